package dev.vitral.production.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static dev.vitral.production.cutting.SheetRules.millimetres;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import dev.vitral.production.CutBar;
import dev.vitral.production.CutPieces;
import dev.vitral.production.CutSheet;
import dev.vitral.production.CuttingRules;
import dev.vitral.production.PieceRow;
import dev.vitral.shared.ui.Formats;
import java.util.List;

/** The cuts of a line in words: where from, how long, at which angles, and which pieces of which windows they become. */
final class PlanCuts extends NativeTable {
    private PlanCuts(String... heads) {
        addClassName("cut-table");
        NativeTableRow head = new NativeTableRow();
        for (String name : heads) {
            head.add(new NativeTableHeaderCell(translate(name)));
        }
        getHead().add(head);
    }

    static PlanCuts of(CutBar bar, CutPieces pieces, CuttingRules rules) {
        PlanCuts cuts = new PlanCuts("cuttingPlan.cut.from", "workPiece.cutLengthMm", "workPiece.angles", "workPiece.numbers", "workPiece.remark", "cuttingPlan.cut.window");
        Formats formats = Formats.current();
        long kerf = CuttingRules.tenths(rules.kerf());
        long at = CuttingRules.tenths(rules.barTrim());
        for (int i = 0; i < bar.numbers().size(); i++) {
            long length = bar.pattern().cuts().get(i);
            List<Integer> numbers = bar.numbers().get(i);
            PieceRow row = pieces.of(numbers.getFirst()).row();
            cuts.row(formats.quantity(millimetres(at)), formats.quantity(millimetres(length)),
                    formats.quantity(row.leftDegrees()) + "° / " + formats.quantity(row.rightDegrees()) + "°",
                    CutPieces.runs(numbers), name(row), pieces.windows(numbers));
            at += length + kerf;
        }
        return cuts;
    }

    static PlanCuts of(CutSheet sheet, CutPieces pieces) {
        PlanCuts cuts = new PlanCuts("workPiece.numbers", "workPiece.size", "cuttingPlan.cut.place", "workPiece.remark", "cuttingPlan.cut.window");
        Formats formats = Formats.current();
        for (int i = 0; i < sheet.numbers().size(); i++) {
            var pane = sheet.layout().panes().get(i);
            var piece = pieces.of(sheet.numbers().get(i));
            cuts.row(String.valueOf(piece.number()), formats.quantity(millimetres(pane.width())) + " × " + formats.quantity(millimetres(pane.height())),
                    formats.quantity(millimetres(pane.x())) + " ; " + formats.quantity(millimetres(pane.y())), name(piece.row()),
                    pieces.windows(List.of(piece.number())));
        }
        return cuts;
    }

    private static String name(PieceRow row) {
        return row.remark() == null ? row.description() : row.remark();
    }

    private void row(String... cells) {
        NativeTableRow row = new NativeTableRow();
        for (String cell : cells) {
            row.add(new NativeTableCell(cell));
        }
        getBody().add(row);
    }
}
