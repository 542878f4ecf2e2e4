package dev.vitral.stock.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.vitral.stock.Warehouse;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a caller may say of a warehouse: all of it, as an update replaces the whole. What is read-only may be sent back and is passed over. */
@Schema(name = "WarehouseBody")
@JsonIgnoreProperties({"id", "isDefault", "active", "version"})
record WarehouseBody(
        @Schema(example = "NORTE") @NotBlank String code,
        @Schema(example = "Bodega norte") @NotBlank String name,
        @Nullable String address,
        @Nullable List<@Valid @NotNull Spot> locations) {
    /** A rack or bin. */
    @Schema(name = "LocationBody")
    record Spot(@Schema(example = "A-01") @NotBlank String code, @Nullable String name) {}

    Warehouse fresh() {
        Warehouse warehouse = new Warehouse();
        apply(warehouse);
        return warehouse;
    }

    void apply(Warehouse warehouse) {
        warehouse.setCode(code);
        warehouse.setName(name);
        warehouse.setAddress(address);
        Map<String, @Nullable String> spots = new LinkedHashMap<>();
        if (locations != null) {
            locations.forEach(spot -> spots.put(spot.code(), spot.name()));
        }
        warehouse.replaceLocations(spots);
    }
}
