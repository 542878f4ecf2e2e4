package dev.vitral.catalog;

import dev.vitral.history.Recorded;
import dev.vitral.shared.BusinessRecord;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;

/** A unit of measure, such as tramo, m², pza. */
@Entity
@Audited
@Recorded(namedBy = "name", collection = "units")
public class Unit extends BusinessRecord {
    @NotBlank
    @Size(max = 10)
    private String code = "";

    @NotBlank
    @Size(max = 60)
    private String name = "";

    @NotNull
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private UnitMeasure measure = UnitMeasure.OTHER;

    /** An empty unit for a form to fill. */
    public Unit() {}

    /** A unit by its short code as printed and its name, of no measure that sizes convert. */
    public Unit(String code, String name) {
        this(code, name, UnitMeasure.OTHER);
    }

    /** A unit by its short code as printed, its name and what it measures. */
    public Unit(String code, String name, UnitMeasure measure) {
        this.code = code.strip();
        this.name = name;
        this.measure = measure;
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

    /** What it measures, so that a product's sizes convert it. */
    public UnitMeasure getMeasure() {
        return measure;
    }

    public void setMeasure(UnitMeasure measure) {
        this.measure = measure;
    }
}
