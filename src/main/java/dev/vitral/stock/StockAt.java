package dev.vitral.stock;

import dev.vitral.shared.Scale;
import java.math.BigDecimal;

/** What SQL says alike of the stock at a past date, in the close and in the valuation. */
final class StockAt {
    private StockAt() {}

    static BigDecimal quantity(BigDecimal sum) {
        return Scale.QUANTITY.of(sum);
    }

    static BigDecimal value(BigDecimal sum) {
        return Scale.MONEY.of(sum);
    }

    /**
     * The average cost of what there was: that of the card's last movement where the card had just this balance (the kardex keeps an average through issues,
     * which a division would round anew), the known one when nothing moved, else value ÷ quantity at 4 places. {@code last} is the last movement, if any.
     */
    static String average(String quantity, String value) {
        return ("CASE WHEN %1$s = 0 THEN NULL WHEN last.id IS NULL THEN known_average WHEN last.balance_quantity = %1$s AND last.balance_value = %2$s"
                        + " THEN last.average_cost ELSE ROUND(CAST(%2$s AS DECIMAL(38,12)) / (%1$s), 4) END")
                .formatted("(" + quantity + ")", "(" + value + ")");
    }
}
