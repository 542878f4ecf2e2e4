package dev.vitral.production;

import dev.vitral.catalog.Catalog;
import dev.vitral.catalog.CatalogData;
import dev.vitral.catalog.Product;
import dev.vitral.catalog.ProductKind;
import dev.vitral.shared.FreeText;
import dev.vitral.shared.ListPage;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Lists;
import dev.vitral.shared.Problem;
import dev.vitral.shared.RequiresClerk;
import dev.vitral.stock.MovementType;
import dev.vitral.stock.Warehouse;
import dev.vitral.stock.Warehouses;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the offcuts (QUO-11): those that work orders bring back, and what the shop says of them by hand. */
@Service
@RequiresClerk
@Transactional
public class Offcuts {
    private static final int LONGEST_PLACE = 60;
    private static final int LONGEST_REASON = 300;

    private final OffcutRecords records;
    private final OffcutStock stock;
    private final CuttingPlanRecords plans;
    private final Catalog catalog;
    private final CatalogData data;
    private final Warehouses warehouses;
    private final Lists lists;
    private final JdbcClient jdbc;

    Offcuts(OffcutRecords records, OffcutStock stock, CuttingPlanRecords plans, Catalog catalog, CatalogData data, Warehouses warehouses, Lists lists, JdbcClient jdbc) {
        this.records = records;
        this.stock = stock;
        this.plans = plans;
        this.catalog = catalog;
        this.data = data;
        this.warehouses = warehouses;
        this.lists = lists;
        this.jdbc = jdbc;
    }

    /**
     * One that was found.
     *
     * @param product code of a profile or a glass
     * @param colour code of the finish, for profiles
     * @param warehouse code, the default one when absent
     * @param counted whether it is on hand already, as a part of its product; else it comes in as an adjustment
     */
    public record Found(String product, @Nullable String colour, OffcutSize size, @Nullable String warehouse, @Nullable String place, boolean counted) {}

    /**
     * What is so of one that is there.
     *
     * @param place at most 60 characters
     * @param reason of another size; one is said for the shop when there is none
     */
    public record Correction(@Nullable String colour, OffcutSize size, @Nullable String place, @Nullable String reason) {}

    /** Rows of the list. */
    @Transactional(readOnly = true)
    public ListPage<OffcutRow> list(ListRequest request) {
        return lists.page(OffcutList.SPEC, request);
    }

    /** How many the request finds, and their value. */
    @Transactional(readOnly = true)
    public ListPage.Total count(ListRequest request) {
        return lists.total(OffcutList.SPEC, request);
    }

    /** One of them. */
    @Transactional(readOnly = true)
    public Optional<OffcutRow> find(long id) {
        return jdbc.sql("SELECT " + OffcutList.SPEC.select() + " FROM " + OffcutList.SPEC.from() + " WHERE f.id = ?").param(id).query(OffcutRow::of).optional();
    }

    /**
     * Takes in one that was found.
     *
     * @throws Problem offcut.* (422); offcut.notThere (409) when it is said to be counted and there isn't so much that is free
     */
    public OffcutRow add(Found found) {
        Product product = catalog.findByCode(found.product()).filter(it -> !it.isDeleted())
                .orElseThrow(() -> Problem.invalid("product", "product.notFound", found.product()));
        Offcut offcut = new Offcut(product, colour(product, found.colour()), found.size().of(product), warehouse(found.warehouse()), null);
        offcut.lies(colour(product, found.colour()), FreeText.of("place", found.place(), LONGEST_PLACE));
        if (found.counted()) {
            stock.counted(offcut);
        } else {
            stock.enter(offcut, MovementType.ADJUSTMENT_IN, null, null, null);
        }
        return saved(offcut);
    }

    /**
     * Says what it really measures, its colour and where it lies; what its size differs by is adjusted in stock.
     *
     * @throws Problem offcut.state.… (409) when it isn't there any more, or is of another size and set aside
     */
    public OffcutRow correct(long id, long version, Correction correction) {
        Offcut offcut = at(id, version);
        if (!offcut.getState().isThere()) {
            throw offcut.refused();
        }
        Product product = offcut.getProduct();
        OffcutSize size = correction.size().of(product);
        String colour = colour(product, correction.colour());
        boolean other = !size.equals(offcut.getSize()) || !Objects.equals(colour, offcut.getColour());
        if (other && offcut.getState() == OffcutState.SET_ASIDE) {
            throw offcut.refused();
        }
        String why = FreeText.of("reason", correction.reason(), LONGEST_REASON);
        offcut.lies(colour, FreeText.of("place", correction.place(), LONGEST_PLACE));
        stock.measure(offcut, size, why == null ? offcut.getCode() : why);
        return saved(offcut);
    }

    /**
     * Throws it away: it leaves stock as waste. The plan of an order that it was set aside for is stale from now on.
     *
     * @throws Problem stock.reasonMissing (422); offcut.state.… (409) when it isn't there any more
     */
    public OffcutRow scrap(long id, @Nullable Long version, @Nullable String reason) {
        Offcut offcut = at(id, version);
        String why = FreeText.of("reason", reason, LONGEST_REASON);
        if (why == null) {
            throw Problem.invalid("reason", "stock.reasonMissing");
        }
        if (!offcut.getState().isThere()) {
            throw offcut.refused();
        }
        WorkOrder taker = offcut.getTaker();
        if (taker != null) {
            plans.findByWorkOrderId(taker.getId()).ifPresent(CuttingPlan::outdated);
            offcut.free();
        }
        offcut.scrapped(stock.leave(offcut, MovementType.WASTE, offcut.getCode(), why), why);
        return saved(offcut);
    }

    private Offcut at(long id, @Nullable Long version) {
        Offcut offcut = records.lockById(id).filter(it -> !it.isDeleted()).orElseThrow(() -> Problem.notFound("offcut", id));
        if (version != null) {
            offcut.requireVersion(version);
        }
        return offcut;
    }

    /** Profiles have a finish, glass has none. */
    private @Nullable String colour(Product product, @Nullable String given) {
        String code = FreeText.of("colour", given, 20);
        if (code == null || product.getKind() != ProductKind.PROFILE) {
            return null;
        }
        return data.finish(code).orElseThrow(() -> Problem.invalid("colour", "offcut.colour", code)).getCode();
    }

    private Warehouse warehouse(@Nullable String code) {
        return warehouses.inUse().stream()
                .filter(it -> code == null || code.isBlank() ? it.isStandard() : it.getCode().equalsIgnoreCase(code.strip()))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("warehouse", "warehouse.notFound", String.valueOf(code)));
    }

    private OffcutRow saved(Offcut offcut) {
        records.saveAndFlush(offcut);
        return find(offcut.getId()).orElseThrow();
    }
}
