package dev.vitral.stock;

import dev.vitral.history.Recorded;
import dev.vitral.shared.BusinessRecord;
import dev.vitral.shared.Problem;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A place that keeps stock, with its racks and bins (STK-4). Exactly one is the default, where a movement goes that names none. */
@Entity
@Audited
@Recorded(namedBy = "name", collection = "warehouses")
public class Warehouse extends BusinessRecord {
    /** Most places that one warehouse tells apart. */
    static final int MOST_LOCATIONS = 1_000;

    @NotBlank
    @Size(max = 20)
    @Pattern(regexp = Location.CODE, message = "{validation.code}")
    private String code = "";

    @NotBlank
    @Size(max = 120)
    private String name = "";

    @Size(max = 500)
    private @Nullable String address;

    @Column(name = "is_default")
    private boolean standard;

    @OneToMany(mappedBy = "warehouse", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("code")
    private List<@Valid Location> locations = new ArrayList<>();

    /** An empty warehouse for a form to fill. */
    public Warehouse() {}

    /** A warehouse under its code. */
    public Warehouse(String code, String name) {
        setCode(code);
        setName(name);
    }

    public String getCode() {
        return code;
    }

    /** The code stays once the warehouse is saved: movements are posted by it. */
    public void setCode(String newCode) {
        String normalised = newCode.strip().toUpperCase(Locale.ROOT);
        if (isSaved() && !normalised.equals(code)) {
            throw Problem.invalid("code", "warehouse.codeStays", code);
        }
        this.code = normalised;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name.strip();
    }

    public @Nullable String getAddress() {
        return address;
    }

    public void setAddress(@Nullable String address) {
        this.address = address == null || address.isBlank() ? null : address.strip();
    }

    /** Whether movements go here that name no warehouse. */
    public boolean isStandard() {
        return standard;
    }

    /** Its places by code. */
    public List<Location> getLocations() {
        return List.copyOf(locations);
    }

    /** Puts these places (code to name) in place of the present ones; those whose code stays keep their identity. */
    public void replaceLocations(Map<String, @Nullable String> named) {
        if (named.size() > MOST_LOCATIONS) {
            throw Problem.invalid("locations", "warehouse.tooManyLocations", MOST_LOCATIONS);
        }
        touch();
        Map<String, @Nullable String> wanted = new LinkedHashMap<>();
        named.forEach((key, value) -> wanted.put(key.strip().toUpperCase(Locale.ROOT), value));
        locations.removeIf(location -> !wanted.containsKey(location.getCode()));
        for (Location location : locations) {
            location.setName(wanted.remove(location.getCode()));
        }
        wanted.forEach((key, value) -> locations.add(new Location(this, key, value)));
    }
}
