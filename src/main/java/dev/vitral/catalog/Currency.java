package dev.vitral.catalog;

import dev.vitral.history.Recorded;
import dev.vitral.shared.BusinessRecord;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;

/** A currency by its ISO 4217 code, with the part that it plays and how its rate is told (CAT-12). */
@Entity
@Audited
@Recorded(namedBy = "code", collection = "currencies")
public class Currency extends BusinessRecord {
    /** What it is to the shop. */
    public enum Part {
        /** The one that costs, prices and documents are kept in; exactly one. */
        BASE,
        /** The one that prices and totals are shown in besides; at most one. */
        SECOND,
        /** Any other. */
        OTHER
    }

    /** How people tell its rate. */
    public enum RateSays {
        /** So much of it for one of the base: 236.4601 bolívares for a dollar. */
        PER_BASE,
        /** So much of the base for one of it: 18.50 pesos for a dollar. */
        IN_BASE
    }

    @NotBlank
    @Pattern(regexp = "[A-Z]{3}", message = "{validation.currency}")
    private String code = "";

    @NotBlank
    @Size(max = 60)
    private String name = "";

    @NotBlank
    @Size(max = 5)
    private String symbol = "";

    @NotNull
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Part part = Part.OTHER;

    @NotNull
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private RateSays rateSays = RateSays.PER_BASE;

    /** An empty currency for a form to fill. */
    public Currency() {}

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code.strip().toUpperCase(Locale.ROOT);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name.strip();
    }

    public String getSymbol() {
        return symbol;
    }

    public void setSymbol(String symbol) {
        this.symbol = symbol.strip();
    }

    public Part getPart() {
        return part;
    }

    public void setPart(Part part) {
        this.part = part;
    }

    public RateSays getRateSays() {
        return rateSays;
    }

    public void setRateSays(RateSays rateSays) {
        this.rateSays = rateSays;
    }
}
