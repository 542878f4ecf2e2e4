package dev.vitral.production.cutting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BarPlannerTest {
    private static final BarStock BAR = BarStock.full("T", 61_000);
    private static final BarRules RULES = new BarRules(40, 0, BarRules.REST);

    private static BarOrder order(BarRules rules, List<BarStock> stock, long... lengthsAndCounts) {
        List<BarPiece> pieces = new ArrayList<>();
        for (int i = 0; i < lengthsAndCounts.length; i += 2) {
            pieces.add(new BarPiece(lengthsAndCounts[i], (int) lengthsAndCounts[i + 1]));
        }
        return new BarOrder(pieces, stock, rules);
    }

    private static BarPlan checked(BarOrder order, long milliseconds) {
        BarPlan plan = BarPlanner.plan(order, milliseconds);
        BarChecker.check(order, plan);
        return plan;
    }

    @ParameterizedTest
    @CsvSource({"15220, 4, 40, 1", "15240, 4, 40, 2", "15240, 4, 0, 1"})
    void counts_the_kerf_between_pieces_only(long length, int count, long kerf, int bars) {
        assertThat(checked(order(new BarRules(kerf, 0, 0), List.of(BAR), length, count), 200).fullBars()).isEqualTo(bars);
    }

    @Test
    void takes_the_trim_off_both_ends() {
        assertThat(checked(order(new BarRules(40, 100, 0), List.of(BAR), 60_800, 1), 0).patterns().getFirst().rest()).isZero();
        assertThatThrownBy(() -> BarPlanner.plan(order(new BarRules(40, 100, 0), List.of(BAR), 1_000, 1, 60_801, 1), 0))
                .isInstanceOfSatisfying(BarRefusal.class, refusal -> {
                    assertThat(refusal.reason()).isEqualTo(BarRefusal.Reason.PIECE_BEYOND_BAR);
                    assertThat(refusal.index()).isEqualTo(1);
                });
        assertThatThrownBy(() -> BarPlanner.plan(order(new BarRules(40, 30_500, 0), List.of(BAR), 1, 1), 0))
                .extracting("reason").isEqualTo(BarRefusal.Reason.NO_BAR_LEFT);
    }

    private static BarOrder random(Random random) {
        boolean small = random.nextBoolean();
        long bar = small ? 100 : 61_000;
        long kerf = random.nextInt(3) * (small ? 1 : 20);
        BarRules rules = new BarRules(kerf, random.nextInt(2) * (small ? 2 : 100), bar / 12);
        List<BarPiece> pieces = new ArrayList<>();
        int most = random.nextInt(4) == 0 ? 60 : 12;
        long longest = bar - 2 * rules.trim();
        for (int i = 1 + random.nextInt(most); i > 0; i--) {
            pieces.add(new BarPiece(1 + random.nextLong(random.nextInt(3) == 0 ? longest : longest / 2), 1 + random.nextInt(6)));
        }
        List<BarStock> stock = new ArrayList<>(List.of(BarStock.full("T", bar)));
        if (random.nextInt(3) == 0) {
            stock.add(new BarStock("R1", bar / 2 + random.nextInt(10), 1 + random.nextInt(3)));
            stock.add(new BarStock("R2", bar / 3, 1));
            stock.add(new BarStock("R3", 1, 1));
        }
        if (random.nextInt(3) == 0) {
            stock.add(BarStock.full("C", bar * 2 / 3));
            stock.add(BarStock.full("L", bar + bar / 20));
        }
        return new BarOrder(pieces, stock, rules);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 5, 100})
    void cuts_each_piece_once_from_what_there_is_and_never_takes_more_than_best_fit_decreasing(long milliseconds) {
        Random random = new Random(milliseconds);
        for (int i = 0; i < (milliseconds == 100 ? 60 : 600); i++) {
            BarOrder order = random(random);
            assertThat(checked(order, milliseconds).fullLength()).isLessThanOrEqualTo(BarChecker.bestFitDecreasing(order));
        }
    }

    @Test
    void gives_the_same_plan_twice() {
        Random random = new Random(7);
        for (int i = 0; i < 30; i++) {
            BarOrder order = random(random);
            assertThat(BarPlanner.plan(order, 60)).isEqualTo(BarPlanner.plan(order, 60));
        }
    }

    @Test
    void uses_offcuts_before_stock_bars_and_no_more_than_there_are() {
        List<BarStock> stock = List.of(BAR, new BarStock("R", 12_000, 2), new BarStock("S", 2_000, 5));
        BarPlan plan = checked(order(RULES, stock, 11_000, 2), 100);
        assertThat(plan.fullBars()).isZero();
        assertThat(plan.proven()).isTrue();
        assertThat(plan.patterns()).singleElement().extracting(BarPattern::times, pattern -> pattern.stock().label()).containsExactly(2, "R");
        assertThat(checked(order(RULES, stock, 11_000, 3), 100).fullBars()).isEqualTo(1);
    }

    @Test
    void takes_the_stock_lengths_that_add_up_to_least() {
        List<BarStock> stock = List.of(BarStock.full("A", 60_000), BarStock.full("B", 40_000));
        BarPlan plan = checked(order(new BarRules(0, 0, 0), stock, 20_000, 5), 200);
        assertThat(plan.fullLength()).isEqualTo(100_000);
        assertThat(plan.proven()).isTrue();
        assertThat(plan.lowerBound()).isEqualTo(2);
    }

    @Test
    void keeps_locked_patterns_and_plans_the_rest() {
        BarOrder order = order(RULES, List.of(BAR, new BarStock("R", 30_000, 2)), 18_550, 9, 11_600, 14);
        BarPlan first = checked(order, 100);
        BarPattern kept = new BarPattern(1, BAR, List.of(18_550L, 11_600L), 30_770, true, false);
        BarPattern offcut = first.patterns().getFirst();
        BarPlan second = checked(new BarOrder(order.pieces(), order.stock(), RULES, List.of(kept, offcut)), 100);
        assertThat(second.patterns().subList(0, 2)).containsExactly(kept.lock(), offcut.lock());
        assertThat(second.patterns().stream().filter(BarPattern::locked)).hasSize(2);
    }

    @Test
    void refuses_locked_patterns_of_another_order() {
        BarPattern cut = new BarPattern(2, BAR, List.of(10_000L), 50_960, true, true);
        BarPattern offcut = new BarPattern(1, new BarStock("R", 30_000, 1), List.of(10_000L), 19_960, true, true);
        assertThatThrownBy(() -> BarPlanner.plan(new BarOrder(List.of(new BarPiece(10_000, 1)), List.of(BAR), RULES, List.of(cut)), 0))
                .extracting("reason").isEqualTo(BarRefusal.Reason.LOCKED_PIECE_NOT_ORDERED);
        assertThatThrownBy(() -> BarPlanner.plan(new BarOrder(List.of(new BarPiece(10_000, 1)), List.of(BAR), RULES, List.of(offcut)), 0))
                .extracting("reason").isEqualTo(BarRefusal.Reason.LOCKED_OFFCUT_MISSING);
    }

    @Test
    void tells_waste_from_what_goes_back_to_stock() {
        BarPlan plan = checked(order(RULES, List.of(BAR), 30_000, 1), 0);
        assertThat(plan.wastePercent()).isEqualTo("50.82");
        assertThat(plan.reusablePercent()).isEqualTo("50.75");
        assertThat(plan.patterns().getFirst().rest()).isEqualTo(30_960);
    }

    @Test
    void plans_nothing_for_nothing_and_ten_thousand_pieces_within_the_time() {
        BarPlan none = checked(order(RULES, List.of(BAR)), 1_000);
        assertThat(none.patterns()).isEmpty();
        assertThat(none.proven()).isTrue();
        assertThat(none.wastePercent()).isEqualTo("0.00");
        assertThat(checked(order(RULES, List.of(BAR), 20_000, 10_000), 1_000).fullBars()).isEqualTo(3_334);

        Random random = new Random(3);
        List<BarPiece> pieces = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            pieces.add(new BarPiece(500 + random.nextLong(40_000), 1));
        }
        BarOrder order = new BarOrder(pieces, List.of(BAR), RULES);
        long start = System.nanoTime();
        BarPlan plan = checked(order, 1_000);
        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(5_000);
        assertThat(plan.fullLength()).isLessThanOrEqualTo(BarChecker.bestFitDecreasing(order));
    }

    @Test
    void ends_when_it_is_stopped() {
        AtomicInteger asked = new AtomicInteger();
        Random random = new Random(5);
        List<BarPiece> pieces = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            pieces.add(new BarPiece(15_000 + random.nextLong(15_000), 1));
        }
        BarPlan plan = BarPlanner.plan(new BarOrder(pieces, List.of(BAR), RULES), 60_000, () -> asked.incrementAndGet() >= 3);
        assertThat(asked.get()).isLessThanOrEqualTo(5);
        assertThat(plan.patterns()).isNotEmpty();
    }
}
