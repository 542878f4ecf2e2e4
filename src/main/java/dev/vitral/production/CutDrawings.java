package dev.vitral.production;

import dev.vitral.production.cutting.BarDrawing;
import dev.vitral.production.cutting.PlacedPane;
import dev.vitral.production.cutting.SheetDrawing;
import dev.vitral.production.cutting.SheetLayout;
import java.util.ArrayList;
import java.util.List;

/** The lines of a cutting plan as SVG: each cut shows the number of its piece. For screen, paper and saw alike. */
public final class CutDrawings {
    /** Room for numbers on a cut when several bars are cut alike; the lists beside the drawing have them all. */
    private static final int MOST_LETTERS = 14;

    private CutDrawings() {}

    /** A bar, or bars cut alike. */
    public static String svg(CutBar bar, CutPieces pieces, CuttingRules rules) {
        List<BarDrawing.Piece> cuts = new ArrayList<>();
        for (int i = 0; i < bar.numbers().size(); i++) {
            List<Integer> numbers = bar.numbers().get(i);
            PieceRow row = pieces.of(numbers.getFirst()).row();
            cuts.add(new BarDrawing.Piece(label(numbers), bar.pattern().cuts().get(i), row.leftDegrees().doubleValue(), row.rightDegrees().doubleValue()));
        }
        return BarDrawing.svg(bar.pattern().stock().length(), rules.bars().trim(), rules.bars().kerf(), cuts, bar.pattern().reusable());
    }

    private static String label(List<Integer> numbers) {
        String all = CutPieces.runs(numbers);
        return all.length() <= MOST_LETTERS ? all : all.substring(0, all.indexOf(", ") + 1) + "…";
    }

    /** A sheet. */
    public static String svg(CutSheet sheet) {
        SheetLayout layout = sheet.layout();
        List<PlacedPane> panes = new ArrayList<>();
        layout.panes().forEach(it -> panes.add(
                new PlacedPane(it.x(), it.y(), it.width(), it.height(), it.pane(), String.valueOf(sheet.numbers().get(panes.size())), it.rotated())));
        return SheetDrawing.svg(new SheetLayout(layout.stock(), panes, layout.cuts(), layout.remnants(), layout.locked()));
    }
}
