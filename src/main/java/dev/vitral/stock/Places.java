package dev.vitral.stock;

import dev.vitral.shared.Problem;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What lies in each warehouse. Each change is one atomic statement on the row of product and warehouse, behind the lock on the product's level, and never
 * leaves less than nothing. A warehouse keeps its code, so its number is asked for once.
 */
@Component
class Places {
    private static final String DEFAULT = "";

    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final Map<String, Long> ids = new ConcurrentHashMap<>();
    private final Map<Long, String> codes = new ConcurrentHashMap<>();

    Places(JdbcClient jdbc, EntityManager entities) {
        this.jdbc = jdbc;
        this.entities = entities;
    }

    /** The place of that warehouse, the default one when absent, and location; read after the level is locked. */
    Place of(@Nullable String warehouse, @Nullable String location) {
        long id = warehouseId(warehouse);
        return new Place(
                entities.getReference(Warehouse.class, id), location == null ? null : entities.getReference(Location.class, locationId(id, location)));
    }

    private long warehouseId(@Nullable String code) {
        String key = code == null ? DEFAULT : code.strip().toUpperCase(Locale.ROOT);
        Long known = ids.get(key);
        if (known != null) {
            return known;
        }
        long found = (key.equals(DEFAULT)
                        ? jdbc.sql("SELECT id FROM warehouse WHERE the_default = b'1'")
                        : jdbc.sql("SELECT id FROM warehouse WHERE code = ?").param(key))
                .query(Long.class)
                .optional()
                .orElseThrow(() -> Problem.invalid("warehouse", "warehouse.notFound", key));
        ids.put(key, found);
        return found;
    }

    /** The code of the warehouse of that number. */
    String code(long warehouse) {
        String known = codes.get(warehouse);
        if (known != null) {
            return known;
        }
        String code = jdbc.sql("SELECT code FROM warehouse WHERE id = ?").param(warehouse).query(String.class).single();
        codes.put(warehouse, code);
        return code;
    }

    private long locationId(long warehouse, String code) {
        return jdbc.sql("SELECT id FROM location WHERE warehouse_id = ? AND code = ?")
                .params(warehouse, code.strip())
                .query(Long.class)
                .optional()
                .orElseThrow(() -> Problem.invalid("location", "location.notFound", code, code(warehouse)));
    }

    /** Adds to what is there; a place that was named is where the product lies from now on. */
    void put(StockLevel level, Place place, BigDecimal quantity) {
        long product = level.getProduct().getId();
        long warehouse = place.warehouse().getId();
        Long location = place.location() == null ? null : place.location().getId();
        int changed = location == null
                ? jdbc.sql("UPDATE warehouse_stock SET on_hand = on_hand + ? WHERE product_id = ? AND warehouse_id = ?")
                        .params(quantity, product, warehouse)
                        .update()
                : jdbc.sql("UPDATE warehouse_stock SET on_hand = on_hand + ?, location_id = ? WHERE product_id = ? AND warehouse_id = ?")
                        .params(quantity, location, product, warehouse)
                        .update();
        if (changed == 0) {
            begin(product, warehouse, location, quantity);
        }
    }

    /** A warehouse taken out of use has no rows, so it is refused here; reading it locks it against being taken out meanwhile. */
    private void begin(long product, long warehouse, @Nullable Long location, BigDecimal quantity) {
        int begun = jdbc.sql("INSERT INTO warehouse_stock (product_id, warehouse_id, on_hand, location_id) "
                        + "SELECT ?, id, ?, ? FROM warehouse WHERE id = ? AND deleted_at IS NULL")
                .params(product, quantity, location, warehouse)
                .update();
        if (begun == 0) {
            throw Problem.of(Problem.Kind.CONFLICT, "warehouse.outOfUse", code(warehouse));
        }
    }

    /**
     * Takes from what is there.
     *
     * @throws Problem stock.insufficient (409) with what this warehouse can give
     */
    void take(StockLevel level, Place place, BigDecimal quantity) {
        long product = level.getProduct().getId();
        long warehouse = place.warehouse().getId();
        if (!leave(product, warehouse, quantity)) {
            throw StockLevel.insufficient(quantity, onHand(product, warehouse).min(level.getAvailable()));
        }
    }

    /** The same for what goes to another warehouse: what is reserved may go, it stays reserved there. */
    void takeAll(StockLevel level, Place place, BigDecimal quantity) {
        long product = level.getProduct().getId();
        long warehouse = place.warehouse().getId();
        if (!leave(product, warehouse, quantity)) {
            throw StockLevel.insufficient(quantity, onHand(product, warehouse));
        }
    }

    private boolean leave(long product, long warehouse, BigDecimal quantity) {
        return jdbc.sql("UPDATE warehouse_stock SET on_hand = on_hand - ? WHERE product_id = ? AND warehouse_id = ? AND on_hand >= ?")
                .params(quantity, product, warehouse, quantity)
                .update() > 0;
    }

    /** What lies of the product in the warehouse and is not meant for a document from there. */
    BigDecimal unreserved(long product, long warehouse) {
        return onHand(product, warehouse)
                .subtract(jdbc.sql("SELECT COALESCE(SUM(quantity), 0) FROM reservation WHERE product_id = ? AND state = 'OPEN' AND warehouse_id = ?")
                        .params(product, warehouse)
                        .query(BigDecimal.class)
                        .single());
    }

    /** On hand of the product in the warehouse. */
    BigDecimal onHand(long product, long warehouse) {
        return jdbc.sql("SELECT on_hand FROM warehouse_stock WHERE product_id = ? AND warehouse_id = ?")
                .params(product, warehouse)
                .query(BigDecimal.class)
                .optional()
                .orElse(BigDecimal.ZERO);
    }
}
