package dev.vitral.quoting.design;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Explains what a material costs in one window: quantity from its formulas, unit cost from the catalogue's (rules 1 to 4). */
final class LineExplanation {

    private static final BigDecimal THOUSAND = new BigDecimal("1000");

    private final PricedLine line;
    private final @Nullable Basis basis;
    private final Map<String, String> formulas;

    LineExplanation(PricedLine line, int index, @Nullable Basis basis) {
        this.line = line;
        this.basis = basis;
        this.formulas = basis == null || index >= basis.formulas().size()
                ? Map.of()
                : basis.formulas().get(index);
    }

    Explanation explain() {
        return Explanation.worked(
                "cost", line.material(), line.cost(), "quantity*unitCost", List.of(quantity(), unitCost()));
    }

    private Explanation quantity() {
        return switch (line.kind()) {
            case PROFILE -> measured("pieces*cutLengthMm/1000", "cutLengthMm", line.cutLengthMm(), "", null);
            case GLASS ->
                measured("pieces*widthMm*heightMm/1000000", "widthMm", line.widthMm(), "heightMm", line.heightMm());
            case HARDWARE, CONSUMABLE -> counted();
        };
    }

    private Explanation measured(
            String formula, String first, @Nullable BigDecimal value, String second, @Nullable BigDecimal other) {
        if (line.pieces() == null || value == null) {
            return Explanation.given("quantity", line.material(), line.quantity());
        }
        List<Explanation> parts = new ArrayList<>();
        parts.add(measure("pieces", BigDecimal.valueOf(line.pieces())));
        parts.add(measure(first, value));
        if (other != null) {
            parts.add(measure(second, other));
        }
        return Explanation.worked("quantity", line.material(), line.quantity(), formula, parts);
    }

    private Explanation counted() {
        if (formulas.containsKey("lengthMm")) {
            Explanation length = measure("lengthMm", line.quantity().multiply(THOUSAND));
            return Explanation.worked("quantity", line.material(), line.quantity(), "lengthMm/1000", List.of(length));
        }
        return measure("quantity", line.quantity());
    }

    private Explanation measure(String field, BigDecimal value) {
        String formula = formulas.get(field);
        return formula == null || basis == null
                ? Explanation.given(field, "", value)
                : Explanation.written(field, value, formula, basis.numbers());
    }

    private Explanation unitCost() {
        MaterialCost cost = basis == null ? null : basis.costs().get(line.material());
        if (cost == null || basis == null) {
            return Explanation.given("unitCost", line.material(), line.unitCost());
        }
        Explanation bought = Explanation.given("materialCost", line.material(), cost.cost());
        if (cost.kind() != MaterialKind.PROFILE) {
            return Explanation.worked("unitCost", line.material(), line.unitCost(), "materialCost", List.of(bought));
        }
        return Explanation.quotient(
                "unitCost",
                line.material(),
                line.unitCost(),
                "materialCost*colourFactor/(barLengthMm/1000)",
                cost.cost().multiply(basis.colourFactor()),
                cost.bar().movePointLeft(3),
                List.of(
                        bought,
                        Explanation.given("colourFactor", "", basis.colourFactor()),
                        Explanation.given("barLengthMm", "", cost.bar())));
    }
}
