package dev.vitral.quoting;

import static dev.vitral.Samples.asAdmin;
import static dev.vitral.Samples.asClerk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.catalog.Catalog;
import dev.vitral.catalog.CatalogData;
import dev.vitral.catalog.Category;
import dev.vitral.catalog.Product;
import dev.vitral.history.ChangeSets;
import dev.vitral.jobs.JobState;
import dev.vitral.jobs.Jobs;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What other costs, rates and finishes would make of the open quotations, and giving it to those chosen (QUO-15). */
@AppTest
class WhatIfsDbTest {
    @Autowired
    WhatIfs whatIfs;

    @Autowired
    Quotations quotations;

    @Autowired
    Samples samples;

    @Autowired
    Catalog catalog;

    @Autowired
    CatalogData data;

    @Autowired
    Jobs jobs;

    @Autowired
    ChangeSets sets;

    @Test
    void shows_old_and_new_total_and_margin_of_each_open_quotation_and_changes_none() {
        Product product = samples.product();
        Quotation draft = quote(product, null);
        Quotation sent = send(quote(product, "145"));

        WhatIf scenario = priced(costs(product, "10", null));

        assertThat(row(scenario, draft)).satisfies(row -> {
            assertThat(row.oldTotal()).isEqualByComparingTo("336.40");
            assertThat(row.newTotal()).isEqualByComparingTo("370.04");
            assertThat(row.difference()).isEqualByComparingTo("33.64");
            assertThat(row.oldMarginPercent()).isEqualByComparingTo("31.0345");
            assertThat(row.newMarginPercent()).isEqualByComparingTo("31.0345");
        });
        assertThat(row(scenario, sent)).satisfies(row -> {
            assertThat(row.difference()).isEqualByComparingTo("0");
            assertThat(row.newMarginPercent()).isEqualByComparingTo("24.1379");
        });
        assertThat(now(draft).getTotals().total()).isEqualByComparingTo("336.40");
        assertThat(scenario.getTotals().quotes()).isGreaterThanOrEqualTo(2);
        assertThat(asClerk(() -> catalog.find(product.getId())).orElseThrow().getCost()).isEqualByComparingTo("100");
    }

    @Test
    void prices_windows_with_other_costs_finishes_and_rates() {
        Quotation golden = asClerk(() -> quotations.create(window("natural")));
        assertThat(golden.getTotals().subtotal()).isEqualByComparingTo("3430.40");
        BigDecimal before = golden.getTotals().total();

        WhatIfRow glass = row(priced(new WhatIfOrder("Vidrio", List.of(new WhatIfOrder.Cost(null, "VID", new BigDecimal("20"), null)), null, null, null, null, null, null)), golden);
        // 20 % more on 433.03 of glass: with its waste, overhead and profit.
        assertThat(glass.newTotal().subtract(before)).isBetween(new BigDecimal("160"), new BigDecimal("170"));
        WhatIfRow finish = row(priced(new WhatIfOrder("Acabado", null, List.of(new WhatIfOrder.Factor("natural", new BigDecimal("1.08"))), null, null, null, null, null)), golden);
        assertThat(finish.newTotal()).isEqualByComparingTo(asClerk(() -> quotations.price(window("blanco"))).totals().total());
        WhatIfRow margin = row(priced(new WhatIfOrder("Utilidad", null, null, null, new BigDecimal("0"), null, null, null)), golden);
        assertThat(margin.newMarginPercent()).isEqualByComparingTo("0");
        assertThat(margin.oldMarginPercent()).isEqualByComparingTo("25.9258");
    }

    @Test
    void raises_a_cost_by_an_amount_and_what_is_below_a_category_too_but_never_under_zero() {
        Category parent = asAdmin(() -> data.save(new Category(Samples.code(), "Padre", null)));
        Category child = asAdmin(() -> data.save(new Category(Samples.code(), "Hija", parent)));
        Product product = asAdmin(() -> {
            Product made = catalog.find(samples.product().getId()).orElseThrow();
            made.setCategory(child);
            return catalog.save(made);
        });
        Quotation draft = quote(product, null);
        assertThat(row(priced(new WhatIfOrder("Más", List.of(new WhatIfOrder.Cost(null, parent.getCode(), null, BigDecimal.TEN)), null, null, null, null, null, null)), draft)
                .newTotal()).isEqualByComparingTo("370.04");
        assertThat(row(priced(costs(product, null, "-500")), draft).newTotal()).isEqualByComparingTo("0");
    }

    @Test
    void gives_the_chosen_drafts_the_prices_as_one_change_set_and_leaves_what_has_changed() {
        Product product = samples.product();
        Quotation chosen = quote(product, null);
        Quotation other = quote(product, null);
        Quotation stale = quote(product, null);
        WhatIf scenario = priced(costs(product, "10", null));
        asClerk(() -> quotations.update(stale.getId(), stale.getVersion(), draft(product, "150")));

        WhatIf applied = over(asAdmin(() -> whatIfs.apply(scenario.getId(), scenario.getVersion(), List.of(chosen.getId(), stale.getId()))));

        assertThat(applied.getState()).isEqualTo(WhatIfState.APPLIED);
        assertThat(now(chosen).getTotals().total()).isEqualByComparingTo("370.04");
        assertThat(now(chosen).getMaterials().getFirst().price().unitCost()).isEqualByComparingTo("110");
        assertThat(now(chosen).getValidUntil()).isEqualTo(chosen.getValidUntil());
        assertThat(now(other).getTotals().total()).isEqualByComparingTo("336.40");
        assertThat(now(stale).getTotals().total()).isEqualByComparingTo("348.00");
        assertThat(row(applied, chosen).state()).isEqualTo(WhatIfRow.State.APPLIED);
        assertThat(row(applied, other).state()).isEqualTo(WhatIfRow.State.PENDING);
        assertThat(row(applied, stale).state()).isEqualTo(WhatIfRow.State.STALE);
        assertThat(asAdmin(() -> sets.find(applied.getChangeSetId())).orElseThrow()).satisfies(set -> {
            assertThat(set.kind()).isEqualTo("whatIf");
            assertThat(set.records()).isPositive();
        });
    }

    @Test
    void gives_a_sent_quotation_the_prices_as_its_next_revision() {
        Product product = samples.product();
        Quotation sent = send(quote(product, null));
        WhatIf scenario = priced(costs(product, "10", null));

        WhatIf applied = over(asAdmin(() -> whatIfs.apply(scenario.getId(), scenario.getVersion(), List.of(sent.getId()))));

        assertThat(row(applied, sent).state()).isEqualTo(WhatIfRow.State.APPLIED);
        assertThat(now(sent).getStatus()).isEqualTo(QuotationStatus.DRAFT);
        assertThat(now(sent).getRevision()).isEqualTo(2);
        assertThat(now(sent).getTotals().total()).isEqualByComparingTo("370.04");
        assertThat(asClerk(() -> quotations.formers(sent.getId()))).singleElement().satisfies(former -> assertThat(former.total()).isEqualByComparingTo("336.40"));
    }

    @Test
    void says_of_a_quotation_why_it_cannot_be_priced_and_prices_the_others() {
        Product gone = samples.product();
        Quotation orphan = quote(gone, null);
        asAdmin(() -> catalog.delete(gone.getId(), catalog.find(gone.getId()).orElseThrow().getVersion()));
        Product product = samples.product();
        Quotation fine = quote(product, null);

        WhatIf scenario = priced(costs(product, "10", null));

        assertThat(row(scenario, orphan)).satisfies(row -> {
            assertThat(row.state()).isEqualTo(WhatIfRow.State.FAILED);
            assertThat(row.problem()).isEqualTo("product.notFound");
            assertThat(row.problemAbout()).contains(gone.getCode());
            assertThat(row.newTotal()).isNull();
        });
        assertThat(row(scenario, fine).newTotal()).isEqualByComparingTo("370.04");
        assertThat(scenario.getTotals().failed()).isPositive();
    }

    @Test
    void begins_applying_once_though_ten_ask_at_once() throws Exception {
        Product product = samples.product();
        Quotation draft = quote(product, null);
        WhatIf scenario = priced(costs(product, "10", null));
        List<Object> came = new ArrayList<>();
        try (var managers = Executors.newFixedThreadPool(10)) {
            List<Future<Object>> asked = managers.invokeAll(IntStream.range(0, 10).<Callable<Object>>mapToObj(i -> () -> {
                try {
                    return asAdmin(() -> whatIfs.apply(scenario.getId(), scenario.getVersion(), List.of(draft.getId())));
                } catch (RuntimeException refused) {
                    return refused;
                }
            }).toList());
            for (Future<Object> one : asked) {
                came.add(one.get());
            }
        }
        assertThat(came).filteredOn(WhatIf.class::isInstance).hasSize(1);
        over(asAdmin(() -> whatIfs.find(scenario.getId())).orElseThrow());
        assertThat(now(draft).getVersion()).isEqualTo(draft.getVersion() + 1);
    }

    @Test
    void refuses_a_scenario_of_nothing_of_what_is_not_there_and_from_a_clerk() {
        assertThatThrownBy(() -> asAdmin(() -> whatIfs.create(new WhatIfOrder("Nada", null, null, null, null, null, null, null))))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.fields().getFirst().code()).isEqualTo("whatIf.empty"));
        assertThatThrownBy(() -> asAdmin(() -> whatIfs.create(new WhatIfOrder("Falta", List.of(new WhatIfOrder.Cost("NO-HAY", null, BigDecimal.ONE, null)), null, null, null, null, null, null))))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.fields().getFirst().field()).isEqualTo("costs[0].productCode"));
        assertThatThrownBy(() -> asAdmin(() -> whatIfs.create(new WhatIfOrder("Dos", List.of(new WhatIfOrder.Cost("A", "B", BigDecimal.ONE, null)), null, null, null, null, null, null))))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.fields().getFirst().code()).isEqualTo("whatIf.cost"));
        Product product = samples.product();
        assertThatThrownBy(() -> asClerk(() -> whatIfs.create(costs(product, "1", null)))).isInstanceOf(AccessDeniedException.class);
    }

    private static QuoteDraft draft(Product product, @Nullable String fixedPrice) {
        return new QuoteDraft(null, null, null, null, null, null, null, null, null, null, null, null, List.of(),
                List.of(new QuoteDraft.Plain(product.getCode(), new BigDecimal("2"), fixedPrice == null ? null : new BigDecimal(fixedPrice), null)));
    }

    private static QuoteDraft window(String colour) {
        return new QuoteDraft(null, null, null, null, null, null, null, null, null, null, null, null, List.of(
                new QuoteDraft.Item("COR3-XO", new BigDecimal("1500"), new BigDecimal("1200"), "V6C", colour, 1, null)));
    }

    private Quotation quote(Product product, @Nullable String fixedPrice) {
        return asClerk(() -> quotations.create(draft(product, fixedPrice)));
    }

    private Quotation send(Quotation draft) {
        return asClerk(() -> quotations.send(draft.getId(), draft.getVersion()));
    }

    private Quotation now(Quotation quotation) {
        return asClerk(() -> quotations.find(quotation.getId())).orElseThrow();
    }

    private static WhatIfOrder costs(Product product, @Nullable String percent, @Nullable String amount) {
        return new WhatIfOrder("Sube " + product.getCode(),
                List.of(new WhatIfOrder.Cost(product.getCode(), null, percent == null ? null : new BigDecimal(percent), amount == null ? null : new BigDecimal(amount))),
                null, null, null, null, null, null);
    }

    private WhatIf priced(WhatIfOrder order) {
        WhatIf ready = over(asAdmin(() -> whatIfs.create(order)));
        assertThat(ready.getState()).isEqualTo(WhatIfState.READY);
        return ready;
    }

    private WhatIf over(WhatIf begun) {
        long job = begun.getJobId();
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (!asAdmin(() -> jobs.find(job)).orElseThrow().state().isOver() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(asAdmin(() -> jobs.find(job)).orElseThrow().state()).isEqualTo(JobState.DONE);
        return asAdmin(() -> whatIfs.find(begun.getId())).orElseThrow();
    }

    private WhatIfRow row(WhatIf scenario, Quotation quotation) {
        return asAdmin(() -> whatIfs.rows(scenario.getId(), ListRequest.first(1).where(Map.of("quoteFolio", quotation.getFolio())))).items().getFirst();
    }
}
