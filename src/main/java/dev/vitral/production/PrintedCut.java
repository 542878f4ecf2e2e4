package dev.vitral.production;

import dev.vitral.catalog.ProductKind;
import dev.vitral.reporting.PaperText;
import dev.vitral.reporting.ReportImage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A cut as the saw's paper reads it; line and material are its groups, told by what they repeat.
 *
 * @param line number of the bars or the sheet that it belongs to
 * @param bar the drawing of a bar, else of a sheet
 * @param boxes to be checked, one a bar
 * @param place where a bar's cut begins, or the lower left corner of a pane
 */
record PrintedCut(
        String material, String description, String figures, Integer line, String lineTitle, @Nullable ReportImage bar, @Nullable ReportImage sheet, String boxes,
        String place, String length, String angles, String numbers, String remark, String window) {
    private static final int MOST_BOXES = 6;

    static List<PrintedCut> of(CutPlan plan, CutPieces pieces, CuttingRules rules, PlanWords words) {
        List<PrintedCut> rows = new ArrayList<>();
        for (CutPlan.Part part : plan.parts()) {
            int line = part.firstLine();
            for (CutBar bar : part.lines().bars()) {
                bar(rows, new Head(part, line++, words), bar, pieces, rules);
            }
            for (CutSheet sheet : part.lines().sheets()) {
                sheet(rows, new Head(part, line++, words), sheet, pieces);
            }
        }
        return rows;
    }

    private record Head(CutPlan.Part part, int line, PlanWords words) {
        PrintedCut cut(String title, @Nullable ReportImage bar, @Nullable ReportImage sheet, String boxes, String place, String length, String angles, String numbers,
                PieceRow row, String window) {
            return new PrintedCut(PaperText.line(part.name()), PaperText.line(part.description()), figures(), line, title, bar, sheet, boxes, place, length, angles, numbers,
                    PaperText.line(row.remark() == null ? "" : row.remark()), window);
        }

        private String figures() {
            String taken = words.text(part.kind() == ProductKind.PROFILE ? "bars" : "sheets", part.full());
            String offcuts = part.offcuts() == 0 ? "" : " · " + words.text("offcuts", part.offcuts());
            return taken + offcuts + " · " + words.text("bound", part.lowerBound()) + " · "
                    + words.text("waste", words.percent(part.wastePercent().subtract(part.keptPercent()))) + " · " + words.text("kept", words.percent(part.keptPercent()));
        }
    }

    private static void bar(List<PrintedCut> rows, Head head, CutBar bar, CutPieces pieces, CuttingRules rules) {
        PlanWords words = head.words();
        var pattern = bar.pattern();
        String stock = words.millimetres(pattern.stock().length());
        String taken = pattern.stock().offcut() ? words.text("offcut", pattern.stock().label(), stock) : words.text("bar", pattern.times(), stock);
        String title = taken + " · " + words.text(pattern.reusable() ? "rest.kept" : "rest", words.millimetres(pattern.rest()));
        ReportImage drawing = ReportImage.svg(CutDrawings.svg(bar, pieces, rules));
        long at = CuttingRules.tenths(rules.barTrim());
        for (int i = 0; i < bar.numbers().size(); i++) {
            List<Integer> numbers = bar.numbers().get(i);
            PieceRow row = pieces.of(numbers.getFirst()).row();
            long length = pattern.cuts().get(i);
            rows.add(head.cut(title, drawing, null, boxes(numbers.size()), words.millimetres(at), words.millimetres(length),
                    words.degrees(row.leftDegrees()) + " / " + words.degrees(row.rightDegrees()),
                    CutPieces.runs(numbers), row, pieces.windows(numbers)));
            at += length + CuttingRules.tenths(rules.kerf());
        }
    }

    private static void sheet(List<PrintedCut> rows, Head head, CutSheet sheet, CutPieces pieces) {
        PlanWords words = head.words();
        var layout = sheet.layout();
        String size = words.millimetres(layout.stock().width()) + " × " + words.millimetres(layout.stock().height());
        String taken = layout.stock().offcut() ? words.text("offcut", layout.stock().label(), size) : words.text("sheet", size);
        String rests = layout.remnants().stream().map(it -> words.millimetres(it.width()) + " × " + words.millimetres(it.height())).collect(Collectors.joining(", "));
        String title = rests.isEmpty() ? taken : taken + " · " + words.text("rest.kept", rests);
        ReportImage drawing = ReportImage.svg(CutDrawings.svg(sheet));
        for (int i = 0; i < sheet.numbers().size(); i++) {
            var pane = layout.panes().get(i);
            var piece = pieces.of(sheet.numbers().get(i));
            rows.add(head.cut(title, null, drawing, boxes(1), words.millimetres(pane.x()) + " ; " + words.millimetres(pane.y()),
                    words.millimetres(pane.width()) + " × " + words.millimetres(pane.height()), "", String.valueOf(piece.number()), piece.row(),
                    pieces.windows(List.of(piece.number()))));
        }
    }

    private static String boxes(int times) {
        return times > MOST_BOXES ? "□ × " + times : "□ ".repeat(times).strip();
    }
}
