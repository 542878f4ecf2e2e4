package dev.vitral.stock;

import dev.vitral.shared.ListPage;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Lists;
import dev.vitral.shared.Problem;
import dev.vitral.shared.RequiresClerk;
import dev.vitral.shared.RequiresManager;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the warehouses (STK-4): all read them, a manager keeps them. */
@Service
@RequiresClerk
@Transactional
public class Warehouses {
    private final WarehouseRecords records;
    private final Lists lists;
    private final JdbcClient jdbc;

    Warehouses(WarehouseRecords records, Lists lists, JdbcClient jdbc) {
        this.records = records;
        this.lists = lists;
        this.jdbc = jdbc;
    }

    /** Rows of the list. */
    @Transactional(readOnly = true)
    public ListPage<WarehouseRow> list(ListRequest request) {
        return lists.page(WarehouseList.SPEC, request);
    }

    /** How many the request finds. */
    @Transactional(readOnly = true)
    public ListPage.Total count(ListRequest request) {
        return lists.total(WarehouseList.SPEC, request);
    }

    /** Those in use, by code: a shop has a handful. */
    @Transactional(readOnly = true)
    public List<Warehouse> inUse() {
        return records.findAllByDeletedAtIsNullOrderByCode();
    }

    /** The warehouse with its locations, one out of use too. */
    @Transactional(readOnly = true)
    public Optional<Warehouse> find(long id) {
        return records.findWithLocationsById(id);
    }

    /**
     * Creates the warehouse or writes over the version that the caller read.
     *
     * @throws Problem warehouse.codeTaken (422), warehouse.locationInUse (409); a stale version fails as an optimistic lock
     */
    @RequiresManager
    public Warehouse save(Warehouse warehouse) {
        records.findByCode(warehouse.getCode())
                .filter(other -> !warehouse.isSaved() || !other.getId().equals(warehouse.getId()))
                .ifPresent(other -> {
                    throw Problem.invalid("code", other.isDeleted() ? "warehouse.codeInTrash" : "warehouse.codeTaken", warehouse.getCode());
                });
        if (warehouse.isSaved()) {
            refuseLosing(warehouse);
        }
        return find(records.saveAndFlush(warehouse).getId()).orElseThrow();
    }

    private void refuseLosing(Warehouse warehouse) {
        List<Long> kept = warehouse.getLocations().stream().filter(Location::isSaved).map(Location::getId).toList();
        jdbc.sql("""
                        SELECT o.code FROM location o WHERE o.warehouse_id = :warehouse AND o.id NOT IN (:kept)
                        AND (EXISTS (SELECT 1 FROM warehouse_stock s WHERE s.location_id = o.id)
                            OR EXISTS (SELECT 1 FROM stock_movement m WHERE m.location_id = o.id)) LIMIT 1""")
                .param("warehouse", warehouse.getId())
                .param("kept", kept.isEmpty() ? List.of(0L) : kept)
                .query(String.class)
                .optional()
                .ifPresent(code -> {
                    throw Problem.of(Problem.Kind.CONFLICT, "warehouse.locationInUse", code).field(Problem.Field.of("locations", "warehouse.locationInUse", code));
                });
    }

    /**
     * Changes the warehouse in use if it still has that version.
     *
     * @throws Problem warehouse.notFound (404), record.stale (412), and what {@link #save} refuses
     */
    @RequiresManager
    public Warehouse change(long id, long version, Consumer<Warehouse> change) {
        Warehouse warehouse = records.findWithLocationsById(id).filter(it -> !it.isDeleted()).orElseThrow(() -> Problem.notFound("warehouse", id));
        warehouse.requireVersion(version);
        change.accept(warehouse);
        return save(warehouse);
    }

    /**
     * Takes the warehouse out of use.
     *
     * @throws Problem warehouse.isDefault, warehouse.hasStock (409)
     */
    @RequiresManager
    public Warehouse delete(long id, long version) {
        Warehouse warehouse = at(id, version);
        if (warehouse.isStandard()) {
            throw Problem.of(Problem.Kind.CONFLICT, "warehouse.isDefault", warehouse.getCode());
        }
        // Locks the rows that it reads, so that what is posted meanwhile is waited for and seen.
        long products = jdbc.sql("SELECT COUNT(*) FROM warehouse_stock WHERE warehouse_id = ? AND on_hand > 0 LOCK IN SHARE MODE")
                .param(id)
                .query(Long.class)
                .single();
        if (products > 0) {
            throw Problem.of(Problem.Kind.CONFLICT, "warehouse.hasStock", warehouse.getCode(), products);
        }
        // Rows at nothing go too: a posting that finds none asks whether the warehouse is in use.
        jdbc.sql("DELETE FROM warehouse_stock WHERE warehouse_id = ?").param(id).update();
        warehouse.delete();
        return records.saveAndFlush(warehouse);
    }

    /** Puts the warehouse back into use. */
    @RequiresManager
    public Warehouse restore(long id, long version) {
        Warehouse warehouse = at(id, version);
        warehouse.restore();
        return records.saveAndFlush(warehouse);
    }

    private Warehouse at(long id, long version) {
        Warehouse warehouse = records.lock(id).orElseThrow(() -> Problem.notFound("warehouse", id));
        warehouse.requireVersion(version);
        return warehouse;
    }
}
