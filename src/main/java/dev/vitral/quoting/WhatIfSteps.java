package dev.vitral.quoting;

import dev.vitral.catalog.ExchangeRates;
import dev.vitral.catalog.Rate;
import dev.vitral.shared.Problem;
import dev.vitral.shared.ShopTime;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Prices open quotations in a scenario, a batch and a transaction at a time. */
@Component
@Transactional
class WhatIfSteps {
    /** Quotations priced in one batch: a few megabytes of figures. */
    static final int BATCH = 200;

    private static final String OPEN = """
            SELECT id FROM (
                (SELECT id FROM quotation WHERE status = 'DRAFT' AND id > :after AND deleted_at IS NULL ORDER BY id LIMIT :most)
                UNION ALL (SELECT id FROM quotation WHERE status = 'SENT' AND id > :after AND deleted_at IS NULL ORDER BY id LIMIT :most)) open_
            ORDER BY id LIMIT :most""";
    /** What the shop pays for all of each of these quotations, as they froze it. */
    static final String COSTS = """
            SELECT quotation_id, SUM(cost) AS cost FROM (
                SELECT quotation_id, CAST(JSON_VALUE(figures, '$.price.totalCost') AS DECIMAL(19,2)) * quantity AS cost FROM quotation_item WHERE quotation_id IN (:ids)
                UNION ALL SELECT quotation_id, cost FROM plain_line WHERE quotation_id IN (:ids)) costs_ GROUP BY quotation_id""";
    private static final String ROW = """
            INSERT IGNORE INTO what_if_row (what_if_id, quotation_id, quotation_version, old_total, new_total, difference, old_margin_percent, new_margin_percent, old_second,
                new_second, state, problem, problem_about) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final QuotationRecords quotations;
    private final Pricing pricing;
    private final PriceBooks books;
    private final ExchangeRates rates;
    private final JsonMapper json;

    WhatIfSteps(JdbcClient jdbc, JdbcTemplate batches, QuotationRecords quotations, Pricing pricing, PriceBooks books, ExchangeRates rates, JsonMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.quotations = quotations;
        this.pricing = pricing;
        this.books = books;
        this.rates = rates;
        this.json = json;
    }

    Scenario scenario(WhatIf whatIf) {
        return new Scenario(json.readValue(whatIf.changes(), WhatIfOrder.class));
    }

    String written(WhatIfOrder order) {
        return json.writeValueAsString(order);
    }

    /** How many quotations are open. */
    @Transactional(readOnly = true)
    public long open() {
        return jdbc.sql("SELECT COUNT(*) FROM quotation WHERE status IN ('DRAFT', 'SENT') AND deleted_at IS NULL").query(Long.class).single();
    }

    /** Prices the next open quotations behind {@code after} in the scenario; gives the last one back, or 0 when none is left. {@code mark} notes it. */
    public long price(WhatIf whatIf, long after, Consumer<String> mark) {
        List<Long> ids = jdbc.sql(OPEN).param("after", after).param("most", BATCH).query(Long.class).list();
        if (ids.isEmpty()) {
            return 0;
        }
        Scenario scenario = scenario(whatIf);
        Map<Long, BigDecimal> costs = new HashMap<>();
        jdbc.sql(COSTS).param("ids", ids).query((ResultSet row) -> put(costs, row));
        Optional<Rate> second = rates.second(ShopTime.today()).map(scenario::rate);
        List<Quotation> batch = quotations.findWholeByIds(ids);
        List<QuoteDraft> drafts = batch.stream().map(QuoteDraft::of).toList();
        PriceBook shared = bookOf(drafts, scenario);
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            Quotation quotation = batch.get(i);
            Margin old = Margin.of(quotation.getTotals().taxable(), costs.getOrDefault(quotation.getId(), BigDecimal.ZERO));
            rows.add(row(whatIf, quotation, old, drafts.get(i), shared, scenario, second.filter(rate -> rate.base().equals(quotation.getCurrency()))));
        }
        batches.batchUpdate(ROW, rows);
        mark.accept(String.valueOf(ids.getLast()));
        return ids.getLast();
    }

    private static void put(Map<Long, BigDecimal> costs, ResultSet row) throws SQLException {
        costs.put(row.getLong("quotation_id"), row.getBigDecimal("cost"));
    }

    /** Percent of the price before tax, 4 places; none of nothing. */
    private record Margin(@Nullable BigDecimal percent) {
        static Margin of(BigDecimal price, BigDecimal cost) {
            return new Margin(price.signum() == 0 ? null : price.subtract(cost).movePointRight(2).divide(price, 4, RoundingMode.HALF_UP));
        }
    }

    /** One book for all; none where a template can't be made, so that only its own quotations fail. */
    private @Nullable PriceBook bookOf(List<QuoteDraft> drafts, Scenario scenario) {
        try {
            return books.of(drafts, scenario);
        } catch (Problem unmakable) {
            return null;
        }
    }

    private Object[] row(
            WhatIf whatIf, Quotation quotation, Margin old, QuoteDraft draft, @Nullable PriceBook shared, Scenario scenario, Optional<Rate> second) {
        BigDecimal oldTotal = quotation.getTotals().total();
        try {
            PricedQuote priced = pricing.price(draft, shared == null ? books.of(List.of(draft), scenario) : shared);
            BigDecimal total = priced.totals().total();
            return new Object[] {
                whatIf.getId(), quotation.getId(), quotation.getVersion(), oldTotal, total, total.subtract(oldTotal), old.percent(),
                Margin.of(priced.totals().taxable(), priced.cost()).percent(), quotation.getSecondTotal(), second.map(rate -> rate.toCurrency(total)).orElse(null),
                WhatIfRow.State.PENDING.name(), null, null
            };
        } catch (Problem refused) {
            Problem.Field why = refused.fields().isEmpty() ? null : refused.fields().getFirst();
            List<Object> about = why == null ? List.of(refused.args()) : why.args();
            return new Object[] {
                whatIf.getId(), quotation.getId(), quotation.getVersion(), oldTotal, null, null, old.percent(), null, quotation.getSecondTotal(), null,
                WhatIfRow.State.FAILED.name(), why == null ? refused.code() : why.code(), WhatIfRows.words(json, about)
            };
        }
    }
}
