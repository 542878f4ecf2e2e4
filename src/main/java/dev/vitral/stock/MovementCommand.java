package dev.vitral.stock;

import dev.vitral.shared.FreeText;
import dev.vitral.shared.Problem;
import dev.vitral.shared.Scale;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the ledger.
 *
 * @param productCode of a product in use
 * @param type one that {@linkplain MovementType#isEntered is entered}
 * @param quantity above zero, at most 6 decimals and 13 digits before them
 * @param unitCost needed by a receipt, 4 decimals; a return may give it; the others take the average
 * @param date business date in an open day, not to come; the current one when absent ({@link BusinessCalendar#current})
 * @param reference document that it belongs to, at most 60 characters
 * @param reason needed by adjustments, own use, withdrawals and waste, at most 300 characters
 * @param warehouse code of the warehouse, the default one when absent
 * @param location code of a place in the warehouse, when it is to be kept
 */
public record MovementCommand(
        String productCode,
        MovementType type,
        BigDecimal quantity,
        @Nullable BigDecimal unitCost,
        @Nullable LocalDate date,
        @Nullable String reference,
        @Nullable String reason,
        @Nullable String warehouse,
        @Nullable String location) {
    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(12);

    public MovementCommand {
        quantity = amount("quantity", quantity, Scale.QUANTITY, 6);
        if (quantity.signum() <= 0) {
            throw Problem.invalid("quantity", "stock.quantityNotPositive");
        }
        if (unitCost != null) {
            unitCost = amount("unitCost", unitCost, Scale.UNIT_COST, 4);
            if (unitCost.signum() < 0) {
                throw Problem.invalid("unitCost", "stock.unitCostNegative");
            }
        }
        reference = FreeText.of("reference", reference, 60);
        reason = FreeText.of("reason", reason, 300);
        if (type.needsReason() && reason == null) {
            throw Problem.invalid("reason", "stock.reasonMissing");
        }
        warehouse = FreeText.of("warehouse", warehouse, 20);
        location = FreeText.of("location", location, 20);
    }

    /** A movement in the default warehouse. */
    public MovementCommand(
            String productCode,
            MovementType type,
            BigDecimal quantity,
            @Nullable BigDecimal unitCost,
            @Nullable LocalDate date,
            @Nullable String reference,
            @Nullable String reason) {
        this(productCode, type, quantity, unitCost, date, reference, reason, null, null);
    }

    /** The same on that business date. */
    MovementCommand on(LocalDate day) {
        return new MovementCommand(productCode, type, quantity, unitCost, day, reference, reason, warehouse, location);
    }

    /** The date that the ledger gave. */
    LocalDate day() {
        return Objects.requireNonNull(date, "no date given");
    }

    /** Refused rather than rounded: the shop must see what it posts. */
    static BigDecimal amount(String field, BigDecimal given, Scale scale, int places) {
        if (given.precision() > 60 || given.abs().compareTo(LIMIT) > 0) {
            throw Problem.invalid(field, "number.tooLarge", LIMIT.toPlainString());
        }
        if (given.stripTrailingZeros().scale() > places) {
            throw Problem.invalid(field, "number.tooManyDecimals", places);
        }
        return scale.of(given);
    }
}
