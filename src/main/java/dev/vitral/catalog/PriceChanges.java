package dev.vitral.catalog;

import dev.vitral.jobs.Jobs;
import dev.vitral.shared.Folios;
import dev.vitral.shared.ListPage;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Lists;
import dev.vitral.shared.Problem;
import dev.vitral.shared.RequiresClerk;
import dev.vitral.shared.RequiresManager;
import dev.vitral.shared.ShopTime;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/**
 * The door to price changes (CAT-4): first the rows are worked out and looked at, then applied as one, and undone as one. Up to a thousand products that is
 * done at once, beyond that as a job.
 */
@Service
@Validated
@RequiresClerk
@Transactional
public class PriceChanges {
    private final PriceChangeRecords changes;
    private final PriceChangeProgress progress;
    private final InheritedFactors factors;
    private final Jobs jobs;
    private final Folios folios;
    private final Lists lists;

    PriceChanges(PriceChangeRecords changes, PriceChangeProgress progress, InheritedFactors factors, Jobs jobs, Folios folios, Lists lists) {
        this.changes = changes;
        this.progress = progress;
        this.factors = factors;
        this.jobs = jobs;
        this.folios = folios;
        this.lists = lists;
    }

    /** Lines of the list of changes. */
    @Transactional(readOnly = true)
    public ListPage<PriceChangeLine> list(ListRequest request) {
        return lists.page(PriceChangeLists.CHANGES, request);
    }

    /** How many changes the request finds. */
    @Transactional(readOnly = true)
    public ListPage.Total count(ListRequest request) {
        return lists.total(PriceChangeLists.CHANGES, request);
    }

    /** The change with its category. */
    @Transactional(readOnly = true)
    public Optional<PriceChange> find(long id) {
        return changes.findWithCategoryById(id);
    }

    /** Rows of that change. */
    @Transactional(readOnly = true)
    public ListPage<PriceChangeRow> rows(long id, ListRequest request) {
        return lists.page(PriceChangeLists.ROWS, of(id, request));
    }

    /** How many rows of that change the request finds. */
    @Transactional(readOnly = true)
    public ListPage.Total rowCount(long id, ListRequest request) {
        return lists.total(PriceChangeLists.ROWS, of(id, request));
    }

    private static ListRequest of(long id, ListRequest request) {
        Map<String, String> filters = new HashMap<>(request.filters());
        filters.put("changeId", String.valueOf(id));
        return request.where(filters);
    }

    /**
     * Works out what the change would do; nothing is changed yet. A large one is still PREVIEWING when it comes back.
     *
     * @throws Problem priceChange.amount.… (422) at {@code amount}, product.categoryUnknown at {@code categoryCode}, or what the list says of a filter
     */
    @RequiresManager
    public PriceChange preview(@Valid PriceChangeOrder order) {
        order.kind().require(order.amount());
        progress.check(order);
        String folio = folios.next("CP", ShopTime.today().getYear());
        Category category = order.kind() == PriceChangeKind.CATEGORY_FACTOR ? factors.category(order.categoryCode()) : null;
        BigDecimal oldFactor = order.kind().isInherited() ? factors.now(category) : null;
        Map<String, String> filters = category == null ? order.filters() : Map.of("categoryCode", category.getCode());
        return begin(changes.saveAndFlush(new PriceChange(folio, order, category, progress.written(filters), oldFactor)), true);
    }

    /**
     * Applies what was looked at, products that changed since the preview aside.
     *
     * @throws Problem priceChange.notNow (409) unless it is READY, priceChange.factorMoved (409) when the factor was changed since; record.stale (412)
     */
    @RequiresManager
    public PriceChange apply(long id, long version) {
        PriceChange change = at(id, version);
        change.apply();
        if (change.getKind().isInherited()) {
            factors.move(change.getCategory(), change.getOldFactor(), change.getAmount());
        }
        return begin(changes.saveAndFlush(change), progress.isSmall(change));
    }

    /** Gives the products their prices from before, those aside whose price was changed again; refuses as {@link #apply} does unless it is APPLIED. */
    @RequiresManager
    public PriceChange undo(long id, long version) {
        PriceChange change = at(id, version);
        change.undo();
        if (change.getKind().isInherited()) {
            factors.move(change.getCategory(), change.getAmount(), change.getOldFactor());
        }
        return begin(changes.saveAndFlush(change), progress.isSmall(change));
    }

    /** Goes on with one whose job was cancelled or failed on the way (priceChange.notNow, 409, otherwise). */
    @RequiresManager
    public PriceChange resume(long id, long version) {
        PriceChange change = at(id, version);
        boolean working = change.getJobId() != null && jobs.find(change.getJobId()).filter(job -> !job.state().isOver()).isPresent();
        if (working || !change.getState().isUnderWay()) {
            throw Problem.of(Problem.Kind.CONFLICT, "priceChange.notNow", change.getFolio()).with("state", change.getState().name());
        }
        return begin(change, false);
    }

    /** Puts the change out of sight; prices stay as they are. */
    @RequiresManager
    public PriceChange delete(long id, long version) {
        PriceChange change = at(id, version);
        change.delete();
        return changes.saveAndFlush(change);
    }

    private PriceChange begin(PriceChange change, boolean atOnce) {
        PriceChangeProgress.At at = new PriceChangeProgress.At("", true);
        if (atOnce) {
            at = progress.next(change.getId(), "", mark -> {});
            if (at.more() && change.getState() != PriceChangeState.PREVIEWING) {
                at = rest(change, at);
            }
        }
        if (at.more()) {
            change.workedOnBy(jobs.start(PriceChangeWork.KIND, change.getFolio(), Map.of(PriceChangeWork.CHANGE, String.valueOf(change.getId()))).id());
            return changes.saveAndFlush(change);
        }
        return progress.finish(change.getId());
    }

    /** A small one has but a second batch, empty, and what came late. */
    private PriceChangeProgress.At rest(PriceChange change, PriceChangeProgress.At first) {
        PriceChangeProgress.At at = first;
        while (at.more()) {
            at = progress.next(change.getId(), at.cursor(), mark -> {});
        }
        return at;
    }

    private PriceChange at(long id, long version) {
        PriceChange change = changes.findWithCategoryById(id).filter(it -> !it.isDeleted()).orElseThrow(() -> Problem.notFound("priceChange", id));
        change.requireVersion(version);
        return change;
    }
}
