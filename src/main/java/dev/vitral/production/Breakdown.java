package dev.vitral.production;

import dev.vitral.catalog.ProductKind;
import dev.vitral.quoting.QuotedMaterial;
import dev.vitral.quoting.QuotedMaterials;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A material of all lines of a quotation.
 *
 * @param plain sold as it is, in the product's unit
 * @param net metres of profile, m² of glass, else in the material's unit
 * @param quotedCost without waste
 * @param cuts pieces of profiles by colour: lengths in mm, once a piece
 */
record Breakdown(String material, ProductKind kind, BigDecimal plain, BigDecimal net, BigDecimal quotedCost, Map<String, List<BigDecimal>> cuts) {

    /** Each material in sum, by its code. */
    static List<Breakdown> of(QuotedMaterials quoted) {
        Map<String, List<QuotedMaterial>> byMaterial = new TreeMap<>();
        quoted.lines().forEach(line -> byMaterial.computeIfAbsent(line.material(), k -> new ArrayList<>()).add(line));
        Map<String, List<QuotedMaterials.Plain>> plain = quoted.plain().stream().collect(Collectors.groupingBy(QuotedMaterials.Plain::material));
        plain.keySet().forEach(material -> byMaterial.computeIfAbsent(material, k -> List.of()));
        return byMaterial.entrySet().stream()
                .map(entry -> sum(entry.getKey(), entry.getValue(), plain.getOrDefault(entry.getKey(), List.of())))
                .toList();
    }

    private static Breakdown sum(String material, List<QuotedMaterial> lines, List<QuotedMaterials.Plain> plain) {
        BigDecimal net = BigDecimal.ZERO;
        BigDecimal cost = BigDecimal.ZERO;
        Map<String, List<BigDecimal>> cuts = new TreeMap<>();
        for (QuotedMaterial line : lines) {
            BigDecimal count = BigDecimal.valueOf(line.windows());
            net = net.add(line.quantity().multiply(count));
            cost = cost.add(line.cost().multiply(count));
            if (line.cutLengthMm() != null && line.pieces() != null) {
                cuts.computeIfAbsent(line.colour(), k -> new ArrayList<>())
                        .addAll(Collections.nCopies(line.pieces() * line.windows(), line.cutLengthMm()));
            }
        }
        ProductKind kind = lines.isEmpty() ? plain.getFirst().kind() : lines.getFirst().kind();
        BigDecimal sold = plain.stream().map(QuotedMaterials.Plain::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal soldCost = plain.stream().map(QuotedMaterials.Plain::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Breakdown(material, kind, sold, net, cost.add(soldCost), cuts);
    }

    /** Waste over materials, zero without materials; 6 places. */
    static BigDecimal wasteRate(QuotedMaterials quoted) {
        return quoted.cost().signum() == 0 ? BigDecimal.ZERO : quoted.waste().divide(quoted.cost(), 6, RoundingMode.HALF_UP);
    }
}
