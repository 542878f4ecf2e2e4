package dev.vitral.production.cutting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The most that the pieces on a bar can be worth, with no more of a type than there are: exact, in whole numbers, for all capacities at once. */
final class Knapsack {
    private static final long MOST_CELLS = 100_000_000;

    private final Demand demand;
    private final long[] most;
    private final List<Item> items = new ArrayList<>();
    private final int words;
    private long[] taken = new long[0];

    /** So many pieces of a type, taken all or not at all; powers of two and a rest make each number. */
    private record Item(int type, int times) {}

    Knapsack(Demand demand) {
        this.demand = demand;
        this.most = new long[Arrays.stream(demand.capacity).max().orElse(0) + 1];
        this.words = most.length / Long.SIZE + 1;
    }

    /** Whether it can be solved in a moment: not when lengths are very fine on very long bars. */
    boolean reasonable() {
        long bits = 0;
        for (int type = 0; type < demand.types; type++) {
            bits += Integer.SIZE - Integer.numberOfLeadingZeros(Math.min(demand.count[type], (most.length - 1) / demand.size[type]));
        }
        return bits * most.length <= MOST_CELLS;
    }

    /** Solves it for these worths, none negative, by type. */
    void solve(long[] worth, int[] counts, Effort effort) {
        Arrays.fill(most, 0);
        items.clear();
        for (int type = 0; type < demand.types; type++) {
            if (worth[type] > 0) {
                int left = Math.min(counts[type], (most.length - 1) / demand.size[type]);
                for (int times = 1; left > 0; times *= 2) {
                    items.add(new Item(type, Math.min(times, left)));
                    left -= Math.min(times, left);
                }
            }
        }
        if (taken.length < items.size() * words) {
            taken = new long[items.size() * words];
        } else {
            Arrays.fill(taken, 0, items.size() * words, 0);
        }
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            add(i * words, item.times() * demand.size[item.type()], item.times() * worth[item.type()]);
        }
        effort.spend((long) items.size() * most.length);
    }

    private void add(int row, int size, long worth) {
        for (int room = most.length - 1; room >= size; room--) {
            long with = most[room - size] + worth;
            if (with > most[room]) {
                most[room] = with;
                taken[row + (room >> 6)] |= 1L << room;
            }
        }
    }

    /** What pieces on a bar of that kind can be worth. */
    long most(int kind) {
        return most[demand.capacity[kind]];
    }

    /** Pieces that are worth it. */
    Column column(int kind) {
        int[] times = new int[demand.types];
        int room = demand.capacity[kind];
        int types = 0;
        for (int i = items.size() - 1; i >= 0; i--) {
            if ((taken[i * words + (room >> 6)] >>> room & 1) == 1) {
                Item item = items.get(i);
                types += times[item.type()] == 0 ? 1 : 0;
                times[item.type()] += item.times();
                room -= item.times() * demand.size[item.type()];
            }
        }
        int[] found = new int[types];
        int[] often = new int[types];
        for (int type = 0, at = 0; type < demand.types; type++) {
            if (times[type] > 0) {
                found[at] = type;
                often[at++] = times[type];
            }
        }
        return new Column(kind, found, often);
    }
}
