package dev.vitral.stock;

import dev.vitral.shared.ListPage;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Lists;
import dev.vitral.shared.RequiresClerk;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the stock: levels, movements, the kardex of a product. */
@Service
@RequiresClerk
@Transactional(readOnly = true)
public class StockQueries {
    private final StockLevels levels;
    private final BusinessCalendar calendar;
    private final Lists lists;
    private final Places places;

    StockQueries(StockLevels levels, BusinessCalendar calendar, Lists lists, Places places) {
        this.levels = levels;
        this.calendar = calendar;
        this.lists = lists;
        this.places = places;
    }

    /** The date that a movement without one carries: today, or the first open day when today is closed already. */
    public LocalDate currentDate() {
        return calendar.current();
    }

    /** What is there of the product. */
    public Optional<StockLevel> level(long productId) {
        return levels.findByProductId(productId);
    }

    /** Code of the warehouse of the movement. */
    public String warehouse(StockMovement movement) {
        return places.code(movement.getWarehouse().getId());
    }

    /** One movement. */
    public Optional<MovementRow> find(long id) {
        Map<String, String> filters = Map.of("id", Long.toString(id));
        return lists.page(MovementList.SPEC, ListRequest.first(1).where(filters)).items().stream().findFirst();
    }

    /** Rows of the movement list. */
    public ListPage<MovementRow> list(ListRequest request) {
        return lists.page(MovementList.SPEC, request);
    }

    /** How many movements the request finds. */
    public ListPage.Total count(ListRequest request) {
        return lists.total(MovementList.SPEC, request);
    }

    /**
     * The kardex of a product in the order of posting (STK-3).
     *
     * @param from first business date, or none
     * @param to last business date, or none
     * @param after cursor of the last line read, or none
     */
    public ListPage<MovementRow> kardex(long productId, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String after, int size) {
        Map<String, String> filters = new HashMap<>(Map.of("productId", Long.toString(productId)));
        if (from != null || to != null) {
            filters.put("date", (from == null ? LocalDate.EPOCH : from) + ".." + (to == null ? LocalDate.of(9999, 12, 31) : to));
        }
        return lists.page(MovementList.SPEC, new ListRequest(filters, "", "id", false, 0, size, after, false));
    }
}
