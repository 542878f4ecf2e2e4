package dev.vitral.quoting.design;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What each material whose cost changed moves a quote's total by (QUO-7): one after the other takes the cost of the second version, and all else that moved the
 * total stands in the rest, so that the parts sum to the difference to the cent.
 *
 * @param from total of the first, 2 places
 * @param parts of each material, in the order given
 * @param rest finishes, agreed prices, rates and rounding, 2 places
 * @param to total of the second
 */
public record MaterialEffects(BigDecimal from, List<Part> parts, BigDecimal rest, BigDecimal to) {

    /** What the cost of one material moves the total by, 2 places. */
    public record Part(String material, BigDecimal effect) {}

    /** The same lines at two times, by their place; {@code materials} are those whose cost changed. */
    public static MaterialEffects between(BridgeQuote first, BridgeQuote second, Collection<String> materials) {
        List<BridgeWindow> windows = new ArrayList<>(first.windows());
        List<BridgePlain> plain = new ArrayList<>(first.plain());
        List<Part> parts = new ArrayList<>();
        BigDecimal at = total(windows, plain, first);
        BigDecimal rest = second.total().subtract(first.total());
        for (String material : materials) {
            for (int i = 0; i < Math.min(windows.size(), second.windows().size()); i++) {
                windows.set(i, windows.get(i).costing(material, second.windows().get(i)));
            }
            for (int i = 0; i < Math.min(plain.size(), second.plain().size()); i++) {
                plain.set(i, plain.get(i).costing(material, second.plain().get(i)));
            }
            BigDecimal next = total(windows, plain, first);
            parts.add(new Part(material, next.subtract(at)));
            rest = rest.subtract(next.subtract(at));
            at = next;
        }
        return new MaterialEffects(first.total(), List.copyOf(parts), rest, second.total());
    }

    private static BigDecimal total(List<BridgeWindow> windows, List<BridgePlain> plain, BridgeQuote rates) {
        return PriceBridge.total(windows.stream().map(BridgeWindow::net).toList(), plain.stream().map(BridgePlain::net).toList(), rates, rates);
    }
}
