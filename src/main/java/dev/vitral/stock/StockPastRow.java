package dev.vitral.stock;

import dev.vitral.shared.Scale;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One product over past days: opening + in − out − own use − withdrawals = closing, in quantity and value. In the inventory book what a count found more is an
 * entry and what it found less an exit.
 *
 * @param averageCost of what was there at the end; none when nothing was
 */
public record StockPastRow(
        long productId, String productCode, String productDescription, String unit,
        BigDecimal openingQuantity, BigDecimal inQuantity, BigDecimal outQuantity, BigDecimal ownUseQuantity, BigDecimal withdrawnQuantity, BigDecimal closingQuantity,
        BigDecimal openingValue, BigDecimal inValue, BigDecimal outValue, BigDecimal ownUseValue, BigDecimal withdrawnValue, BigDecimal closingValue,
        @Nullable BigDecimal averageCost) {

    private static final BigDecimal NO_QUANTITY = Scale.QUANTITY.of(BigDecimal.ZERO);
    private static final BigDecimal NO_VALUE = Scale.MONEY.of(BigDecimal.ZERO);

    /** The product alone; {@link StockPast} adds its figures. */
    static StockPastRow product(ResultSet row, int number) throws SQLException {
        return new StockPastRow(
                row.getLong("id"), row.getString("code"), row.getString("description"), row.getString("unit_code"),
                NO_QUANTITY, NO_QUANTITY, NO_QUANTITY, NO_QUANTITY, NO_QUANTITY, NO_QUANTITY,
                NO_VALUE, NO_VALUE, NO_VALUE, NO_VALUE, NO_VALUE, NO_VALUE, null);
    }

    /** Whether there was nothing and nothing moved. */
    public boolean isEmpty() {
        return Stream.of(openingQuantity, inQuantity, outQuantity, ownUseQuantity, withdrawnQuantity, closingQuantity, openingValue, inValue, outValue,
                        ownUseValue, withdrawnValue, closingValue)
                .allMatch(figure -> figure.signum() == 0);
    }

    /** Cost of one unit of what was there at the beginning; likewise the others of what moved. None where there is no quantity. */
    public @Nullable BigDecimal openingCost() {
        return cost(openingValue, openingQuantity);
    }

    public @Nullable BigDecimal inCost() {
        return cost(inValue, inQuantity);
    }

    public @Nullable BigDecimal outCost() {
        return cost(outValue, outQuantity);
    }

    public @Nullable BigDecimal ownUseCost() {
        return cost(ownUseValue, ownUseQuantity);
    }

    public @Nullable BigDecimal withdrawnCost() {
        return cost(withdrawnValue, withdrawnQuantity);
    }

    private static @Nullable BigDecimal cost(BigDecimal value, BigDecimal quantity) {
        return quantity.signum() == 0 ? null : Scale.UNIT_COST.divide(value, quantity);
    }
}
