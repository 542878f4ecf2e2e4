package dev.vitral.production.cutting;

/**
 * A way to load a bar: so many pieces of each of these types.
 *
 * @param kind of bar
 * @param types rising
 * @param times of each, 1 or more
 */
record Column(int kind, int[] types, int[] times) {
    /** Whether no more is on it than there is to cut and the bar is there. */
    boolean fits(Demand demand, int[] counts, int[] available) {
        if (demand.cost[kind] == 0 && available[kind] == 0) {
            return false;
        }
        for (int i = 0; i < types.length; i++) {
            if (times[i] > counts[types[i]]) {
                return false;
            }
        }
        return true;
    }

    /** The load, with no more of a type than is left; takes it from what is left. */
    Load take(Demand demand, int[] counts, int[] available) {
        int pieces = 0;
        for (int i = 0; i < types.length; i++) {
            pieces += Math.min(times[i], counts[types[i]]);
        }
        int[] load = new int[pieces];
        int at = 0;
        for (int i = 0; i < types.length; i++) {
            for (int n = Math.min(times[i], counts[types[i]]); n > 0; n--) {
                load[at++] = types[i];
                counts[types[i]]--;
            }
        }
        if (demand.cost[kind] == 0) {
            available[kind]--;
            return new Load(kind, load);
        }
        return new Load(demand.cheapest(demand.taken(load)), load);
    }
}
