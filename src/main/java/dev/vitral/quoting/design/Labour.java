package dev.vitral.quoting.design;

import dev.vitral.quoting.formula.Formula;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Work on one window, beside what the template takes per m²: minutes at a rate, or money.
 *
 * @param minutes together with {@code hourlyRate}, money per hour
 * @param amount money, instead of the two
 */
public record Labour(
        String name, Stage stage, @Nullable Formula minutes, @Nullable BigDecimal hourlyRate, @Nullable Formula amount) {

    private static final BigDecimal HOUR = new BigDecimal("60");

    /** Where the work is done, which says under which figure of the price it stands. */
    public enum Stage {
        /** In the workshop. */
        MAKING,
        /** At the customer's. */
        INSTALLATION
    }

    /** Refuses both ways at once, none, and a negative rate. */
    public Labour {
        boolean timed = minutes != null && hourlyRate != null && hourlyRate.signum() >= 0 && amount == null;
        boolean priced = minutes == null && hourlyRate == null && amount != null;
        if (!timed && !priced) {
            throw new IllegalArgumentException("labour is minutes at an hourly rate, or money: " + name);
        }
    }

    Formula formula() {
        return minutes != null ? minutes : java.util.Objects.requireNonNull(amount);
    }

    String field() {
        return minutes != null ? "minutes" : "amount";
    }

    /** Money of 2 places for what the formula gave. */
    BigDecimal money(BigDecimal value) {
        return hourlyRate == null
                ? Rate.money(value)
                : value.multiply(hourlyRate).divide(HOUR, 2, RoundingMode.HALF_UP);
    }
}
