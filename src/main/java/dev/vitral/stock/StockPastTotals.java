package dev.vitral.stock;

import java.math.BigDecimal;

/** Sums of the values over all products: opening + in − out − own use − withdrawn = closing. */
public record StockPastTotals(
        BigDecimal openingValue, BigDecimal inValue, BigDecimal outValue, BigDecimal ownUseValue, BigDecimal withdrawnValue, BigDecimal closingValue) {}
