package dev.vitral.purchasing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came.
 *
 * @param deliveryNote the supplier's own number of the delivery
 * @param date today when absent, never later
 * @param allowOver lets more come in than ordered; managers only
 * @param lines everything that is pending when absent
 */
public record Delivery(
        @Size(max = 60) @Nullable String deliveryNote,
        @Nullable LocalDate date,
        @Nullable Boolean allowOver,
        @Size(min = 1, max = PurchaseOrderDraft.MOST_LINES) @Nullable List<@NotNull @Valid Line> lines) {

    /** All that is pending, at the order's costs. */
    public static Delivery ofAll(@Nullable String deliveryNote) {
        return new Delivery(deliveryNote, null, null, null);
    }

    /**
     * What came of one line of the order.
     *
     * @param line its number in the order, from 1
     * @param quantity in the unit of the line
     * @param unitCost of that unit; the order's when absent
     * @param updateCost takes this cost for the product in the catalogue too
     */
    public record Line(
            @Min(1) int line,
            @NotNull @Positive @Digits(integer = 12, fraction = 6) BigDecimal quantity,
            @PositiveOrZero @Digits(integer = 12, fraction = 4) @Nullable BigDecimal unitCost,
            @Nullable Boolean updateCost) {}
}
