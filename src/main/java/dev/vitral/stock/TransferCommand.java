package dev.vitral.stock;

import dev.vitral.shared.FreeText;
import dev.vitral.shared.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A transfer that is asked for.
 *
 * @param from code of the warehouse that sends, the default one when absent
 * @param to code of the warehouse that receives
 * @param date business date, today when absent, never later
 * @param reference document that it belongs to, at most 60 characters
 * @param reason why, at most 300 characters
 * @param lines 1 to 200
 */
public record TransferCommand(
        @Nullable String from, String to, @Nullable LocalDate date, @Nullable String reference, @Nullable String reason, List<Line> lines) {
    /** Most lines of one document. */
    public static final int MOST_LINES = 200;

    /**
     * One product of it.
     *
     * @param productCode of a product in use
     * @param quantity above zero, at most 6 decimals
     * @param location code of the place in the receiving warehouse, when it is to be kept
     */
    public record Line(String productCode, BigDecimal quantity, @Nullable String location) {}

    public TransferCommand {
        lines = List.copyOf(lines);
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            throw Problem.invalid("lines", "transfer.lines", MOST_LINES);
        }
        reference = FreeText.of("reference", reference, 60);
        reason = FreeText.of("reason", reason, 300);
    }

    /** The same on that business date. */
    TransferCommand on(LocalDate day) {
        return new TransferCommand(from, to, day, reference, reason, lines);
    }

    /** The date that the calendar gave. */
    LocalDate day() {
        return Objects.requireNonNull(date, "no date given");
    }

    /** The line's leg in one of the two warehouses; checks quantity and date as every movement does. */
    MovementCommand leg(Line line, MovementType type, String folio) {
        return new MovementCommand(
                line.productCode(), type, line.quantity(), null, date, reference == null ? folio : reference, reason,
                type == MovementType.TRANSFER_OUT ? from : to, type == MovementType.TRANSFER_OUT ? null : line.location());
    }
}
