package dev.vitral.production;

import dev.vitral.catalog.Product;
import dev.vitral.catalog.ProductKind;
import dev.vitral.catalog.Unit;
import dev.vitral.catalog.UnitConversion;
import dev.vitral.catalog.UnitMeasure;
import dev.vitral.production.cutting.BarOrder;
import dev.vitral.production.cutting.BarPiece;
import dev.vitral.production.cutting.BarPlanner;
import dev.vitral.production.cutting.BarRefusal;
import dev.vitral.production.cutting.BarStock;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** How much of a product is to be taken out of stock, in the unit that it is kept in. */
@Component
class MaterialNeeds {
    private static final Unit METRE = new Unit("m", "m", UnitMeasure.METRE);
    private static final Unit SHEET = new Unit("sheet", "sheet", UnitMeasure.SHEET);
    private static final Unit SQUARE_METRE = new Unit("m2", "m2", UnitMeasure.SQUARE_METRE);

    /** Longest search for a material: acceptances queue behind it. */
    private static final long MILLISECONDS = 40;

    /** Of more pieces the first answer is taken as it is. */
    private static final int MOST_SEARCHED = 2_000;

    private final CuttingRules rules;

    MaterialNeeds(CuttingRules rules) {
        this.rules = rules;
    }

    /** Before the order's cutting plan is made: whole bars by a quick plan for profiles; of glass what the panes cover, whole sheets where sheets are kept. */
    BigDecimal inStock(Product product, Breakdown sum) {
        return switch (sum.kind()) {
            case PROFILE -> bars(product, sum.cuts().values().stream().mapToInt(cuts -> bars(product, cuts)).sum());
            case GLASS -> area(product, sum.net());
            case HARDWARE, CONSUMABLE, OTHER -> sum.net();
        };
    }

    /** Bars of a quick plan; a bar for each piece where the catalogue doesn't say its length, or too short a one. */
    private int bars(Product product, List<BigDecimal> cuts) {
        BigDecimal bar = product.getBarLengthMm();
        if (bar == null || cuts.isEmpty()) {
            return cuts.size();
        }
        Map<Long, Integer> counts = new TreeMap<>();
        cuts.forEach(cut -> counts.merge(CuttingRules.up(cut), 1, Integer::sum));
        List<BarPiece> pieces = counts.entrySet().stream().map(it -> new BarPiece(it.getKey(), it.getValue())).toList();
        BarOrder order = new BarOrder(pieces, List.of(BarStock.full(product.getCode(), CuttingRules.down(bar))), rules.bars());
        try {
            return BarPlanner.plan(order, cuts.size() > MOST_SEARCHED ? 0 : MILLISECONDS).fullBars();
        } catch (BarRefusal uncuttable) {
            return cuts.size();
        }
    }

    /** So many whole bars. */
    BigDecimal bars(Product product, int count) {
        BigDecimal bars = BigDecimal.valueOf(count);
        BigDecimal length = product.getBarLengthMm();
        boolean byLength = length != null && (kept(product, UnitMeasure.METRE) || kept(product, UnitMeasure.KILOGRAM));
        return byLength ? UnitConversion.of(product).toStock(bars.multiply(length).movePointLeft(3), METRE) : bars;
    }

    /** So many whole bars, or whole sheets of glass. */
    BigDecimal whole(Product product, ProductKind kind, int count) {
        if (kind == ProductKind.PROFILE) {
            return bars(product, count);
        }
        return kept(product, UnitMeasure.SHEET) ? BigDecimal.valueOf(count) : UnitConversion.of(product).toStock(BigDecimal.valueOf(count), SHEET);
    }

    /** So many m² of glass. */
    BigDecimal area(Product product, BigDecimal squareMetres) {
        if (!kept(product, UnitMeasure.SHEET) || product.getSheetWidthMm() == null) {
            return squareMetres;
        }
        return UnitConversion.of(product).toStock(squareMetres, SQUARE_METRE).setScale(0, RoundingMode.CEILING);
    }

    /** What the windows hold of it, in the stock unit; empty when the catalogue doesn't say how to convert it. */
    Optional<BigDecimal> net(WorkMaterial material) {
        Product product = material.getProduct();
        Unit held = switch (material.getKind()) {
            case PROFILE -> METRE;
            case GLASS -> SQUARE_METRE;
            case HARDWARE, CONSUMABLE, OTHER -> product.getUnit();
        };
        if (held == null || product.getUnit() == null) {
            return Optional.empty();
        }
        return UnitConversion.of(product).factor(held, product.getUnit()).map(factor -> factor.of(material.getNetQuantity()));
    }

    private static boolean kept(Product product, UnitMeasure measure) {
        return product.getUnit() != null && product.getUnit().getMeasure() == measure;
    }
}
