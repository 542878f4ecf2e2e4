package dev.vitral.quoting;

import dev.vitral.quoting.design.PricedWindow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * All that the windows of a quotation take, as they were frozen.
 *
 * @param windows of all items
 * @param cost of the materials without waste, 2 places
 * @param waste that was quoted on top, 2 places
 */
public record QuotedMaterials(List<QuotedMaterial> lines, int windows, BigDecimal cost, BigDecimal waste) {
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
        return new QuotedMaterials(List.copyOf(lines), windows, cost, waste);
    }
}
