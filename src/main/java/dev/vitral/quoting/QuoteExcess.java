package dev.vitral.quoting;

import dev.vitral.shared.Scale;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far a quotation goes against the clerk's limits (QUO-9). Rates are fractions.
 *
 * @param discountRate the deepest discount of a line, its own and the global one together: 1 − (1 − line) × (1 − global)
 * @param marginRate what stays of the price before tax after all costs; none where that price is zero
 */
public record QuoteExcess(BigDecimal discountRate, @Nullable BigDecimal marginRate, boolean overDiscount, boolean underMargin) {
    /** {@code cost} is what the shop pays for all of it. */
    static QuoteExcess of(Quotation quotation, BigDecimal cost, ShopRates limits) {
        BigDecimal global = quotation.getRates().globalDiscountRate();
        BigDecimal line = Stream.concat(
                        quotation.getItems().stream().map(QuotationItem::getDiscountRate),
                        quotation.getMaterials().stream().map(it -> it.asked().discountRate()))
                .map(rate -> rate == null ? BigDecimal.ZERO : rate)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
        BigDecimal discount = BigDecimal.ONE.subtract(BigDecimal.ONE.subtract(line).multiply(BigDecimal.ONE.subtract(global)));
        BigDecimal price = quotation.getTotals().taxable();
        BigDecimal margin = price.signum() == 0 ? null : Scale.RATE.divide(price.subtract(cost), price);
        boolean under = margin == null ? cost.signum() > 0 : margin.compareTo(limits.marginFloor()) < 0;
        return new QuoteExcess(discount, margin, discount.compareTo(limits.discountLimit()) > 0, under);
    }

    /** Whether a manager must approve it. */
    public boolean any() {
        return overDiscount || underMargin;
    }
}
