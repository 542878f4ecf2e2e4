package dev.vitral.stock;

import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.Folios;
import dev.vitral.shared.ListPage;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Lists;
import dev.vitral.shared.Problem;
import dev.vitral.shared.RequiresClerk;
import dev.vitral.shared.RequiresManager;
import dev.vitral.shared.ShopTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to physical counts (STK-8): a manager asks for one and approves it, clerks count on its {@link CountSheet}. */
@Service
@RequiresClerk
@Transactional
public class StockCounts {
    /** Series of the folios: {@code CON-2026-00001}. */
    static final String SERIES = "CON";

    private final CountRecords records;
    private final CountLines lines;
    private final Places places;
    private final Folios folios;
    private final Lists lists;

    StockCounts(CountRecords records, CountLines lines, Places places, Folios folios, Lists lists) {
        this.records = records;
        this.lines = lines;
        this.places = places;
        this.folios = folios;
        this.lists = lists;
    }

    /** Whether the present user may see what is expected in a blind count. */
    static boolean seesExpected() {
        return CurrentUser.manages();
    }

    /**
     * Makes the document and its sheet.
     *
     * @throws Problem count.empty when the scope has no product; warehouse.notFound
     */
    @RequiresManager
    public StockCount create(CountCommand command) {
        String folio = folios.next(SERIES, ShopTime.today().getYear());
        Warehouse warehouse = places.of(command.warehouse(), null).warehouse();
        StockCount count = records.saveAndFlush(new StockCount(folio, warehouse, command));
        int made = lines.make(count.getId(), warehouse.getId(), command);
        if (made == 0) {
            throw Problem.invalid("scope", "count.empty");
        }
        count.asks(made);
        return records.saveAndFlush(count);
    }

    /** Ends the counting, so that a manager looks at the differences. What nobody counted stays as it is. */
    public StockCount review(long id) {
        StockCount count = locked(id);
        count.review();
        return records.saveAndFlush(count);
    }

    /**
     * Asks for lines that differ once more.
     *
     * @param products codes, or none for all that differ
     * @throws Problem count.nothingDiffers
     */
    @RequiresManager
    public StockCount recount(long id, List<String> products) {
        StockCount count = locked(id);
        count.recount();
        if (lines.recount(id, products) == 0) {
            throw Problem.of(Problem.Kind.CONFLICT, "count.nothingDiffers", count.getFolio());
        }
        return records.saveAndFlush(count);
    }

    /** Ends it without any adjustment. */
    @RequiresManager
    public StockCount cancel(long id) {
        StockCount count = locked(id);
        count.cancel();
        return records.saveAndFlush(count);
    }

    private StockCount locked(long id) {
        return records.lock(id).orElseThrow(() -> Problem.notFound("count", id));
    }

    /** Rows of the list; blind ones without what they found, for who may not see it. */
    @Transactional(readOnly = true)
    public ListPage<CountRow> list(ListRequest request) {
        ListPage<CountRow> page = lists.page(CountLists.COUNTS, request);
        return seesExpected() ? page : new ListPage<>(page.items().stream().map(row -> row.blind() ? row.hidden() : row).toList(), page.cursors());
    }

    /** How many the request finds. */
    @Transactional(readOnly = true)
    public ListPage.Total count(ListRequest request) {
        return lists.total(CountLists.COUNTS, seesExpected() ? request : request.withTotals(false));
    }

    /** One count as it stands. */
    @Transactional(readOnly = true)
    public Optional<CountRow> find(long id) {
        return list(ListRequest.first(1).where(Map.of("id", Long.toString(id)))).items().stream().findFirst();
    }
}
