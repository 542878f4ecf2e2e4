package dev.vitral.catalog;

import dev.vitral.history.Recorded;
import dev.vitral.shared.BusinessRecord;
import jakarta.persistence.Entity;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.hibernate.envers.Audited;

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

    /** An empty unit for a form to fill. */
    public Unit() {}

    /** A unit by its short code as printed and its name. */
    public Unit(String code, String name) {
        this.code = code.strip();
        this.name = name;
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
}
