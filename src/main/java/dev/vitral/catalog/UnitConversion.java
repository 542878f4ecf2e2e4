package dev.vitral.catalog;

import dev.vitral.shared.Problem;
import dev.vitral.shared.Scale;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the units of one product convert (CAT-2). The product's own further units say it outright; its sizes say it between bar and metre, sheet and square
 * metre, box and piece, kilogram and metre. Factors are exact quotients, and a result is rounded once: quantities to 6 places, unit costs to 4, HALF_UP.
 */
public final class UnitConversion {
    private static final BigDecimal MM = BigDecimal.valueOf(1000);
    private static final BigDecimal MM2 = BigDecimal.valueOf(1_000_000);

    private final String product;
    private final @Nullable Unit stock;
    private final Map<String, Map<String, Ratio>> steps = new HashMap<>();

    private UnitConversion(Product product) {
        this.product = product.getCode();
        this.stock = product.getUnit();
        if (stock != null) {
            for (ProductUnit further : product.getFurtherUnits()) {
                step(key(further.getUnit()), key(stock), further.factor());
            }
        }
        BigDecimal bar = product.getBarLengthMm();
        if (bar != null) {
            step(UnitMeasure.BAR.name(), UnitMeasure.METRE.name(), Ratio.of(bar, MM));
        }
        if (product.getSheetWidthMm() != null && product.getSheetHeightMm() != null) {
            BigDecimal area = product.getSheetWidthMm().multiply(product.getSheetHeightMm());
            step(UnitMeasure.SHEET.name(), UnitMeasure.SQUARE_METRE.name(), Ratio.of(area, MM2));
        }
        if (product.getPiecesPerBox() != null) {
            step(UnitMeasure.BOX.name(), UnitMeasure.PIECE.name(), Ratio.of(BigDecimal.valueOf(product.getPiecesPerBox()), BigDecimal.ONE));
        }
        if (product.getWeightPerMetre() != null) {
            step(UnitMeasure.METRE.name(), UnitMeasure.KILOGRAM.name(), Ratio.of(product.getWeightPerMetre(), BigDecimal.ONE));
        }
    }

    /** The conversions that the product defines; its further units must have been read with it. */
    public static UnitConversion of(Product product) {
        return new UnitConversion(product);
    }

    /** What was said first stands: a product's own word before what its sizes imply. */
    private void step(String from, String to, Ratio factor) {
        steps.computeIfAbsent(from, k -> new LinkedHashMap<>()).putIfAbsent(to, factor);
        steps.computeIfAbsent(to, k -> new LinkedHashMap<>()).putIfAbsent(from, factor.inverse());
    }

    private static String key(Unit unit) {
        return unit.getMeasure() == UnitMeasure.OTHER ? "#" + unit.getCode() : unit.getMeasure().name();
    }

    /** How many of {@code to} are one of {@code from}, if the product says it, by the fewest steps. */
    public Optional<Ratio> factor(Unit from, Unit to) {
        String wanted = key(to);
        Map<String, Ratio> reached = new HashMap<>(Map.of(key(from), Ratio.ONE));
        Deque<String> next = new ArrayDeque<>(reached.keySet());
        while (!next.isEmpty()) {
            String at = next.remove();
            Ratio sofar = reached.get(at);
            if (at.equals(wanted)) {
                return Optional.of(sofar);
            }
            steps.getOrDefault(at, Map.of()).forEach((step, factor) -> {
                if (reached.putIfAbsent(step, sofar.times(factor)) == null) {
                    next.add(step);
                }
            });
        }
        return Optional.empty();
    }

    /**
     * The quantity in another unit, 6 places.
     *
     * @throws Problem unit.noConversion (422) at {@code unit} when the product doesn't say how
     */
    public BigDecimal convert(BigDecimal quantity, Unit from, Unit to) {
        return required(from, to).of(quantity);
    }

    /** The quantity in the unit that stock is kept in, 6 places; refuses as {@link #convert}. */
    public BigDecimal toStock(BigDecimal quantity, Unit from) {
        return convert(quantity, from, stock());
    }

    /** The cost of one stock unit when one of that unit costs so much, 4 places; refuses as {@link #convert}. */
    public BigDecimal costToStock(BigDecimal unitCost, Unit from) {
        Ratio factor = required(from, stock());
        return Scale.UNIT_COST.divide(unitCost.multiply(new BigDecimal(factor.under())), new BigDecimal(factor.over()));
    }

    private Ratio required(Unit from, Unit to) {
        return factor(from, to).orElseThrow(() -> Problem.invalid("unit", "unit.noConversion", from.getName(), to.getName(), product));
    }

    private Unit stock() {
        if (stock == null) {
            throw Problem.invalid("unit", "product.unitUnknown", "");
        }
        return stock;
    }
}
