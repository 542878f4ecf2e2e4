package dev.vitral.catalog;

import dev.vitral.history.Recorded;
import dev.vitral.shared.BusinessRecord;
import dev.vitral.shared.Problem;
import dev.vitral.shared.Scale;
import jakarta.persistence.Entity;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.hibernate.envers.Audited;

/** A finish of profiles (natural, blanco, negro, madera …) with the factor that it puts on their cost (CAT-10). */
@Entity
@Audited
@Recorded(namedBy = "name", collection = "finishes")
public class Finish extends BusinessRecord {
    @NotBlank
    @Size(max = 20)
    private String code = "";

    @NotBlank
    @Size(max = 60)
    private String name = "";

    @NotNull
    @Positive
    @Digits(integer = 6, fraction = 6)
    private BigDecimal priceFactor = BigDecimal.ONE;

    /** An empty finish for a form to fill. */
    public Finish() {}

    /** A finish; {@code priceFactor} multiplies the cost of a profile, 6 places. */
    public Finish(String code, String name, BigDecimal priceFactor) {
        this.code = code.strip();
        this.name = name;
        this.priceFactor = Scale.RATE.of(priceFactor);
    }

    public String getCode() {
        return code;
    }

    /**
     * Sets the code of a finish that isn't saved yet; quotations keep the code itself, so it stays.
     *
     * @throws Problem finish.codeFixed (422)
     */
    public void setCode(String code) {
        if (isSaved() && !this.code.equals(code.strip())) {
            throw Problem.invalid("code", "finish.codeFixed", this.code);
        }
        this.code = code.strip();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name.strip();
    }

    public BigDecimal getPriceFactor() {
        return priceFactor;
    }

    public void setPriceFactor(BigDecimal priceFactor) {
        this.priceFactor = Scale.RATE.of(priceFactor);
    }
}
