package dev.vitral.production.cutting;

import java.math.BigInteger;

/**
 * Least cost of stock bars by dual feasible functions (Martello and Toth's L2, which begins with the plain sum L1): pieces beyond the capacity less a limit
 * count as a whole bar, pieces below the limit as nothing.
 */
final class BarBounds {
    private static final int MOST_LIMITS = 300;

    private BarBounds() {}

    /** The bound, a cost that stock bars can add up to. */
    static long quick(Demand demand) {
        int longest = demand.capacity[demand.fulls[0]];
        for (int kind : demand.offcuts) {
            longest = Math.max(longest, demand.capacity[kind]);
        }
        long best = bound(demand, longest, 0);
        for (int type = 0; type < demand.types; type += 1 + demand.types / MOST_LIMITS) {
            if (2L * demand.size[type] <= longest) {
                best = Math.max(best, bound(demand, longest, demand.size[type]));
            }
        }
        return demand.roundUp(best);
    }

    private static long bound(Demand demand, int longest, int limit) {
        long worth = 0;
        for (int type = 0; type < demand.types; type++) {
            int size = demand.size[type];
            worth += (long) demand.count[type] * (size > longest - limit ? longest : size < limit ? 0 : size);
        }
        long[] most = new long[demand.kinds];
        for (int kind = 0; kind < demand.kinds; kind++) {
            most[kind] = demand.capacity[kind] > longest - limit ? longest : demand.capacity[kind];
        }
        return fromWorth(demand, worth, demand.available, most);
    }

    /**
     * Least cost when pieces are worth so much in all and no load of a kind is worth more than its most: what offcuts can't take goes to the stock bars that
     * take most for their cost.
     */
    static long fromWorth(Demand demand, long worth, int[] available, long[] most) {
        long left = worth;
        for (int kind : demand.offcuts) {
            left -= available[kind] * most[kind];
        }
        if (left <= 0) {
            return 0;
        }
        long best = Long.MAX_VALUE;
        for (int kind : demand.fulls) {
            if (most[kind] > 0) {
                BigInteger cost = BigInteger.valueOf(left).multiply(BigInteger.valueOf(demand.cost[kind]));
                BigInteger[] parts = cost.divideAndRemainder(BigInteger.valueOf(most[kind]));
                best = Math.min(best, parts[0].longValueExact() + parts[1].signum());
            }
        }
        return best == Long.MAX_VALUE ? 0 : best;
    }
}
