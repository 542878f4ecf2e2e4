package dev.vitral.catalog;

import dev.vitral.history.Recorded;
import dev.vitral.shared.BusinessRecord;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A category of products; categories form a tree. */
@Entity
@Audited
@Recorded(namedBy = "name", collection = "categories")
public class Category extends BusinessRecord {
    @NotBlank
    @Size(max = 20)
    @Pattern(regexp = Codes.PATTERN, message = "{validation.code}")
    private String code = "";

    @NotBlank
    @Size(max = 120)
    private String name = "";

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Category parent;

    /** An empty category for a form to fill. */
    public Category() {}

    /** A category under {@code parent}, or at the root of the tree. */
    public Category(String code, String name, @Nullable Category parent) {
        this.code = Codes.normalised(code);
        this.name = name;
        this.parent = parent;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = Codes.normalised(code);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name.strip();
    }

    public @Nullable Category getParent() {
        return parent;
    }

    public void setParent(@Nullable Category parent) {
        this.parent = parent;
    }
}
