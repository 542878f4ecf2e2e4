package dev.vitral.stock;

import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.ListPage;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Lists;
import dev.vitral.shared.Problem;
import dev.vitral.shared.RequiresClerk;
import dev.vitral.shared.Scale;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lines of a count: what is to be counted and what was. Several count at once, each line by one of them. */
@Service
@RequiresClerk
@Transactional
public class CountSheet {
    private final CountRecords records;
    private final CountLines lines;
    private final StockBook book;
    private final Places places;
    private final Lists lists;

    CountSheet(CountRecords records, CountLines lines, StockBook book, Places places, Lists lists) {
        this.records = records;
        this.lines = lines;
        this.book = book;
        this.places = places;
        this.lists = lists;
    }

    /**
     * Writes what was counted of the product. What is expected is what the warehouse has at this moment, so movements before and after do no harm. A product
     * that the sheet doesn't ask for is added: it was found.
     *
     * @throws Problem count.notFound, count.state.…, count.countedByOther, product.notFound
     */
    public CountLineRow count(long countId, String productCode, BigDecimal quantity) {
        BigDecimal counted = MovementCommand.amount("quantity", quantity, Scale.QUANTITY, 6);
        if (counted.signum() < 0) {
            throw Problem.invalid("quantity", "count.quantityNegative");
        }
        StockCount count = records.lock(countId).orElseThrow(() -> Problem.notFound("count", countId));
        count.count();
        StockLevel level = book.lock(productCode);
        long product = level.getProduct().getId();
        CountLines.Counted line = lines.line(countId, product);
        if (line == null) {
            lines.add(countId, product);
        } else if (line.countedBy() != null && !line.countedBy().equals(CurrentUser.name()) && !StockCounts.seesExpected()) {
            throw Problem.of(Problem.Kind.CONFLICT, "count.countedByOther", productCode, line.countedBy());
        }
        records.flush();
        lines.count(countId, product, counted, places.onHand(product, count.getWarehouse().getId()), level.getAverageCost());
        return find(countId, product).orElseThrow();
    }

    /** The lines of the count; without what is expected, for who may not see it. */
    @Transactional(readOnly = true)
    public ListPage<CountLineRow> list(long countId, ListRequest request) {
        boolean hidden = isHidden(countId);
        if (hidden && request.filters().containsKey("differs")) {
            throw Problem.invalid("differs", "list.unknownColumn", "differs");
        }
        ListPage<CountLineRow> page = lists.page(CountLists.LINES, of(countId, hidden ? request.sortedBy("id", false) : request));
        return hidden ? new ListPage<>(page.items().stream().map(CountLineRow::hidden).toList(), page.cursors()) : page;
    }

    /** How many lines the request finds. */
    @Transactional(readOnly = true)
    public ListPage.Total total(long countId, ListRequest request) {
        return lists.total(CountLists.LINES, of(countId, isHidden(countId) ? request.withTotals(false) : request));
    }

    /** The line of the product. */
    @Transactional(readOnly = true)
    public Optional<CountLineRow> find(long countId, long productId) {
        return list(countId, ListRequest.first(1).where(Map.of("productId", Long.toString(productId)))).items().stream().findFirst();
    }

    private boolean isHidden(long countId) {
        boolean blind = records.findById(countId).map(StockCount::isBlind).orElseThrow(() -> Problem.notFound("count", countId));
        return blind && !StockCounts.seesExpected();
    }

    private static ListRequest of(long countId, ListRequest request) {
        Map<String, String> filters = new HashMap<>(request.filters());
        filters.put("countId", Long.toString(countId));
        return request.where(filters);
    }
}
