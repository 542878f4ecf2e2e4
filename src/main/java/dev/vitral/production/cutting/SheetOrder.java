package dev.vitral.production.cutting;

import java.util.List;

/**
 * What to cut and from what.
 *
 * @param panes to be cut, those in locked layouts included
 * @param stock offcuts and full sheets; at least one full sheet
 * @param rules how
 * @param locked layouts of an earlier plan that stay as they are; their panes are known again by label and size
 */
public record SheetOrder(List<Pane> panes, List<StockSheet> stock, SheetRules rules, List<SheetLayout> locked) {
    /** Copies the lists. */
    public SheetOrder {
        panes = List.copyOf(panes);
        stock = List.copyOf(stock);
        locked = List.copyOf(locked);
        if (stock.stream().allMatch(StockSheet::offcut)) {
            throw new IllegalArgumentException("a full sheet is needed beside offcuts");
        }
    }

    /** Without locked layouts. */
    public SheetOrder(List<Pane> panes, List<StockSheet> stock, SheetRules rules) {
        this(panes, stock, rules, List.of());
    }
}
