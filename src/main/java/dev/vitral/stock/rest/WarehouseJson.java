package dev.vitral.stock.rest;

import dev.vitral.stock.Warehouse;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A warehouse with its locations. */
@Schema(name = "Warehouse")
record WarehouseJson(
        long id, String code, String name, @Nullable String address, boolean isDefault, boolean active, List<Spot> locations, long version) {
    /** A rack or bin. */
    @Schema(name = "Location")
    record Spot(String code, @Nullable String name) {}

    static WarehouseJson of(Warehouse warehouse) {
        return new WarehouseJson(
                warehouse.getId(),
                warehouse.getCode(),
                warehouse.getName(),
                warehouse.getAddress(),
                warehouse.isStandard(),
                !warehouse.isDeleted(),
                warehouse.getLocations().stream().map(it -> new Spot(it.getCode(), it.getName())).toList(),
                warehouse.getVersion());
    }
}
