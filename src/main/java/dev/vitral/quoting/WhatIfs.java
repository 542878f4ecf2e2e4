package dev.vitral.quoting;

import dev.vitral.catalog.Catalog;
import dev.vitral.catalog.CatalogData;
import dev.vitral.catalog.ExchangeRates;
import dev.vitral.history.ChangeSets;
import dev.vitral.jobs.Jobs;
import dev.vitral.shared.Folios;
import dev.vitral.shared.ListPage;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Lists;
import dev.vitral.shared.Problem;
import dev.vitral.shared.RequiresManager;
import dev.vitral.shared.ShopTime;
import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/**
 * The door to scenarios (QUO-15): a job prices every open quotation as it would be, the rows are looked at, and those chosen get these prices as one change
 * set. The catalogue stays as it is.
 */
@Service
@Validated
@RequiresManager
@Transactional
public class WhatIfs {
    private final WhatIfRecords scenarios;
    private final WhatIfSteps steps;
    private final WhatIfRows rows;
    private final Catalog catalog;
    private final CatalogData data;
    private final ExchangeRates rates;
    private final Jobs jobs;
    private final ChangeSets sets;
    private final Folios folios;
    private final Lists lists;

    WhatIfs(WhatIfRecords scenarios, WhatIfSteps steps, WhatIfRows rows, Catalog catalog, CatalogData data, ExchangeRates rates, Jobs jobs, ChangeSets sets,
            Folios folios, Lists lists) {
        this.scenarios = scenarios;
        this.steps = steps;
        this.rows = rows;
        this.catalog = catalog;
        this.data = data;
        this.rates = rates;
        this.jobs = jobs;
        this.sets = sets;
        this.folios = folios;
        this.lists = lists;
    }

    /** Lines of the list of scenarios. */
    @Transactional(readOnly = true)
    public ListPage<WhatIfLine> list(ListRequest request) {
        return lists.page(WhatIfLists.SCENARIOS, request);
    }

    /** How many scenarios the request finds. */
    @Transactional(readOnly = true)
    public ListPage.Total count(ListRequest request) {
        return lists.total(WhatIfLists.SCENARIOS, request);
    }

    /** The scenario. */
    @Transactional(readOnly = true)
    public Optional<WhatIf> find(long id) {
        return scenarios.findById(id);
    }

    /** What it would change. */
    @Transactional(readOnly = true)
    public WhatIfOrder order(WhatIf whatIf) {
        return Objects.requireNonNull(steps.scenario(whatIf).order());
    }

    /** Rows of that scenario. */
    @Transactional(readOnly = true)
    public ListPage<WhatIfRow> rows(long id, ListRequest request) {
        return lists.page(WhatIfLists.ROWS, of(id, request));
    }

    /** How many rows of that scenario the request finds. */
    @Transactional(readOnly = true)
    public ListPage.Total rowCount(long id, ListRequest request) {
        return lists.total(WhatIfLists.ROWS, of(id, request));
    }

    private static ListRequest of(long id, ListRequest request) {
        Map<String, String> filters = new HashMap<>(request.filters());
        filters.put("whatIfId", String.valueOf(id));
        return request.where(filters);
    }

    /**
     * Begins to price every open quotation in the scenario; it is PRICING when it comes back.
     *
     * @throws Problem whatIf.empty, whatIf.cost, product.notFound, category.notFound, finish.notFound, whatIf.noSecondCurrency (422) at what is wrong
     */
    public WhatIf create(@Valid WhatIfOrder order) {
        check(order);
        String folio = folios.next("ES", ShopTime.today().getYear());
        return begin(scenarios.saveAndFlush(new WhatIf(folio, order.title(), steps.written(order))));
    }

    private void check(WhatIfOrder order) {
        if (order.isEmpty()) {
            throw Problem.invalid("costs", "whatIf.empty");
        }
        for (int i = 0; i < order.costs().size(); i++) {
            check("costs[" + i + "].", order.costs().get(i));
        }
        for (int i = 0; i < order.finishes().size(); i++) {
            String finish = order.finishes().get(i).finish();
            if (data.finish(finish).isEmpty()) {
                throw Problem.invalid("finishes[" + i + "].finish", "finish.notFound", finish);
            }
        }
        if (order.exchangeRate() != null && rates.second(ShopTime.today()).isEmpty()) {
            throw Problem.invalid("exchangeRate", "whatIf.noSecondCurrency");
        }
    }

    private void check(String path, WhatIfOrder.Cost cost) {
        if (!cost.isWhole()) {
            throw Problem.invalid(path + "percent", "whatIf.cost");
        }
        String product = cost.productCode();
        if (product != null && !product.isBlank() && catalog.findByCode(product).filter(it -> !it.isDeleted()).isEmpty()) {
            throw Problem.invalid(path + "productCode", "product.notFound", product);
        }
        String category = cost.categoryCode();
        if (category != null && !category.isBlank() && data.category(category).isEmpty()) {
            throw Problem.invalid(path + "categoryCode", "category.notFound", category);
        }
    }

    /**
     * Begins to give the chosen quotations the scenario's prices: a draft in place, a sent one as its next revision; those that changed since they were
     * priced are left.
     *
     * @param quotes ids of the quotations; all that can be when absent
     * @throws Problem whatIf.notNow (409) unless it is READY or APPLIED, whatIf.noneChosen (409); record.stale (412)
     */
    public WhatIf apply(long id, long version, @Nullable List<Long> quotes) {
        WhatIf whatIf = at(id, version);
        whatIf.apply(sets.open("whatIf", whatIf.getFolio() + " " + whatIf.getTitle()));
        if (quotes != null && quotes.isEmpty() || rows.choose(id, quotes) == 0) {
            throw Problem.of(Problem.Kind.CONFLICT, "whatIf.noneChosen", whatIf.getFolio());
        }
        return begin(scenarios.saveAndFlush(whatIf));
    }

    /** Goes on with one whose job was cancelled or failed on the way (whatIf.notNow, 409, otherwise). */
    public WhatIf resume(long id, long version) {
        WhatIf whatIf = at(id, version);
        boolean working = whatIf.getJobId() != null && jobs.find(whatIf.getJobId()).filter(job -> !job.state().isOver()).isPresent();
        if (working || !whatIf.getState().isUnderWay()) {
            throw whatIf.notNow();
        }
        return begin(whatIf);
    }

    /** Puts the scenario out of sight; quotations stay as they are. */
    public WhatIf delete(long id, long version) {
        WhatIf whatIf = at(id, version);
        whatIf.delete();
        return scenarios.saveAndFlush(whatIf);
    }

    private WhatIf begin(WhatIf whatIf) {
        whatIf.workedOnBy(jobs.start(WhatIfWork.KIND, whatIf.getFolio() + " " + whatIf.getTitle(), Map.of(WhatIfWork.SCENARIO, String.valueOf(whatIf.getId()))).id());
        return scenarios.saveAndFlush(whatIf);
    }

    private WhatIf at(long id, long version) {
        WhatIf whatIf = scenarios.findById(id).filter(it -> !it.isDeleted()).orElseThrow(() -> Problem.notFound("whatIf", id));
        whatIf.requireVersion(version);
        return whatIf;
    }
}
