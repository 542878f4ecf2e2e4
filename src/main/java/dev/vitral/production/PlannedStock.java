package dev.vitral.production;

import dev.vitral.production.cutting.BarOrder;
import dev.vitral.production.cutting.BarPiece;
import dev.vitral.production.cutting.BarPlanner;
import dev.vitral.production.cutting.BarStock;
import dev.vitral.production.cutting.SheetOrder;
import dev.vitral.production.cutting.SheetPlanner;
import dev.vitral.production.cutting.SheetRefusal;
import dev.vitral.production.cutting.StockSheet;
import dev.vitral.quoting.CuttingEstimate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Plans the cuts of a quotation by the shop's rules and new stock alone: what offcuts there will be when it is made, nobody knows. A piece that only an
 * untrimmed bar or sheet holds takes one to itself; more pieces than a plan takes are counted by what they measure.
 */
@Component
class PlannedStock implements CuttingEstimate {
    /** Longest search for one material. */
    private static final long MILLISECONDS = 150;

    private final CuttingRules rules;

    PlannedStock(CuttingRules rules) {
        this.rules = rules;
    }

    @Override
    public int bars(BigDecimal barMm, List<Piece> pieces, boolean search) {
        long bar = CuttingRules.down(barMm);
        long most = bar - 2 * rules.bars().trim();
        List<BarPiece> cut = new ArrayList<>();
        long alone = 0;
        long count = 0;
        long length = 0;
        for (Piece piece : pieces) {
            long each = CuttingRules.up(piece.lengthMm());
            if (each > most) {
                alone += piece.count();
            } else {
                cut.add(new BarPiece(each, piece.count()));
                count += piece.count();
                length += each * piece.count();
            }
        }
        if (count > BarCutting.MOST_PIECES) {
            return Math.toIntExact(alone + Math.ceilDiv(length, bar));
        }
        return Math.toIntExact(alone
                + (cut.isEmpty() ? 0 : BarPlanner.plan(new BarOrder(cut, List.of(BarStock.full("", bar)), rules.bars()), search ? MILLISECONDS : 0).fullBars()));
    }

    @Override
    public int sheets(BigDecimal widthMm, BigDecimal heightMm, List<Pane> panes, boolean search) {
        StockSheet sheet = StockSheet.full("", CuttingRules.down(widthMm), CuttingRules.down(heightMm));
        List<dev.vitral.production.cutting.Pane> cut = new ArrayList<>();
        for (Pane pane : panes) {
            cut.add(new dev.vitral.production.cutting.Pane("", CuttingRules.up(pane.widthMm()), CuttingRules.up(pane.heightMm()), pane.count(), true));
        }
        long alone = 0;
        while (!cut.isEmpty()) {
            if (cut.stream().mapToLong(it -> it.count()).sum() > SheetCutting.MOST_PANES) {
                long area = cut.stream().mapToLong(pane -> pane.width() * pane.height() * pane.count()).sum();
                return Math.toIntExact(alone + Math.ceilDiv(area, sheet.width() * sheet.height()));
            }
            try {
                SheetOrder order = new SheetOrder(cut, List.of(sheet), rules.sheets());
                return Math.toIntExact(alone + SheetPlanner.plan(order, search ? MILLISECONDS : 0).fullSheets());
            } catch (SheetRefusal refusal) {
                if (refusal.reason() == SheetRefusal.Reason.NO_SHEET_LEFT) {
                    return Math.toIntExact(alone + cut.stream().mapToLong(it -> it.count()).sum());
                }
                alone += cut.remove(refusal.index()).count();
            }
        }
        return Math.toIntExact(alone);
    }
}
