package dev.vitral.production.rest;

import static dev.vitral.production.cutting.SheetRules.millimetres;

import dev.vitral.catalog.ProductKind;
import dev.vitral.production.CutBar;
import dev.vitral.production.CutPieces;
import dev.vitral.production.CutPlan;
import dev.vitral.production.CutProblem;
import dev.vitral.production.CutSheet;
import dev.vitral.production.cutting.PlacedPane;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cutting plan as REST gives it; millimetres, sheets from the lower left corner. Lines are numbered through from 1. */
record CuttingPlanJson(
        long workOrderId, String folio, long version, @Nullable Instant plannedAt, boolean stale, boolean underWay, @Nullable Long jobId, int bars, int sheets,
        List<Part> materials) {
    static CuttingPlanJson of(CutPlan plan, CutPieces pieces) {
        return new CuttingPlanJson(plan.workOrderId(), plan.folio(), plan.version(), plan.plannedAt(), plan.stale(), plan.underWay(), plan.jobId(), plan.bars(),
                plan.sheets(), plan.parts().stream().map(part -> Part.of(part, pieces)).toList());
    }

    /** One material; {@code needed} whole bars or sheets, {@code lowerBound} of which no plan can do without. */
    record Part(
            String productCode, String description, ProductKind kind, @Nullable String colour, int needed, int lowerBound, int offcuts, BigDecimal wastePercent,
            BigDecimal keptPercent, @Nullable CutProblem problem, List<Bar> bars, List<Sheet> sheets) {
        static Part of(CutPlan.Part part, CutPieces pieces) {
            List<Bar> bars = new ArrayList<>();
            part.lines().bars().forEach(bar -> bars.add(Bar.of(part.firstLine() + bars.size(), bar, pieces)));
            List<Sheet> sheets = new ArrayList<>();
            part.lines().sheets().forEach(sheet -> sheets.add(Sheet.of(part.firstLine() + bars.size() + sheets.size(), sheet)));
            return new Part(part.productCode(), part.description(), part.kind(), part.colour(), part.full(), part.lowerBound(), part.offcuts(), part.wastePercent(),
                    part.keptPercent(), part.problem(), bars, sheets);
        }
    }

    /** Bars cut alike. */
    record Bar(int line, int times, BigDecimal stockMm, @Nullable String offcut, List<Cut> cuts, BigDecimal restMm, boolean kept, boolean locked) {
        static Bar of(int line, CutBar bar, CutPieces pieces) {
            List<Cut> cuts = new ArrayList<>();
            for (int i = 0; i < bar.numbers().size(); i++) {
                CutPieces.Numbered first = pieces.of(bar.numbers().get(i).getFirst());
                cuts.add(new Cut(millimetres(bar.pattern().cuts().get(i)), first.row().leftDegrees(), first.row().rightDegrees(), first.row().remark(),
                        bar.numbers().get(i)));
            }
            var stock = bar.pattern().stock();
            return new Bar(line, bar.pattern().times(), millimetres(stock.length()), stock.offcut() ? stock.label() : null, cuts, millimetres(bar.pattern().rest()),
                    bar.pattern().reusable(), bar.pattern().locked());
        }
    }

    /** One cut from the left: the angles and mark of its first piece, the piece's number on each of the bars. */
    record Cut(BigDecimal lengthMm, BigDecimal leftDegrees, BigDecimal rightDegrees, @Nullable String remark, List<Integer> numbers) {}

    /** One sheet. */
    record Sheet(int line, BigDecimal widthMm, BigDecimal heightMm, @Nullable String offcut, List<Placed> panes, List<Rest> remnants, boolean locked) {
        static Sheet of(int line, CutSheet sheet) {
            var layout = sheet.layout();
            List<Placed> panes = new ArrayList<>();
            layout.panes().forEach(pane -> panes.add(Placed.of(sheet.numbers().get(panes.size()), pane)));
            return new Sheet(line, millimetres(layout.stock().width()), millimetres(layout.stock().height()), layout.stock().offcut() ? layout.stock().label() : null,
                    panes, layout.remnants().stream().map(it -> new Rest(millimetres(it.x()), millimetres(it.y()), millimetres(it.width()), millimetres(it.height()))).toList(),
                    layout.locked());
        }
    }

    /** A pane as it lies. */
    record Placed(int number, BigDecimal x, BigDecimal y, BigDecimal w, BigDecimal h, boolean rotated) {
        static Placed of(int number, PlacedPane pane) {
            return new Placed(number, millimetres(pane.x()), millimetres(pane.y()), millimetres(pane.width()), millimetres(pane.height()), pane.rotated());
        }
    }

    /** A rest that goes back to stock. */
    record Rest(BigDecimal x, BigDecimal y, BigDecimal w, BigDecimal h) {}
}
