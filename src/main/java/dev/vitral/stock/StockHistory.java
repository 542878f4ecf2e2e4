package dev.vitral.stock;

import static dev.vitral.shared.ListColumn.filtered;
import static dev.vitral.shared.ListColumn.sorted;

import dev.vitral.shared.ListColumn.Type;
import dev.vitral.shared.ListPage;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.ListSpec;
import dev.vitral.shared.Lists;
import dev.vitral.shared.RequiresClerk;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door to past days: stock and value on any date (STK-11), the inventory book of a period (STK-10). */
@Service
@RequiresClerk
@Transactional(readOnly = true)
public class StockHistory {
    /** All products, also those that are gone by now, by code; the figures are added to each page. */
    public static final ListSpec<StockPastRow> SPEC = new ListSpec<>(
            "p.id, p.code, p.description, u.code AS unit_code",
            "product p JOIN unit u ON u.id = p.unit_id",
            "p.id",
            "product p",
            "TRUE",
            "FALSE",
            "code",
            false,
            ListSpec.columns(List.of(
                    sorted("code", "p.code", Type.TEXT).ofItsOwn(),
                    sorted("description", "p.description", Type.TEXT),
                    filtered("words", "p.description", Type.WORDS),
                    filtered("categoryCode", "p.category_id", Type.CHOICE).lookedUp("SELECT id FROM category WHERE code = ?"))),
            List.of("code", "words"),
            StockPastRow::product);

    /** Products whose figures are added up for a total: each is read from its movements. */
    private static final int MOST_SUMMED = ListRequest.LARGEST_PAGE;

    private final StockPast past;
    private final Lists lists;
    private final BusinessCalendar calendar;
    private final JdbcClient jdbc;

    StockHistory(StockPast past, Lists lists, BusinessCalendar calendar, JdbcClient jdbc) {
        this.past = past;
        this.lists = lists;
        this.calendar = calendar;
        this.jdbc = jdbc;
    }

    /** Rows of the period: opening, movements by kind, closing. */
    public ListPage<StockPastRow> list(StockPeriod period, ListRequest request) {
        ListPage<StockPastRow> products = lists.page(SPEC, request);
        return new ListPage<>(past.fill(products.items(), period), products.cursors());
    }

    /** How many products the request finds; their values of the period by the names of {@link StockPastRow} when they are asked for and at most a page. */
    public ListPage.Total count(StockPeriod period, ListRequest request) {
        return count(period, request, Map.of(
                "openingValue", StockPastRow::openingValue, "inValue", StockPastRow::inValue, "outValue", StockPastRow::outValue,
                "ownUseValue", StockPastRow::ownUseValue, "withdrawnValue", StockPastRow::withdrawnValue, "closingValue", StockPastRow::closingValue));
    }

    /** The same with the value at the end of the period alone, as {@code value}. */
    public ListPage.Total countValued(StockPeriod period, ListRequest request) {
        return count(period, request, Map.of("value", StockPastRow::closingValue));
    }

    private ListPage.Total count(StockPeriod period, ListRequest request, Map<String, Function<StockPastRow, BigDecimal>> values) {
        ListPage.Total total = lists.total(SPEC, request);
        if (!request.totals() || total.count() > MOST_SUMMED) {
            return total.with(Map.of(), request.totals());
        }
        List<StockPastRow> rows = past.fill(lists.page(SPEC, request.at(0, MOST_SUMMED, null)).items(), period);
        Map<String, BigDecimal> sums = new TreeMap<>();
        values.forEach((name, value) -> sums.put(name, rows.stream().map(value).reduce(BigDecimal.ZERO, BigDecimal::add)));
        return total.with(sums, false);
    }

    /** Sums of the values of the period over all products. */
    public StockPastTotals totals(StockPeriod period) {
        return past.totals(period);
    }

    /** Value of all stock at the end of the period. */
    public BigDecimal value(StockPeriod period) {
        return past.value(period);
    }

    /** Whether the day can't change any more. */
    public boolean isClosed(LocalDate date) {
        return calendar.closedThrough().filter(last -> !last.isBefore(date)).isPresent();
    }

    /** Today's business date. */
    public LocalDate today() {
        return calendar.today();
    }

    /**
     * Number of the last movement now: no posting under way will get a smaller one. A report that says it can be given again just so, also of open days.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public long lastMovement() {
        calendar.lock();
        return jdbc.sql("SELECT COALESCE(MAX(id), 0) FROM stock_movement").query(Long.class).single();
    }

    /** Every product that had stock or moved, by code, a thousand at a time: whatever their number, the memory is the same. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void each(StockPeriod period, Consumer<StockPastRow> reader) {
        String after = null;
        do {
            ListPage<StockPastRow> page = list(period, ListRequest.first(ListRequest.LARGEST_PAGE).at(0, ListRequest.LARGEST_PAGE, after));
            page.items().stream().filter(row -> !row.isEmpty()).forEach(reader);
            after = page.items().size() < ListRequest.LARGEST_PAGE ? null : page.cursors().getLast();
        } while (after != null);
    }
}
