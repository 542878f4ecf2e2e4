package dev.vitral.production.cutting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetPlannerTest {
    private static SheetOrder order(long width, long height, SheetRules rules, Pane... panes) {
        return new SheetOrder(List.of(panes), List.of(StockSheet.full("H", width, height)), rules);
    }

    @Test
    void needs_two_sheets_for_the_pinwheel_that_no_guillotine_cuts() {
        SheetOrder order = order(50, 50, SheetRules.glass(0), new Pane("a", 30, 20, 4, true), new Pane("b", 10, 10, 1, true));
        SheetPlan plan = SheetPlanner.plan(order, 500);
        SheetChecker.check(order, plan);
        assertThat(plan.fullSheets()).isEqualTo(2);
        assertThat(plan.proven()).isFalse();
    }

    @Test
    void puts_the_golden_window_on_one_sheet() {
        SheetOrder order = order(18_000, 26_000, SheetRules.glass(100), new Pane("a", 6_745, 10_750, 2, true), new Pane("b", 6_745, 10_650, 2, true));
        SheetPlan plan = SheetPlanner.plan(order, 500);
        SheetChecker.check(order, plan);
        assertThat(plan.fullSheets()).isEqualTo(1);
        assertThat(plan.proven()).isTrue();
        assertThat(plan.wastePercent()).isEqualTo("38.31");
        assertThat(plan.layouts().getFirst().remnants()).isNotEmpty();
    }

    private static SheetOrder random(Random random) {
        boolean real = random.nextBoolean();
        long width = real ? 18_000 : 100;
        long height = real ? 26_000 : 100;
        long minimumBreak = real && random.nextInt(3) == 0 ? 200 : 0;
        SheetRules rules = new SheetRules(2 + random.nextInt(2), real ? 100 : 0, real && random.nextInt(3) == 0 ? 40 : 0, minimumBreak, real ? 1_000 : 10);
        List<Pane> panes = new ArrayList<>();
        for (int i = 1 + random.nextInt(15); i > 0; i--) {
            long most = real ? 17_000 : 90;
            panes.add(new Pane("P" + i, real ? 500 + random.nextLong(most - 500) : 1 + random.nextLong(most), real ? 500 + random.nextLong(most - 500) : 1 + random.nextLong(most),
                    1 + random.nextInt(4), random.nextInt(4) > 0));
        }
        List<StockSheet> stock = new ArrayList<>(List.of(StockSheet.full("H", width, height)));
        if (random.nextInt(3) == 0) {
            stock.add(new StockSheet("R1", width / 2, height / 3, 2));
            stock.add(new StockSheet("R2", width / 3, height / 2, 1));
        }
        return new SheetOrder(panes, stock, rules);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 5, 100})
    void never_cuts_what_cannot_be_cut_nor_takes_more_than_best_fit_decreasing(long milliseconds) {
        Random random = new Random(milliseconds);
        for (int i = 0; i < (milliseconds == 100 ? 40 : 300); i++) {
            SheetOrder order = random(random);
            SheetPlan plan = SheetPlanner.plan(order, milliseconds);
            SheetChecker.check(order, plan);
            if (order.stock().size() == 1 && order.rules().minimumBreak() == 0) {
                assertThat(plan.fullSheets()).isLessThanOrEqualTo(bestFitDecreasing(order));
            }
        }
    }

    /** Shelves, then sheets, as textbooks have it; panes as ordered. */
    private static int bestFitDecreasing(SheetOrder order) {
        long kerf = order.rules().kerf();
        StockSheet sheet = order.stock().getFirst();
        long width = sheet.width() - 2 * order.rules().trim() + kerf;
        List<Pane> panes = new ArrayList<>();
        order.panes().forEach(pane -> panes.addAll(Collections.nCopies(pane.count(), pane)));
        panes.sort(Comparator.comparingLong(Pane::height).thenComparingLong(Pane::width).reversed());
        List<long[]> shelves = new ArrayList<>();
        for (Pane pane : panes) {
            shelves.stream().filter(shelf -> shelf[0] >= pane.width() + kerf).min(Comparator.comparingLong(shelf -> shelf[0]))
                    .ifPresentOrElse(shelf -> shelf[0] -= pane.width() + kerf, () -> shelves.add(new long[] {width - pane.width() - kerf, pane.height() + kerf}));
        }
        List<long[]> sheets = new ArrayList<>();
        for (long[] shelf : shelves) {
            sheets.stream().filter(one -> one[0] >= shelf[1]).min(Comparator.comparingLong(one -> one[0]))
                    .ifPresentOrElse(one -> one[0] -= shelf[1], () -> sheets.add(new long[] {sheet.height() - 2 * order.rules().trim() + kerf - shelf[1]}));
        }
        return sheets.size();
    }

    @Test
    void gives_the_same_plan_twice() {
        Random random = new Random(7);
        for (int i = 0; i < 20; i++) {
            SheetOrder order = random(random);
            assertThat(SheetPlanner.plan(order, 40)).isEqualTo(SheetPlanner.plan(order, 40));
        }
    }

    @Test
    void keeps_locked_sheets_and_plans_the_rest() {
        SheetOrder order = new SheetOrder(List.of(new Pane("a", 6_000, 9_000, 9, true), new Pane("b", 4_000, 7_000, 12, false)),
                List.of(StockSheet.full("H", 18_000, 26_000), new StockSheet("R", 8_000, 9_500, 2)), SheetRules.glass(100));
        SheetPlan first = SheetPlanner.plan(order, 100);
        SheetLayout kept = first.layouts().getFirst();
        SheetPlan second = SheetPlanner.plan(new SheetOrder(order.panes(), order.stock(), order.rules(), List.of(kept)), 100);
        SheetChecker.check(order, second);
        assertThat(second.layouts().getFirst()).isEqualTo(kept.lock());
        assertThat(second.layouts().stream().filter(SheetLayout::locked)).hasSize(1);
        SheetOrder without = new SheetOrder(List.of(new Pane("c", 10, 10, 1, true)), order.stock(), order.rules(), List.of(kept));
        assertThatThrownBy(() -> SheetPlanner.plan(without, 0)).isInstanceOf(SheetRefusal.class)
                .extracting("reason").isEqualTo(SheetRefusal.Reason.LOCKED_PANE_NOT_ORDERED);
    }

    @Test
    void uses_offcuts_before_full_sheets() {
        SheetOrder order = new SheetOrder(List.of(new Pane("a", 5_000, 5_000, 2, true)),
                List.of(StockSheet.full("H", 18_000, 26_000), new StockSheet("R", 11_000, 6_000, 1)), SheetRules.glass(100));
        SheetPlan plan = SheetPlanner.plan(order, 100);
        assertThat(plan.fullSheets()).isZero();
        assertThat(plan.layouts()).extracting(layout -> layout.stock().label()).containsExactly("R");
        assertThat(plan.proven()).isTrue();
    }

    @Test
    void refuses_a_pane_larger_than_the_sheet_or_too_near_its_edge() {
        assertThatThrownBy(() -> SheetPlanner.plan(order(18_000, 26_000, SheetRules.glass(100), new Pane("a", 10, 10, 1, true), new Pane("b", 26_000, 100, 1, true)), 0))
                .isInstanceOfSatisfying(SheetRefusal.class, refusal -> {
                    assertThat(refusal.reason()).isEqualTo(SheetRefusal.Reason.PANE_BEYOND_SHEET);
                    assertThat(refusal.index()).isEqualTo(1);
                });
        SheetRules breaking = new SheetRules(3, 0, 0, 200, 1_000);
        assertThatThrownBy(() -> SheetPlanner.plan(order(10_000, 10_000, breaking, new Pane("a", 9_900, 5_000, 1, true)), 0)).isInstanceOf(SheetRefusal.class);
        assertThatThrownBy(() -> SheetPlanner.plan(order(200, 200, SheetRules.glass(100), new Pane("a", 1, 1, 1, true)), 0))
                .extracting("reason").isEqualTo(SheetRefusal.Reason.NO_SHEET_LEFT);
    }

    @Test
    void leaves_no_strip_too_narrow_to_break() {
        Random random = new Random(11);
        SheetRules rules = new SheetRules(3, 0, 0, 200, 1_000);
        for (int i = 0; i < 30; i++) {
            List<Pane> panes = new ArrayList<>();
            for (int j = 0; j < 20; j++) {
                panes.add(new Pane("" + j, 500 + random.nextLong(8_000), 500 + random.nextLong(8_000), 1, true));
            }
            SheetOrder order = order(18_000, 26_000, rules, panes.toArray(Pane[]::new));
            for (SheetLayout layout : SheetPlanner.plan(order, 20).layouts()) {
                assertThat(SheetChecker.leaves(layout.cuts(), SheetPart.Use.WASTE, SheetPart.Use.REMNANT))
                        .allSatisfy(rest -> assertThat(Math.min(rest.width(), rest.height())).isGreaterThanOrEqualTo(200));
            }
        }
    }

    @Test
    void plans_nothing_for_nothing_and_two_thousand_panes_within_the_time() {
        SheetPlan none = SheetPlanner.plan(order(100, 100, SheetRules.glass(0)), 1_000);
        assertThat(none.layouts()).isEmpty();
        assertThat(none.proven()).isTrue();
        assertThat(none.wastePercent()).isEqualTo("0.00");

        Random random = new Random(3);
        List<Pane> panes = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            panes.add(new Pane("" + i, 1_000 + random.nextLong(10_000), 1_000 + random.nextLong(10_000), 1, true));
        }
        SheetOrder order = order(18_000, 26_000, SheetRules.glass(100), panes.toArray(Pane[]::new));
        long start = System.nanoTime();
        SheetPlan plan = SheetPlanner.plan(order, 1_000);
        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(5_000);
        SheetChecker.check(order, plan);
    }

    @Test
    void ends_when_it_is_stopped() {
        AtomicInteger asked = new AtomicInteger();
        SheetPlan plan = SheetPlanner.plan(order(50, 50, SheetRules.glass(0), new Pane("a", 30, 20, 40, true), new Pane("b", 10, 10, 9, true)), 60_000,
                () -> asked.incrementAndGet() >= 3);
        assertThat(asked.get()).isBetween(3, 5);
        assertThat(plan.layouts()).isNotEmpty();
    }
}
