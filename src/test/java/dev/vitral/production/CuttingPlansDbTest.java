package dev.vitral.production;

import static dev.vitral.Samples.asAdmin;
import static dev.vitral.Samples.asClerk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitral.AppTest;
import dev.vitral.catalog.Catalog;
import dev.vitral.catalog.Product;
import dev.vitral.catalog.ProductKind;
import dev.vitral.production.cutting.SheetRules;
import dev.vitral.shared.Failures;
import dev.vitral.shared.Problem;
import dev.vitral.stock.StockBooks;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class CuttingPlansDbTest {
    @Autowired
    CuttingPlans plans;

    @Autowired
    WorkOrders orders;

    @Autowired
    WorkShortages shortages;

    @Autowired
    WorkSamples work;

    @Autowired
    Catalog catalog;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void books_agree() {
        StockBooks.requireAgreed(jdbc);
    }

    @Test
    void cuts_every_piece_of_the_order_once_from_its_own_material_at_its_length() {
        WorkOrderRow order = work.order(WorkSamples.window(work.glass("40", null).getCode(), 3));
        CutPlan plan = work.planned(order);
        CutPieces pieces = new CutPieces(asClerk(() -> orders.pieces(order.id())));
        List<Integer> seen = new ArrayList<>();
        for (CutPlan.Part part : plan.parts()) {
            assertThat(part.problem()).as(part.productCode()).isNull();
            part.lines().bars().forEach(bar -> {
                for (int i = 0; i < bar.numbers().size(); i++) {
                    BigDecimal cut = SheetRules.millimetres(bar.pattern().cuts().get(i));
                    bar.numbers().get(i).forEach(number -> {
                        PieceRow piece = pieces.of(number).row();
                        assertThat(piece.productCode()).isEqualTo(part.productCode());
                        assertThat(cut.subtract(Objects.requireNonNull(piece.cutLengthMm()))).isBetween(BigDecimal.ZERO, new BigDecimal("0.1"));
                        seen.add(number);
                    });
                }
            });
            part.lines().sheets().forEach(sheet -> seen.addAll(sheet.numbers()));
        }
        int all = asClerk(() -> orders.pieces(order.id())).stream().filter(it -> it.firstNumber() != null)
                .mapToInt(it -> Objects.requireNonNull(it.pieces()) * it.windows()).sum();
        assertThat(seen).hasSize(all).doesNotHaveDuplicates();
    }

    @Test
    void the_order_needs_the_whole_bars_and_sheets_of_its_plan() {
        Product glass = work.glass("40", null);
        WorkOrderRow order = work.order(WorkSamples.window(glass.getCode(), 3));
        CutPlan plan = work.planned(order);
        CutPlan.Part panes = plan.parts().stream().filter(it -> it.kind() == ProductKind.GLASS).findFirst().orElseThrow();
        BigDecimal squareMetres = new BigDecimal("4.68").multiply(BigDecimal.valueOf(panes.full()));
        assertThat(asClerk(() -> shortages.materials(order.id()))).filteredOn(it -> it.kind() == ProductKind.GLASS).singleElement().satisfies(it -> {
            assertThat(it.needed()).isEqualByComparingTo(squareMetres);
            assertThat(it.reserved()).isEqualByComparingTo(squareMetres);
        });
        assertThat(plan.parts()).allSatisfy(it -> assertThat(it.lowerBound()).isBetween(1, it.full()));
    }

    @Test
    void gives_the_same_plan_again_and_keeps_locked_lines() {
        WorkOrderRow order = work.order(WorkSamples.window(work.glass("40", null).getCode(), 4));
        CutPlan first = work.planned(order);
        assertThat(work.planned(order).parts()).isEqualTo(first.parts());
        CutPlan read = found(order);
        CutPlan locked = asClerk(() -> plans.lock(order.id(), read.version(), 2, true));
        assertThat(locked.version()).isGreaterThan(read.version());
        assertThatThrownBy(() -> asClerk(() -> plans.lock(order.id(), read.version(), 1, true)))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("record.stale"));
        assertThatThrownBy(() -> asClerk(() -> plans.lock(order.id(), locked.version(), 9_999, true)))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("cuttingPlan.noLine"));
        CutPlan again = work.planned(order);
        assertThat(again.parts().stream().flatMap(it -> it.lines().locked().bars().stream()).toList())
                .isEqualTo(locked.parts().stream().flatMap(it -> it.lines().locked().bars().stream()).toList()).hasSize(1);
        assertThat(again.bars()).as("a line out of the best plan costs no bar").isEqualTo(first.bars());
    }

    @Test
    void is_stale_once_a_material_has_another_size() {
        Product glass = work.glass("40", null);
        WorkOrderRow order = work.order(WorkSamples.window(glass.getCode(), 1));
        assertThat(work.planned(order).stale()).isFalse();
        asAdmin(() -> {
            Product changed = catalog.find(glass.getId()).orElseThrow();
            changed.setSheet(new BigDecimal("2100"), new BigDecimal("2400"));
            return catalog.save(changed);
        });
        assertThat(found(order).stale()).isTrue();
        assertThat(work.planned(order).stale()).isFalse();
    }

    @Test
    void says_which_material_has_no_size_and_plans_the_others() {
        Product glass = work.glass("40", null);
        WorkOrderRow order = work.order(WorkSamples.window(glass.getCode(), 1));
        asAdmin(() -> {
            Product changed = catalog.find(glass.getId()).orElseThrow();
            changed.setSheet(null, null);
            return catalog.save(changed);
        });
        CutPlan plan = work.planned(order);
        assertThat(plan.parts()).filteredOn(it -> it.problem() != null).singleElement()
                .satisfies(it -> assertThat(it.problem()).isEqualTo(CutProblem.NO_SIZE)).satisfies(it -> assertThat(it.productCode()).isEqualTo(glass.getCode()));
        assertThat(plan.bars()).isPositive();
    }

    @Test
    void begins_one_job_though_ten_ask_at_once() throws Exception {
        WorkOrderRow order = work.order(WorkSamples.window(work.glass("40", null).getCode(), 2));
        List<Callable<Object>> turns = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            turns.add(() -> {
                try {
                    return asClerk(() -> plans.plan(order.id(), 0L));
                } catch (RuntimeException e) {
                    return Failures.problem(e).code();
                }
            });
        }
        List<Object> came = new ArrayList<>();
        try (var clerks = Executors.newFixedThreadPool(10)) {
            for (Future<Object> done : clerks.invokeAll(turns)) {
                came.add(done.get());
            }
        }
        assertThat(came).filteredOn(it -> it instanceof CutPlan).as(came.toString()).hasSize(1);
        assertThat(came).filteredOn(it -> it instanceof String).allSatisfy(it -> assertThat(it).isIn("record.stale", "cuttingPlan.underWay"));
        assertThat(jdbc.sql("SELECT COUNT(*) FROM job WHERE kind = 'cuttingPlan' AND title = ?").param(order.folio()).query(Integer.class).single()).isEqualTo(1);
        assertThat(work.awaited(order).planned()).isTrue();
    }

    @Test
    void stands_once_the_order_is_being_cut() {
        WorkOrderRow order = work.order(WorkSamples.window(work.glass("40", null).getCode(), 1));
        CutPlan plan = work.planned(order);
        asClerk(() -> orders.move(order.id(), null, WorkState.IN_PRODUCTION));
        assertThatThrownBy(() -> asClerk(() -> plans.plan(order.id(), null)))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("cuttingPlan.stands"));
        assertThatThrownBy(() -> asClerk(() -> plans.lock(order.id(), plan.version(), 1, true)))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("cuttingPlan.stands"));
        assertThat(found(order).parts()).isEqualTo(plan.parts());
    }

    private CutPlan found(WorkOrderRow order) {
        return asClerk(() -> plans.find(order.id()).orElseThrow());
    }
}
