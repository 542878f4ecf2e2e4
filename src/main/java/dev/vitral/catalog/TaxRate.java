package dev.vitral.catalog;

import dev.vitral.history.Recorded;
import dev.vitral.shared.BusinessRecord;
import dev.vitral.shared.Scale;
import jakarta.persistence.Entity;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.hibernate.envers.Audited;

/** A rate of value-added tax of a country from a date on; a document freezes the rate that it used. */
@Entity
@Audited
@Recorded(namedBy = "name")
public class TaxRate extends BusinessRecord {
    @NotBlank
    @Size(max = 20)
    private String code = "";

    @NotBlank
    @Size(max = 60)
    private String name = "";

    @Size(min = 2, max = 2)
    private String country = "MX";

    @PositiveOrZero
    @DecimalMax("1")
    private BigDecimal rate = BigDecimal.ZERO;

    private LocalDate validFrom = LocalDate.EPOCH;

    protected TaxRate() {}

    /** A rate between 0 and 1 with 6 places, such as 0.16. */
    public TaxRate(String code, String name, String country, BigDecimal rate, LocalDate validFrom) {
        this.code = code;
        this.name = name;
        this.country = country;
        this.rate = Scale.RATE.of(rate);
        this.validFrom = validFrom;
    }

    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    public String getCountry() {
        return country;
    }

    public BigDecimal getRate() {
        return rate;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }
}
