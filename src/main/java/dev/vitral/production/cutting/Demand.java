package dev.vitral.production.cutting;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What locked patterns leave of an order in whole numbers: piece types by falling size with their kerf, kinds of bars as in the order's stock. */
final class Demand {
    final int types;
    /** Tenths of a millimetre, by type. */
    final long[] length;
    /** Length with kerf, in units of the greatest length that divides them all. */
    final int[] size;
    final int[] count;
    final int kinds;
    /** In the units of sizes, by kind. */
    final int[] capacity;
    /** Length of the stock bar, 0 for an offcut: what a plan keeps small. */
    final long[] cost;
    /** How many offcuts there are; of stock bars without meaning. */
    final int[] available;
    /** Kinds of stock bars, the longest first. */
    final int[] fulls;
    /** Kinds of offcuts, the shortest first. */
    final int[] offcuts;
    /** Divides every cost. */
    final long costUnit;

    Demand(BarOrder order, BarLocks locks) {
        List<Map.Entry<Long, Integer>> wanted = locks.pieces().entrySet().stream().filter(entry -> entry.getValue() > 0).toList();
        long kerf = order.rules().kerf();
        types = wanted.size();
        length = wanted.stream().mapToLong(Map.Entry::getKey).toArray();
        count = wanted.stream().mapToInt(Map.Entry::getValue).toArray();
        long unit = Math.max(1, Arrays.stream(length).map(piece -> piece + kerf).reduce(0, Demand::divisor));
        size = Arrays.stream(length).mapToInt(piece -> Math.toIntExact((piece + kerf) / unit)).toArray();
        List<BarStock> stock = order.stock();
        kinds = stock.size();
        capacity = stock.stream().mapToInt(bar -> Math.toIntExact(Math.max(0, order.rules().capacity(bar.length()) / unit))).toArray();
        cost = stock.stream().mapToLong(bar -> bar.offcut() ? 0 : bar.length()).toArray();
        available = locks.offcuts();
        fulls = IntStream.range(0, kinds).filter(kind -> cost[kind] > 0).boxed().sorted((a, b) -> Integer.compare(capacity[b], capacity[a])).mapToInt(i -> i).toArray();
        offcuts = IntStream.range(0, kinds).filter(kind -> available[kind] > 0 && types > 0 && capacity[kind] >= size[types - 1])
                .boxed().sorted((a, b) -> Integer.compare(capacity[a], capacity[b])).mapToInt(i -> i).toArray();
        costUnit = Arrays.stream(cost).reduce(0, Demand::divisor);
    }

    private static long divisor(long a, long b) {
        return BigInteger.valueOf(a).gcd(BigInteger.valueOf(b)).longValue();
    }

    /** The least cost that is not below this one and that stock bars can add up to. */
    long roundUp(long bound) {
        return (bound + costUnit - 1) / costUnit * costUnit;
    }

    /** The kind of stock bar that holds so much for the least cost. */
    int cheapest(int taken) {
        int best = fulls[0];
        for (int kind : fulls) {
            if (capacity[kind] >= taken && cost[kind] < cost[best]) {
                best = kind;
            }
        }
        return best;
    }

    /** Size of a load. */
    int taken(int[] pieces) {
        int sum = 0;
        for (int type : pieces) {
            sum += size[type];
        }
        return sum;
    }
}
