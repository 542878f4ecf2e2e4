package dev.vitral.production.cutting;

/** The search for a packing: a first answer, a bound, and the way between them. */
final class BarSearch {
    /** Steps are about additions and comparisons of an inner loop; any usual machine does that many. */
    static final long STEPS_A_MILLISECOND = 200_000;

    private final Demand demand;
    private final Effort effort;
    private Packing best;
    private long bound;

    BarSearch(Demand demand, Effort effort) {
        this.demand = demand;
        this.effort = effort;
        this.best = BestFit.best(demand, demand.count, demand.available);
        this.bound = BarBounds.quick(demand);
    }

    void run() {
    }

    Packing best() {
        return best;
    }

    /** A cost that no packing is below. */
    long bound() {
        return bound;
    }
}
