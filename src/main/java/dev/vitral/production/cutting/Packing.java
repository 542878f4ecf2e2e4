package dev.vitral.production.cutting;

import java.util.ArrayList;
import java.util.List;

/**
 * A load for each bar.
 *
 * @param loads in the order they were made
 * @param cost of all
 */
record Packing(List<Load> loads, long cost) {
    static Packing of(Demand demand, List<Load> loads) {
        return new Packing(loads, loads.stream().mapToLong(load -> demand.cost[load.kind()]).sum());
    }

    /** These loads before those. */
    static Packing joined(Demand demand, List<Load> first, List<Load> second) {
        List<Load> all = new ArrayList<>(first);
        all.addAll(second);
        return of(demand, all);
    }
}
