package dev.vitral.catalog;

import dev.vitral.history.Recorded;
import dev.vitral.shared.BusinessRecord;
import dev.vitral.shared.Scale;
import jakarta.persistence.Entity;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.hibernate.envers.Audited;

/** A finish of profiles (natural, blanco, negro, madera …) with the factor that it puts on their cost (CAT-10). */
@Entity
@Audited
@Recorded(namedBy = "name")
public class Finish extends BusinessRecord {
    @NotBlank
    @Size(max = 20)
    private String code = "";

    @NotBlank
    @Size(max = 60)
    private String name = "";

    @Positive
    private BigDecimal priceFactor = BigDecimal.ONE;

    protected Finish() {}

    /** A finish; {@code priceFactor} multiplies the cost of a profile, 6 places. */
    public Finish(String code, String name, BigDecimal priceFactor) {
        this.code = code.strip();
        this.name = name;
        this.priceFactor = Scale.RATE.of(priceFactor);
    }

    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public BigDecimal getPriceFactor() {
        return priceFactor;
    }

    public void setPriceFactor(BigDecimal priceFactor) {
        this.priceFactor = Scale.RATE.of(priceFactor);
    }
}
