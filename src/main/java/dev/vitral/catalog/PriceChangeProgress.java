package dev.vitral.catalog;

import dev.vitral.shared.ListPage;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Lists;
import dev.vitral.shared.Problem;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * One batch after another of a price change, each in the caller's transaction or one of its own, with a mark that a job leaves in it. What was done is not
 * done again, so an interrupted run goes on.
 */
@Component
@Transactional
class PriceChangeProgress {
    private final PriceChangeRecords changes;
    private final PriceChangeSteps steps;
    private final Lists lists;
    private final JsonMapper json;

    PriceChangeProgress(PriceChangeRecords changes, PriceChangeSteps steps, Lists lists, JsonMapper json) {
        this.changes = changes;
        this.steps = steps;
        this.lists = lists;
        this.json = json;
    }

    /** Where a batch ended, and whether another follows. */
    record At(String cursor, boolean more) {}

    /** The next batch in the state that the change is in; {@code from} is empty at the beginning. */
    public At next(long id, String from, Consumer<String> mark) {
        PriceChange change = at(id);
        At at = change.getState() == PriceChangeState.PREVIEWING ? preview(change, from) : write(change, from);
        mark.accept(at.cursor());
        return at;
    }

    private At preview(PriceChange change, String from) {
        ListRequest products = products(change).at(0, PriceChangeSteps.BATCH, from.isEmpty() ? null : from);
        ListPage<ProductRow> page = lists.page(ProductList.SPEC, products);
        steps.preview(change, page.items().stream().map(ProductRow::id).toList());
        boolean more = page.items().size() == PriceChangeSteps.BATCH;
        return new At(more ? page.cursors().getLast() : "", more);
    }

    private At write(PriceChange change, String from) {
        long after = from.isEmpty() ? 0 : Long.parseLong(from);
        long last = change.getState() == PriceChangeState.APPLYING ? steps.apply(change, after) : steps.undo(change, after);
        boolean more = last > 0 || change.getKind().isInherited() && steps.sweep(change);
        return new At(String.valueOf(Math.max(after, last)), more);
    }

    /** The products that the change was asked for, as a request on the product list. */
    private ListRequest products(PriceChange change) {
        @SuppressWarnings("unchecked")
        Map<String, String> filters = json.readValue(change.filters(), Map.class);
        return new ListRequest(filters, change.getSearch(), "", false, 0, PriceChangeSteps.BATCH, null, false);
    }

    /** All batches of this state are done: counts what came of it and goes on to the next state. */
    public PriceChange finish(long id) {
        PriceChange change = at(id);
        PriceChangeTotals totals = steps.totals(id);
        switch (change.getState()) {
            case PREVIEWING -> change.ready(totals);
            case APPLYING -> change.applied(totals);
            case UNDOING -> change.undone(totals);
            default -> { }
        }
        changes.saveAndFlush(change);
        return at(id);
    }

    /** Whether it is so small that it can be done at once. */
    @Transactional(readOnly = true)
    public boolean isSmall(PriceChange change) {
        return change.getTotals().products() <= PriceChangeSteps.BATCH && change.getKind() != PriceChangeKind.GENERAL_FACTOR;
    }

    /** Refuses filters that the product list can't read, before anything is kept. */
    @Transactional(readOnly = true)
    public void check(PriceChangeOrder order) {
        lists.page(ProductList.SPEC, new ListRequest(order.filters(), order.search(), "", false, 0, 1, null, false));
    }

    String written(Map<String, String> filters) {
        return json.writeValueAsString(filters);
    }

    private PriceChange at(long id) {
        return changes.findWithCategoryById(id).orElseThrow(() -> Problem.notFound("priceChange", id));
    }
}
