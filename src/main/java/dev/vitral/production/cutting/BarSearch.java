package dev.vitral.production.cutting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The search for a packing: best-fit decreasing to begin with, the bound of the relaxation, and from this down to whole loads by dives that solve what is
 * left anew after each step (Belov and Scheithauer 2002 call it residual rounding), with more and more departures from what the relaxation likes best.
 */
final class BarSearch {
    /** Steps are about additions and comparisons of an inner loop; any usual machine does that many. */
    static final long STEPS_A_MILLISECOND = 200_000;

    private static final int MOST_DEPARTURES = 12;
    /** More types than that make the relaxation's matrix too large; best-fit decreasing is near the bound by then. */
    private static final int MOST_TYPES = 600;

    private final Demand demand;
    private final Effort effort;
    private final Knapsack knapsack;
    private final List<Column> pool = new ArrayList<>();
    private Packing best;
    private long bound;

    BarSearch(Demand demand, Effort effort) {
        this.demand = demand;
        this.effort = effort;
        this.knapsack = new Knapsack(demand);
        this.best = BestFit.best(demand, demand.count, demand.available);
        this.bound = BarBounds.quick(demand);
    }

    void run() {
        if (done() || demand.types > MOST_TYPES || !knapsack.reasonable()) {
            return;
        }
        Relaxation.Answer root = relax(demand.count, demand.available, Long.MAX_VALUE);
        bound = Math.max(bound, root.bound());
        for (int departures = 0; departures <= MOST_DEPARTURES && !done(); departures++) {
            dive(root, demand.count, demand.available, List.of(), 0, departures);
        }
    }

    Packing best() {
        return best;
    }

    /** A cost that no packing is below. */
    long bound() {
        return bound;
    }

    private boolean done() {
        return best.cost() <= bound || effort.over();
    }

    private Relaxation.Answer relax(int[] counts, int[] available, long enough) {
        return Relaxation.solve(demand, counts, available, knapsack, pool, effort, enough);
    }

    /** From that answer for what is left beside these loads. */
    private void dive(Relaxation.Answer answer, int[] counts, int[] available, List<Load> loads, long cost, int departures) {
        keep(Packing.joined(demand, loads, BestFit.best(demand, counts, available).loads()));
        if (done() || cost + answer.bound() >= best.cost()) {
            return;
        }
        int[] left = counts.clone();
        int[] bars = available.clone();
        List<Load> more = new ArrayList<>(loads);
        for (int i = 0; i < answer.columns().size(); i++) {
            for (int n = (int) Math.floor(answer.parts()[i] + 1e-4); n > 0 && answer.columns().get(i).fits(demand, left, bars); n--) {
                more.add(answer.columns().get(i).take(demand, left, bars));
            }
        }
        if (more.size() > loads.size()) {
            down(left, bars, more, departures);
            return;
        }
        List<Column> liked = IntStream.range(0, answer.columns().size())
                .boxed()
                .sorted((a, b) -> Double.compare(answer.parts()[b], answer.parts()[a]))
                .map(answer.columns()::get)
                .toList();
        for (int i = 0; i < liked.size() && i <= departures && !done(); i++) {
            left = counts.clone();
            bars = available.clone();
            more = new ArrayList<>(loads);
            more.add(liked.get(i).take(demand, left, bars));
            down(left, bars, more, departures - i);
        }
    }

    private void down(int[] left, int[] bars, List<Load> loads, int departures) {
        Packing packing = Packing.of(demand, loads);
        if (IntStream.of(left).allMatch(count -> count == 0)) {
            keep(packing);
        } else if (packing.cost() < best.cost()) {
            dive(relax(left, bars, best.cost() - packing.cost()), left, bars, loads, packing.cost(), departures);
        }
    }

    private void keep(Packing found) {
        if (found.cost() < best.cost()) {
            best = found;
        }
    }
}
