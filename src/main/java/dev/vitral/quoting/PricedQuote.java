package dev.vitral.quoting;

import dev.vitral.catalog.Product;
import dev.vitral.quoting.design.Basis;
import dev.vitral.quoting.design.CostingPolicy;
import dev.vitral.quoting.design.CostingRates;
import dev.vitral.quoting.design.Elevation;
import dev.vitral.quoting.design.PricedMaterial;
import dev.vitral.quoting.design.PricedWindow;
import dev.vitral.quoting.design.QuoteRates;
import dev.vitral.quoting.design.QuoteTotals;
import dev.vitral.quoting.design.StockShare;
import dev.vitral.quoting.design.WindowTemplate;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A draft with every figure worked out; nothing is kept yet. */
public record PricedQuote(
        QuoteDraft draft, CostingPolicy policy, CostingRates costing, QuoteRates rates, List<Item> items, List<Plain> materials, QuoteTotals totals) {
    /** What the shop pays for all of it, money of 2 places. */
    public BigDecimal cost() {
        BigDecimal windows = items.stream()
                .map(item -> item.price().totalCost().multiply(BigDecimal.valueOf(item.price().quantity())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return materials.stream().map(line -> line.price().cost()).reduce(windows, BigDecimal::add);
    }

    /** Plain material with the product and the code of its unit. */
    public record Plain(QuoteDraft.Plain asked, Product product, String unit, PricedMaterial price) {}

    /**
     * A window with the template it was priced by.
     *
     * @param templateVersion the published version, absent for a template never published
     * @param design what that version says
     * @param elevation how it looks at its size
     * @param basis works out what its figures came from; asked only for what is kept, since pricing goes on with every key that is typed
     */
    public record Item(
            QuoteDraft.Item asked, Template template, @Nullable Integer templateVersion, WindowTemplate design, Elevation elevation, PricedWindow price,
            Supplier<Basis> basis) {
        /** The same window with its shares of the quote's stock. */
        Item charged(PricedWindow charge, List<StockShare> shares) {
            return new Item(asked, template, templateVersion, design, elevation, charge, () -> basis.get().with(shares));
        }

        /** For each material line the formulas that its measures came from, such as {@code (A-185)/2}. */
        public List<String> formulas() {
            return price.lines().stream().map(line -> line.mark() == null ? "" : line.mark().formulas()).toList();
        }
    }
}
