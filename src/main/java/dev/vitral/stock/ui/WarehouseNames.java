package dev.vitral.stock.ui;

import dev.vitral.stock.Warehouse;
import dev.vitral.stock.Warehouses;
import java.util.LinkedHashMap;
import java.util.Map;

/** The warehouses that a filter offers: code to name. */
final class WarehouseNames {
    private WarehouseNames() {}

    static Map<String, String> of(Warehouses warehouses) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Warehouse warehouse : warehouses.inUse()) {
            names.put(warehouse.getCode(), warehouse.getName());
        }
        return names;
    }
}
