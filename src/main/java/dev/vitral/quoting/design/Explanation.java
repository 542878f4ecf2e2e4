package dev.vitral.quoting.design;

import dev.vitral.quoting.formula.Formula;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A figure with how it came about: by a formula over named values, as the sum of its parts, or as it was given (QUO-6).
 *
 * @param figure its name as in {@code golden/quotes.json}, such as {@code wasteProfiles}
 * @param subject which of several it is, such as the code of a material; empty where the name says it
 * @param value as it is printed
 * @param formula over {@code values}; empty for a sum of the parts and for what was given
 * @param values of the formula's names
 * @param exact before rounding, at most 10 places; the value where nothing was rounded
 * @param parts what it is summed of, or those of its values that explain themselves
 */
public record Explanation(
        String figure,
        String subject,
        BigDecimal value,
        String formula,
        Map<String, BigDecimal> values,
        BigDecimal exact,
        List<Explanation> parts) {

    private static final int EXACT_PLACES = 10;

    /** What rounding added; negative where it took away. */
    public BigDecimal rounding() {
        return value.subtract(exact);
    }

    /** Whether it is the sum of its parts. */
    public boolean isSum() {
        return formula.isEmpty() && !parts.isEmpty();
    }

    static Explanation given(String figure, String subject, BigDecimal value) {
        return new Explanation(figure, subject, value, "", Map.of(), value, List.of());
    }

    static Explanation sum(String figure, BigDecimal value, List<Explanation> parts) {
        BigDecimal sum = parts.stream().map(Explanation::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Explanation(figure, "", value, "", Map.of(), parts.isEmpty() ? value : sum, parts);
    }

    /** A quotient is worked out to 10 places, so that rounding twice cannot show. */
    static Explanation quotient(
            String figure, String subject, BigDecimal value, String formula, BigDecimal over, BigDecimal under, List<Explanation> parts) {
        return new Explanation(
                figure, subject, value, formula, named(formula, parts), over.divide(under, EXACT_PLACES, RoundingMode.HALF_UP), parts);
    }

    /** A formula over its parts, each by its figure's name. */
    static Explanation worked(String figure, String subject, BigDecimal value, String formula, List<Explanation> parts) {
        Map<String, BigDecimal> values = named(formula, parts);
        return new Explanation(figure, subject, value, formula, values, Formula.parse(formula).evaluate(values), parts);
    }

    /** A template's formula over the numbers of one window; only those that it uses are kept. */
    static Explanation written(String figure, BigDecimal value, String formula, Map<String, BigDecimal> numbers) {
        Formula parsed = Formula.parse(formula);
        Map<String, BigDecimal> used = new LinkedHashMap<>();
        parsed.variables().stream().filter(numbers::containsKey).forEach(name -> used.put(name, numbers.get(name)));
        return new Explanation(figure, "", value, formula, used, parsed.evaluate(numbers), List.of());
    }

    private static Map<String, BigDecimal> named(String formula, List<Explanation> parts) {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        for (String name : Formula.parse(formula).variables()) {
            parts.stream()
                    .filter(part -> part.figure().equals(name))
                    .findFirst()
                    .ifPresent(part -> values.put(name, part.value()));
        }
        return values;
    }
}
