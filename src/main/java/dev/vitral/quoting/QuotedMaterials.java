package dev.vitral.quoting;

import dev.vitral.catalog.ProductKind;
import dev.vitral.quoting.design.PricedWindow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * All that the lines of a quotation take, as they were frozen.
 *
 * @param windows of all items
 * @param cost of the materials without waste, 2 places
 * @param waste that was quoted on top, 2 places
 * @param plain sold as it is beside the windows
 */
public record QuotedMaterials(List<QuotedMaterial> lines, int windows, BigDecimal cost, BigDecimal waste, List<Plain> plain) {
    /**
     * Plain material as it was frozen.
     *
     * @param quantity in the product's unit, 6 places
     * @param cost of the line, 2 places
     */
    public record Plain(String material, ProductKind kind, BigDecimal quantity, BigDecimal cost) {}

    /** What the plain material costs, 2 places. */
    public BigDecimal plainCost() {
        return plain.stream().map(Plain::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Reads what the quotation's items froze. */
    static QuotedMaterials of(Quotation quotation, Function<QuotationItem, FrozenWindow> frozen) {
        List<QuotedMaterial> lines = new ArrayList<>();
        int windows = 0;
        BigDecimal cost = BigDecimal.ZERO;
        BigDecimal waste = BigDecimal.ZERO;
        for (QuotationItem item : quotation.getItems()) {
            PricedWindow price = frozen.apply(item).price();
            BigDecimal count = BigDecimal.valueOf(item.getQuantity());
            windows += item.getQuantity();
            cost = cost.add(price.materials().multiply(count));
            waste = waste.add(price.wasteProfiles().add(price.wasteGlass()).multiply(count));
            price.lines().forEach(line -> lines.add(QuotedMaterial.of(item, line)));
        }
        List<Plain> plain = quotation.getMaterials().stream()
                .map(line -> new Plain(line.getProduct().getCode(), line.getProduct().getKind(), line.price().quantity(), line.price().cost()))
                .toList();
        return new QuotedMaterials(List.copyOf(lines), windows, cost, waste, plain);
    }
}
