package dev.vitral.production;

import static dev.vitral.Samples.asClerk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitral.AppTest;
import dev.vitral.catalog.Product;
import dev.vitral.catalog.ProductKind;
import dev.vitral.production.cutting.SheetRules;
import dev.vitral.shared.Failures;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Problem;
import dev.vitral.stock.Reservations;
import dev.vitral.stock.StockBooks;
import dev.vitral.stock.StockLevel;
import dev.vitral.stock.StockQueries;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@AppTest
class OffcutsDbTest {
    @Autowired
    Offcuts offcuts;

    @Autowired
    CuttingPlans plans;

    @Autowired
    PlannedOffcuts shelf;

    @Autowired
    WorkOffcuts returns;

    @Autowired
    WorkOrderRecords records;

    @Autowired
    WorkOrders orders;

    @Autowired
    WorkShortages shortages;

    @Autowired
    WorkSamples work;

    @Autowired
    StockQueries stock;

    @Autowired
    Reservations reservations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void books_agree() {
        StockBooks.requireAgreed(jdbc);
        for (OffcutInvariant invariant : OffcutInvariant.values()) {
            assertThat(jdbc.sql(invariant.offenders()).query().listOfRows()).as(invariant.name()).isEmpty();
        }
    }

    /** What lies on the shelf of the demo's profiles would be cut by the plans of other tests. */
    @AfterEach
    void nothing_stays_on_the_shelf() {
        asClerk(() -> offcuts.list(ListRequest.first(500).where(Map.of("state", "AVAILABLE")))).items()
                .forEach(it -> asClerk(() -> offcuts.scrap(it.id(), null, "fin de la prueba")));
    }

    @Test
    void one_that_is_found_is_on_hand_and_promised_to_nobody() {
        Product glass = work.glass("4.68", null);
        OffcutRow found = found(glass, "1000", "500", false);
        assertThat(found.code()).matches("RZ-\\d{6,}");
        assertThat(found.quantity()).isEqualByComparingTo("0.5");
        assertThat(found.value()).isEqualByComparingTo("100");
        assertThat(level(glass).getOnHand()).isEqualByComparingTo("5.18");
        assertThat(level(glass).getAvailable()).as("whole sheets alone").isEqualByComparingTo("4.68");
        assertThat(level(glass).getAverageCost()).isEqualByComparingTo("200");
    }

    @Test
    void one_that_was_counted_already_adds_nothing_and_needs_to_be_there() {
        Product glass = work.glass("1", null);
        OffcutRow counted = found(glass, "1000", "600", true);
        assertThat(level(glass).getOnHand()).isEqualByComparingTo("1");
        assertThat(level(glass).getAvailable()).isEqualByComparingTo("0.4");
        assertThat(counted.value()).isEqualByComparingTo("120");
        assertThat(refused(() -> found(glass, "1000", "600", true))).isEqualTo("offcut.notThere");
    }

    @Test
    void another_size_is_adjusted_both_ways() {
        Product glass = work.glass("1", null);
        OffcutRow found = found(glass, "1000", "500", false);
        OffcutRow smaller = correct(found, "800", "500");
        assertThat(smaller.quantity()).isEqualByComparingTo("0.4");
        assertThat(smaller.value()).isEqualByComparingTo("80");
        assertThat(level(glass).getOnHand()).isEqualByComparingTo("1.4");
        OffcutRow larger = correct(smaller, "1000", "700");
        assertThat(level(glass).getOnHand()).isEqualByComparingTo("1.7");
        assertThat(level(glass).getReserved()).isEqualByComparingTo("0.7");
        assertThat(refused(() -> correct(found, "100", "100"))).isEqualTo("record.stale");
        assertThat(refused(() -> correct(larger, "100", "9000"))).isEqualTo("offcut.larger");
    }

    @Test
    void what_is_thrown_away_leaves_as_waste_with_its_reason_and_once() {
        Product glass = work.glass("1", null);
        OffcutRow found = found(glass, "1000", "500", false);
        assertThat(refused(() -> asClerk(() -> offcuts.scrap(found.id(), null, " ")))).isEqualTo("stock.reasonMissing");
        OffcutRow gone = asClerk(() -> offcuts.scrap(found.id(), found.version(), "Se estrelló"));
        assertThat(gone.state()).isEqualTo(OffcutState.SCRAPPED);
        assertThat(level(glass).getOnHand()).isEqualByComparingTo("1");
        assertThat(level(glass).getReserved()).isEqualByComparingTo("0");
        assertThat(refused(() -> asClerk(() -> offcuts.scrap(found.id(), null, "otra vez")))).isEqualTo("offcut.state.SCRAPPED");
    }

    @Test
    void nobody_gives_back_by_hand_what_it_sets_aside() {
        OffcutRow found = found(work.glass("1", null), "1000", "500", false);
        long reservation = asClerk(() -> reservations.of(found.code())).getFirst().id();
        assertThat(refused(() -> dev.vitral.Samples.asAdmin(() -> {
            reservations.release(reservation);
            return 0;
        }))).isEqualTo("reservation.held");
    }

    @Test
    void a_plan_takes_offcuts_first_and_sets_them_aside_until_the_order_is_called_off() {
        Product glass = work.glass("40", null);
        OffcutRow found = found(glass, "1800", "1300", false);
        WorkOrderRow order = work.order(WorkSamples.window(glass.getCode(), 1));
        CutPlan plan = work.planned(order);
        assertThat(panes(plan).offcuts()).isEqualTo(1);
        assertThat(panes(plan).full()).isZero();
        assertThat(again(found).state()).isEqualTo(OffcutState.SET_ASIDE);
        assertThat(again(found).taker()).isEqualTo(order.folio());
        assertThat(panes(work.planned(order)).offcuts()).as("it keeps its own").isEqualTo(1);
        assertThat(panes(work.planned(work.order(WorkSamples.window(glass.getCode(), 1)))).offcuts()).as("another order gets none").isZero();
        assertThat(refused(() -> correct(again(found), "100", "100"))).isEqualTo("offcut.state.SET_ASIDE");
        dev.vitral.Samples.asAdmin(() -> orders.cancel(order.id(), null, "prueba"));
        assertThat(again(found).state()).isEqualTo(OffcutState.AVAILABLE);
        assertThat(again(found).taker()).isNull();
    }

    @Test
    void a_bar_is_cut_from_the_offcut_of_its_own_colour_and_a_short_one_stays() {
        Product glass = work.glass("40", null);
        CutPlan.Part before = profile(work.planned(order(glass)));
        String other = jdbc.sql("SELECT code FROM finish WHERE code <> ? AND deleted_at IS NULL LIMIT 1").param(before.colour()).query(String.class).single();
        BigDecimal bar = jdbc.sql("SELECT bar_length_mm FROM product WHERE id = ?").param(before.productId()).query(BigDecimal.class).single();
        bar(before.productCode(), other, bar);
        OffcutRow fits = bar(before.productCode(), before.colour(), bar);
        OffcutRow tooShort = bar(before.productCode(), before.colour(), BigDecimal.valueOf(60));
        WorkOrderRow order = order(glass);
        CutPlan.Part after = work.planned(order).parts().stream().filter(it -> it.productId() == before.productId()).findFirst().orElseThrow();
        assertThat(after.full()).isEqualTo(before.full() - 1);
        assertThat(after.lines().bars().stream().map(it -> it.pattern().stock()).filter(it -> it.offcut()).map(it -> it.label())).containsExactly(fits.code());
        assertThat(again(fits).taker()).isEqualTo(order.folio());
        assertThat(again(tooShort).state()).isEqualTo(OffcutState.AVAILABLE);
        dev.vitral.Samples.asAdmin(() -> orders.cancel(order.id(), null, "prueba"));
    }

    @Test
    void a_plan_is_stale_once_its_offcut_is_thrown_away() {
        Product glass = work.glass("40", null);
        OffcutRow found = found(glass, "1800", "1300", false);
        WorkOrderRow order = work.order(WorkSamples.window(glass.getCode(), 1));
        work.planned(order);
        asClerk(() -> offcuts.scrap(found.id(), null, "Se rompió"));
        assertThat(asClerk(() -> plans.find(order.id()).orElseThrow()).stale()).isTrue();
        CutPlan again = work.planned(order);
        assertThat(again.stale()).isFalse();
        assertThat(panes(again).full()).isEqualTo(1);
    }

    @Test
    void two_orders_that_plan_at_once_never_get_the_same_offcut() throws Exception {
        Product glass = work.glass("40", null);
        OffcutRow found = found(glass, "1800", "1300", false);
        List<WorkOrderRow> made = List.of(order(glass), order(glass), order(glass), order(glass));
        List<Callable<Object>> turns = new ArrayList<>();
        made.forEach(order -> turns.add(() -> {
            try {
                return asClerk(() -> transaction.execute(status -> {
                    shelf.setAside(order.folio(), List.of(found.code()));
                    return order.folio();
                }));
            } catch (RuntimeException e) {
                return Failures.problem(e).code();
            }
        }));
        List<Object> came = new ArrayList<>();
        try (var clerks = Executors.newFixedThreadPool(turns.size())) {
            for (Future<Object> done : clerks.invokeAll(turns)) {
                came.add(done.get());
            }
        }
        List<String> folios = made.stream().map(WorkOrderRow::folio).toList();
        assertThat(came).filteredOn(folios::contains).as(came.toString()).hasSize(1).containsOnly(again(found).taker());
        made.forEach(order -> asClerk(() -> plans.plan(order.id(), null)));
        made.forEach(work::awaited);
        long takers = made.stream().filter(order -> panes(work.awaited(order)).offcuts() > 0).count();
        assertThat(takers).isEqualTo(1);
    }

    @Test
    void consumption_uses_the_offcuts_of_the_plan_and_brings_its_rests_back() {
        Product glass = work.glass("40", null);
        OffcutRow first = found(glass, "1800", "1300", false);
        WorkOrderRow order = made(glass, 2);
        CutPlan plan = asClerk(() -> plans.find(order.id()).orElseThrow());
        List<OffcutRow> back = back(order);
        assertThat(again(first).state()).isEqualTo(OffcutState.USED);
        assertThat(again(first).taker()).isEqualTo(order.folio());
        List<String> rests = plan.parts().stream().flatMap(part -> part.lines().sheets().stream()).flatMap(it -> it.layout().remnants().stream())
                .map(it -> SheetRules.millimetres(it.width()) + "x" + SheetRules.millimetres(it.height())).toList();
        long bars = plan.parts().stream().flatMap(part -> part.lines().bars().stream()).map(CutBar::pattern).filter(it -> it.reusable()).mapToInt(it -> it.times()).sum();
        assertThat(back).filteredOn(it -> !it.linear()).extracting(it -> it.widthMm() + "x" + it.heightMm()).containsExactlyInAnyOrderElementsOf(rests).isNotEmpty();
        assertThat(back).filteredOn(OffcutRow::linear).hasSize((int) bars);
        assertThat(back).allSatisfy(it -> assertThat(it.state()).isEqualTo(OffcutState.AVAILABLE));
        BigDecimal here = back.stream().filter(it -> it.productId() == glass.getId()).map(OffcutRow::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(level(glass).getReserved()).isEqualByComparingTo(here);
        BigDecimal used = asClerk(() -> shortages.materials(order.id())).stream().filter(it -> it.productCode().equals(glass.getCode())).map(MaterialRow::used).findFirst().orElseThrow();
        assertThat(level(glass).getOnHand()).as("what was used is net of what came back").isEqualByComparingTo(new BigDecimal("42.34").subtract(used));
        assertThat(level(glass).getAverageCost()).isEqualByComparingTo("200");
        assertThat(asClerk(() -> orders.find(order.id()).orElseThrow()).realCost())
                .isEqualByComparingTo(asClerk(() -> shortages.materials(order.id())).stream().map(MaterialRow::usedValue).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    @Test
    void nothing_comes_back_of_a_material_of_which_less_was_used_than_planned() {
        Product glass = work.glass("40", null);
        WorkOrderRow order = begun(glass, 1);
        asClerk(() -> orders.book(order.id(), null, List.of(new WorkConsumption.Used(glass.getCode(), BigDecimal.ONE))));
        assertThat(back(order)).noneMatch(it -> it.productId() == glass.getId());
    }

    @Test
    void what_came_back_is_taken_back_unless_something_became_of_it() {
        Product glass = work.glass("40", null);
        OffcutRow first = found(glass, "1800", "1300", false);
        WorkOrderRow order = made(glass, 2);
        asClerk(() -> orders.move(order.id(), null, WorkState.IN_PRODUCTION));
        OffcutRow rest = back(order).stream().filter(it -> it.productId() == glass.getId()).findFirst().orElseThrow();
        OffcutRow corrected = correct(rest, rest.widthMm().subtract(BigDecimal.ONE).toPlainString(), rest.heightMm().toPlainString());
        assertThat(refused(() -> takeBack(order))).isEqualTo("workOrder.offcutGone.AVAILABLE");
        correct(corrected, rest.widthMm().toPlainString(), rest.heightMm().toPlainString());
        BigDecimal before = level(glass).getOnHand();
        BigDecimal used = asClerk(() -> shortages.materials(order.id())).stream().filter(it -> it.productCode().equals(glass.getCode())).map(MaterialRow::used).findFirst().orElseThrow();
        takeBack(order);
        assertThat(back(order)).isEmpty();
        assertThat(again(first).state()).isEqualTo(OffcutState.SET_ASIDE);
        assertThat(level(glass).getOnHand()).isEqualByComparingTo(before.add(used));
    }

    @Test
    void the_invariants_see_what_is_broken() {
        Product glass = work.glass("1", null);
        OffcutRow found = found(glass, "1000", "500", false);
        transaction.executeWithoutResult(status -> {
            jdbc.sql("UPDATE offcut SET quantity = 2 WHERE id = ?").param(found.id()).update();
            assertThat(jdbc.sql(OffcutInvariant.OFFCUTS_ARE_SET_ASIDE.offenders()).query().listOfRows()).isNotEmpty();
            assertThat(jdbc.sql(OffcutInvariant.OFFCUTS_ARE_ON_HAND.offenders()).query().listOfRows()).isNotEmpty();
            jdbc.sql("UPDATE offcut SET state = 'SCRAPPED' WHERE id = ?").param(found.id()).update();
            assertThat(jdbc.sql(OffcutInvariant.NOTHING_FOR_THE_GONE.offenders()).query().listOfRows()).isNotEmpty();
            status.setRollbackOnly();
        });
    }

    @Test
    void refuses_sizes_and_products_that_have_no_offcuts() {
        Product glass = work.glass("1", null);
        assertThatThrownBy(() -> found(glass, "0", "500", false)).isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("offcut.size"));
        assertThatThrownBy(() -> found(glass, "1000.05", "500", false)).isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("offcut.size"));
        assertThatThrownBy(() -> found(glass, "2700", "500", false)).isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("offcut.larger"));
        assertThat(found(glass, "2600", "500", false).quantity()).as("turned it fits").isEqualByComparingTo("1.3");
    }

    private OffcutRow bar(String product, String colour, BigDecimal length) {
        return asClerk(() -> offcuts.add(new Offcuts.Found(product, colour, new OffcutSize(length.setScale(1), null, null), null, null, false)));
    }

    private static CutPlan.Part profile(CutPlan plan) {
        return plan.parts().stream().filter(it -> it.kind() == ProductKind.PROFILE && it.full() > 0).findFirst().orElseThrow();
    }

    private WorkOrderRow order(Product glass) {
        return work.order(WorkSamples.window(glass.getCode(), 1));
    }

    private WorkOrderRow begun(Product glass, int windows) {
        WorkOrderRow order = work.order(WorkSamples.window(glass.getCode(), windows));
        work.planned(order);
        asClerk(() -> shortages.materials(order.id())).stream().filter(it -> it.shortage().signum() > 0).forEach(it -> work.receive(it.productCode(), it.shortage().toPlainString()));
        return asClerk(() -> orders.move(order.id(), null, WorkState.IN_PRODUCTION));
    }

    private WorkOrderRow made(Product glass, int windows) {
        WorkOrderRow order = begun(glass, windows);
        return asClerk(() -> orders.move(order.id(), null, WorkState.QUALITY_CHECK));
    }

    private Object takeBack(WorkOrderRow order) {
        return asClerk(() -> orders.takeBack(order.id(), null, "prueba"));
    }

    private List<OffcutRow> back(WorkOrderRow order) {
        return asClerk(() -> offcuts.list(ListRequest.first(100).where(Map.of("source", order.folio())))).items();
    }

    private OffcutRow found(Product glass, String width, String height, boolean counted) {
        return asClerk(() -> offcuts.add(new Offcuts.Found(glass.getCode(), null, size(width, height), null, "R1", counted)));
    }

    private OffcutRow correct(OffcutRow row, String width, String height) {
        return asClerk(() -> offcuts.correct(row.id(), row.version(), new Offcuts.Correction(null, size(width, height), row.place(), "mal medido")));
    }

    private static OffcutSize size(String width, String height) {
        return new OffcutSize(null, new BigDecimal(width), new BigDecimal(height));
    }

    private OffcutRow again(OffcutRow row) {
        return asClerk(() -> offcuts.find(row.id()).orElseThrow());
    }

    private static CutPlan.Part panes(CutPlan plan) {
        return plan.parts().stream().filter(it -> it.kind() == ProductKind.GLASS).findFirst().orElseThrow();
    }

    private StockLevel level(Product product) {
        return asClerk(() -> stock.level(product.getId()).orElseThrow());
    }

    private static String refused(Callable<?> work) {
        try {
            work.call();
            return "done";
        } catch (Exception e) {
            return Failures.problem(e).code();
        }
    }
}
