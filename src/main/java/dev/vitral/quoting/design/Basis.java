package dev.vitral.quoting.design;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the figures of a window came from, beyond the figures themselves, so that each explains itself years later (QUO-6).
 *
 * @param numbers that the template's formulas were evaluated with, by name
 * @param colourFactor that multiplied the cost of profiles
 * @param labourPerM2 money for a square metre
 * @param installationPerM2 money for a square metre
 * @param formulas of each material line by field, such as {@code cutLengthMm}; none for a line of a sub-template, whose numbers are others
 * @param costs of the materials by code, as they were
 * @param at when the costs were read
 * @param shares of the bars and sheets that its quote is charged; absent where the waste is the shop's merma
 */
public record Basis(
        Map<String, BigDecimal> numbers,
        BigDecimal colourFactor,
        BigDecimal labourPerM2,
        BigDecimal installationPerM2,
        List<Map<String, String>> formulas,
        Map<String, MaterialCost> costs,
        Instant at,
        @Nullable List<StockShare> shares) {

    /** The basis of a window that was priced with these. */
    public static Basis of(WindowTemplate template, WindowRequest request, Materials materials, PricedWindow price) {
        Map<String, MaterialCost> costs = price.lines().stream()
                .map(PricedLine::material)
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(), code -> materials.find(code).orElseThrow()));
        return new Basis(
                Variables.of(template, request.size(), request.others(), request.choices())
                        .numbers(),
                request.colourFactor(),
                template.labourPerM2(),
                template.installationPerM2(),
                price.lines().stream().map(line -> formulas(template, line)).toList(),
                costs,
                Instant.now(),
                null);
    }

    /** The same with those shares. */
    public Basis with(List<StockShare> charged) {
        return new Basis(numbers, colourFactor, labourPerM2, installationPerM2, formulas, costs, at, charged);
    }

    private static Map<String, String> formulas(WindowTemplate template, PricedLine line) {
        if (line.mark() != null && line.mark().part() != null) {
            return Map.of();
        }
        Map<String, String> texts = new LinkedHashMap<>();
        template.components()
                .get(line.component())
                .formulas()
                .forEach((field, formula) -> texts.put(field, formula.text()));
        return texts;
    }
}
