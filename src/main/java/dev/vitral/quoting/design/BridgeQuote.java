package dev.vitral.quoting.design;

import java.math.BigDecimal;
import java.util.List;

/**
 * A version of a quote as {@link PriceBridge} takes it apart.
 *
 * @param total as it was quoted, 2 places
 */
public record BridgeQuote(
        List<BridgeWindow> windows, List<BridgePlain> plain, BigDecimal globalDiscount, BigDecimal tax, BigDecimal total) {

    /** Keeps its own copies. */
    public BridgeQuote {
        windows = List.copyOf(windows);
        plain = List.copyOf(plain);
    }
}
