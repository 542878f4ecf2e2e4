package dev.vitral.stock;

import dev.vitral.history.Recorded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A rack or bin of a warehouse. Stock is not told apart by it: it says where a product was last put. */
@Entity
@Audited
@Recorded(namedBy = "code", unshown = "warehouse")
public class Location {
    static final String CODE = "[\\p{Lu}\\p{N}](?:[\\p{Lu}\\p{N} ._/#+-]*[\\p{Lu}\\p{N}])?";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Warehouse warehouse;

    @NotBlank
    @Size(max = 20)
    @Pattern(regexp = CODE, message = "{validation.code}")
    private String code = "";

    @Size(max = 120)
    private @Nullable String name;

    protected Location() {}

    Location(Warehouse warehouse, String code, @Nullable String name) {
        this.warehouse = warehouse;
        this.code = code;
        setName(name);
    }

    Long getId() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    boolean isSaved() {
        return id != null;
    }

    /** Code within its warehouse. */
    public String getCode() {
        return code;
    }

    public @Nullable String getName() {
        return name;
    }

    void setName(@Nullable String newName) {
        this.name = newName == null || newName.isBlank() ? null : newName.strip();
    }
}
