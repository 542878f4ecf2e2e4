package dev.vitral.catalog;

import dev.vitral.history.Recorded;
import dev.vitral.shared.BusinessRecord;
import dev.vitral.shared.Scale;
import jakarta.persistence.Entity;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.hibernate.envers.Audited;

/** A rate of value-added tax of a country from a date on; a document freezes the rate that it used. */
@Entity
@Audited
@Recorded(namedBy = "name", collection = "tax-rates")
public class TaxRate extends BusinessRecord {
    @NotBlank
    @Size(max = 20)
    private String code = "";

    @NotBlank
    @Size(max = 60)
    private String name = "";

    @NotNull
    @Pattern(regexp = "MX|VE", message = "{validation.country}")
    private String country = "MX";

    @NotNull
    @PositiveOrZero
    @DecimalMax("1")
    private BigDecimal rate = BigDecimal.ZERO;

    @NotNull
    private LocalDate validFrom = LocalDate.EPOCH;

    /** An empty rate for a form to fill. */
    public TaxRate() {}

    /** A rate between 0 and 1 with 6 places, such as 0.16. */
    public TaxRate(String code, String name, String country, BigDecimal rate, LocalDate validFrom) {
        this.code = code.strip();
        this.name = name;
        this.country = country;
        this.rate = Scale.RATE.of(rate);
        this.validFrom = validFrom;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code.strip();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name.strip();
    }

    public String getCountry() {
        return country;
    }

    /** Sets the country, MX or VE. */
    public void setCountry(String country) {
        this.country = country;
    }

    public BigDecimal getRate() {
        return rate;
    }

    /** Sets the rate as a fraction between 0 and 1, 6 places. */
    public void setRate(BigDecimal rate) {
        this.rate = Scale.RATE.of(rate);
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(LocalDate validFrom) {
        this.validFrom = validFrom;
    }
}
