package dev.vitral.production.cutting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Plans pieces on bars (QUO-11): as little of stock bars as it finds, offcuts first. It begins with best-fit decreasing, which no plan is ever worse than, and
 * searches until its bound is reached or the time is over ({@link BarSearch}); orders of very many lengths stay with best-fit decreasing. The same order
 * gives the same plan, unless the machine is so slow that the clock ends the search.
 */
public final class BarPlanner {
    private BarPlanner() {}

    /** {@link #plan(BarOrder, long, BooleanSupplier)} that nobody stops. */
    public static BarPlan plan(BarOrder order, long milliseconds) {
        return plan(order, milliseconds, () -> false);
    }

    /**
     * A plan for the order.
     *
     * @param milliseconds how long to look for something better than best-fit decreasing; 0 gives this
     * @param stop asked often: true ends the search with the best so far
     * @throws BarRefusal when the order can't be cut
     */
    public static BarPlan plan(BarOrder order, long milliseconds, BooleanSupplier stop) {
        BarLocks locks = BarLocks.of(order);
        refuse(order, locks);
        Demand demand = new Demand(order, locks);
        BarSearch search = new BarSearch(demand, new Effort(milliseconds, stop, BarSearch.STEPS_A_MILLISECOND));
        if (demand.types > 0) {
            search.run();
        }
        List<BarPattern> patterns = new ArrayList<>(order.locked().stream().map(BarPattern::lock).toList());
        patterns.addAll(patterns(order, demand, search.best().loads()));
        long longest = order.longestBar();
        int bound = locks.fullBars() + Math.toIntExact((search.bound() + longest - 1) / longest);
        return new BarPlan(patterns, bound, locks.fullLength() + search.bound());
    }

    private static void refuse(BarOrder order, BarLocks locks) {
        long longest = order.longestBar() - 2 * order.rules().trim();
        if (longest <= 0) {
            throw new BarRefusal(BarRefusal.Reason.NO_BAR_LEFT, 0);
        }
        for (int i = 0; i < order.pieces().size(); i++) {
            long length = order.pieces().get(i).length();
            if (length > longest && locks.pieces().get(length) > 0) {
                throw new BarRefusal(BarRefusal.Reason.PIECE_BEYOND_BAR, i);
            }
        }
    }

    private static List<BarPattern> patterns(BarOrder order, Demand demand, List<Load> loads) {
        Map<List<Integer>, Integer> times = new LinkedHashMap<>();
        loads.stream().sorted(inOrder(demand)).forEach(load -> {
            List<Integer> key = new ArrayList<>(List.of(load.kind()));
            Arrays.stream(load.pieces()).forEach(key::add);
            times.merge(key, 1, Integer::sum);
        });
        List<BarPattern> patterns = new ArrayList<>();
        times.forEach((key, count) -> {
            BarStock bar = order.stock().get(key.getFirst());
            List<Long> cuts = key.stream().skip(1).map(type -> demand.length[type]).toList();
            long taken = cuts.stream().mapToLong(cut -> cut + order.rules().kerf()).sum();
            long rest = order.rules().rest(bar.length(), taken);
            patterns.add(new BarPattern(count, bar, cuts, rest, rest > 0 && rest >= order.rules().minimumRest(), false));
        });
        return patterns;
    }

    /** Offcuts first, then as bars are cut: those with the longest pieces first. */
    private static Comparator<Load> inOrder(Demand demand) {
        return Comparator.<Load>comparingInt(load -> demand.cost[load.kind()] == 0 ? 0 : 1)
                .thenComparing(Load::pieces, Arrays::compare).thenComparingInt(Load::kind);
    }
}
