package dev.vitral.catalog;

import dev.vitral.shared.BusinessRecord;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** The size that a material is bought in (CAT-2): lengths in mm with 2 places, weight in kg/m with 6. */
@MappedSuperclass
@Audited
public class MeasuredRecord extends BusinessRecord {
    @Positive
    @Digits(integer = 7, fraction = 2)
    private @Nullable BigDecimal barLengthMm;

    @Positive
    @Digits(integer = 7, fraction = 2)
    private @Nullable BigDecimal sheetWidthMm;

    @Positive
    @Digits(integer = 7, fraction = 2)
    private @Nullable BigDecimal sheetHeightMm;

    private boolean grained;

    @Positive
    @Digits(integer = 7, fraction = 6)
    private @Nullable BigDecimal weightPerMetre;

    @Positive
    private @Nullable Integer piecesPerBox;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Unit purchaseUnit;

    /** Length of the bar that a profile is bought in, mm. */
    public @Nullable BigDecimal getBarLengthMm() {
        return barLengthMm;
    }

    public void setBarLengthMm(@Nullable BigDecimal barLengthMm) {
        this.barLengthMm = barLengthMm;
    }

    public @Nullable BigDecimal getSheetWidthMm() {
        return sheetWidthMm;
    }

    public @Nullable BigDecimal getSheetHeightMm() {
        return sheetHeightMm;
    }

    /** Size of the sheet that a glass is bought in, mm; both or neither. */
    public void setSheet(@Nullable BigDecimal widthMm, @Nullable BigDecimal heightMm) {
        this.sheetWidthMm = widthMm;
        this.sheetHeightMm = heightMm;
    }

    /** Whether a glass has a grain or a pattern, so that its panes are not turned when they are cut. */
    public boolean isGrained() {
        return grained;
    }

    public void setGrained(boolean grained) {
        this.grained = grained;
    }

    /** Weight of one metre, kg. */
    public @Nullable BigDecimal getWeightPerMetre() {
        return weightPerMetre;
    }

    public void setWeightPerMetre(@Nullable BigDecimal weightPerMetre) {
        this.weightPerMetre = weightPerMetre;
    }

    public @Nullable Integer getPiecesPerBox() {
        return piecesPerBox;
    }

    public void setPiecesPerBox(@Nullable Integer piecesPerBox) {
        this.piecesPerBox = piecesPerBox;
    }

    /** The unit that suppliers sell it in; none means the stock unit. */
    public @Nullable Unit getPurchaseUnit() {
        return purchaseUnit;
    }

    public void setPurchaseUnit(@Nullable Unit purchaseUnit) {
        this.purchaseUnit = purchaseUnit;
    }
}
