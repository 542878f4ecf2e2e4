package dev.vitral.purchasing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A purchase order as asked for. What was read may be sent back: what isn't asked for is passed over.
 *
 * @param orderedOn today when absent
 * @param expectedOn when absent the supplier's lead time after the order
 * @param currency three letters; the base currency when absent. In another one the rate of the order's day is frozen
 * @param warehouse code of where it is to be delivered; the default one when absent
 * @param lines 1 to {@value #MOST_LINES}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PurchaseOrderDraft(
        @NotNull Long supplierId,
        @Nullable LocalDate orderedOn,
        @Nullable LocalDate expectedOn,
        @Size(max = 3) @Nullable String currency,
        @Size(max = 20) @Nullable String warehouse,
        @Size(max = 2000) @Nullable String notes,
        @NotNull @Size(min = 1, max = PurchaseOrderDraft.MOST_LINES) List<@NotNull @Valid Line> lines) {
    /** Most lines of one order. */
    public static final int MOST_LINES = 200;

    /** One in the base currency. */
    public PurchaseOrderDraft(Long supplierId, @Nullable LocalDate orderedOn, @Nullable LocalDate expectedOn, @Nullable String warehouse, @Nullable String notes, List<Line> lines) {
        this(supplierId, orderedOn, expectedOn, null, warehouse, notes, lines);
    }

    /**
     * One product.
     *
     * @param productCode its code, or its barcode
     * @param unit short code of the unit that it is bought in; the product's own when absent
     * @param unitCost of that unit in the order's currency, before tax; the product's cost when absent
     * @param taxRate a fraction; the product's, else the shop's, when absent
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Line(
            @NotBlank @Size(max = 40) String productCode,
            @NotNull @Positive @Digits(integer = 12, fraction = 6) BigDecimal quantity,
            @Size(max = 10) @Nullable String unit,
            @PositiveOrZero @Digits(integer = 12, fraction = 4) @Nullable BigDecimal unitCost,
            @DecimalMin("0") @DecimalMax("1") @Digits(integer = 2, fraction = 6) @Nullable BigDecimal taxRate) {}
}
