package dev.vitral.quoting.design;

import java.math.BigDecimal;
import java.util.Collection;

/** The foot of a quote (rule 10), money of 2 places: what is discounted, taxed, paid first and paid last. */
public record QuoteTotals(
        BigDecimal subtotal,
        BigDecimal globalDiscount,
        BigDecimal taxable,
        BigDecimal tax,
        BigDecimal total,
        BigDecimal deposit,
        BigDecimal balance) {

    /** Totals over the net amounts of the lines, each of 2 places, under one tax rate. */
    public static QuoteTotals of(Collection<BigDecimal> nets, QuoteRates rates) {
        BigDecimal subtotal = Rate.money(nets.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        BigDecimal discount = Rate.of(subtotal, rates.globalDiscountRate());
        BigDecimal taxable = subtotal.subtract(discount);
        BigDecimal tax = Rate.of(taxable, rates.taxRate());
        BigDecimal total = taxable.add(tax);
        BigDecimal deposit = Rate.of(total, rates.depositRate());
        return new QuoteTotals(subtotal, discount, taxable, tax, total, deposit, total.subtract(deposit));
    }
}
