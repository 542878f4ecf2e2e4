package dev.vitral.production.cutting;

import java.util.List;

/**
 * What to cut and from what.
 *
 * @param pieces to be cut, those in locked patterns included; the same length may come twice
 * @param stock offcuts and stock bars; at least one stock bar
 * @param rules how
 * @param locked patterns of an earlier plan that stay as they are
 */
public record BarOrder(List<BarPiece> pieces, List<BarStock> stock, BarRules rules, List<BarPattern> locked) {
    /** Copies the lists. */
    public BarOrder {
        pieces = List.copyOf(pieces);
        stock = List.copyOf(stock);
        locked = List.copyOf(locked);
        if (stock.stream().allMatch(BarStock::offcut)) {
            throw new IllegalArgumentException("a stock bar is needed beside offcuts");
        }
    }

    /** Length of the longest stock bar. */
    long longestBar() {
        return stock.stream().filter(bar -> !bar.offcut()).mapToLong(BarStock::length).max().orElseThrow();
    }

    /** Without locked patterns. */
    public BarOrder(List<BarPiece> pieces, List<BarStock> stock, BarRules rules) {
        this(pieces, stock, rules, List.of());
    }
}
