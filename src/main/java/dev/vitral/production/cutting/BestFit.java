package dev.vitral.production.cutting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Best-fit decreasing: each piece, longest first, onto the bar that it leaves the least of. */
final class BestFit {
    private final Demand demand;
    private final int full;
    private final TreeMap<Integer, Deque<Bar>> byRoom = new TreeMap<>();
    private final List<Bar> bars = new ArrayList<>();

    private static final class Bar {
        private final int kind;
        private int room;
        private int[] pieces = new int[4];
        private int used;

        Bar(int kind, int room) {
            this.kind = kind;
            this.room = room;
        }

        void add(int type) {
            if (used == pieces.length) {
                pieces = Arrays.copyOf(pieces, 2 * used);
            }
            pieces[used++] = type;
        }
    }

    private BestFit(Demand demand, int full) {
        this.demand = demand;
        this.full = full;
    }

    /** The best over all stock lengths to begin with, with offcuts among the bars and with offcuts filled first. */
    static Packing best(Demand demand, int[] counts, int[] available) {
        Packing best = null;
        for (int full : demand.fulls) {
            for (boolean apart : new boolean[] {false, true}) {
                if (!apart || demand.offcuts.length > 0) {
                    Packing found = new BestFit(demand, full).pack(counts.clone(), available, apart);
                    best = best == null || found.cost() < best.cost() ? found : best;
                }
            }
        }
        return best;
    }

    private Packing pack(int[] counts, int[] available, boolean apart) {
        for (int kind : demand.offcuts) {
            for (int i = 0; i < available[kind]; i++) {
                Bar bar = new Bar(kind, demand.capacity[kind]);
                bars.add(bar);
                shelve(bar);
            }
        }
        if (apart) {
            place(counts, false);
            byRoom.clear();
        }
        place(counts, true);
        return Packing.of(demand, bars.stream().filter(bar -> bar.used > 0).map(this::load).toList());
    }

    private void place(int[] counts, boolean opening) {
        for (int type = 0; type < demand.types; type++) {
            while (counts[type] > 0) {
                Map.Entry<Integer, Deque<Bar>> tightest = byRoom.ceilingEntry(demand.size[type]);
                if (tightest == null && !opening) {
                    break;
                }
                Bar bar = tightest == null ? open(type) : tightest.getValue().pop();
                if (tightest != null && tightest.getValue().isEmpty()) {
                    byRoom.remove(tightest.getKey());
                }
                bar.add(type);
                bar.room -= demand.size[type];
                counts[type]--;
                shelve(bar);
            }
        }
    }

    private Bar open(int type) {
        int kind = demand.capacity[full] >= demand.size[type] ? full : demand.cheapest(demand.size[type]);
        Bar bar = new Bar(kind, demand.capacity[kind]);
        bars.add(bar);
        return bar;
    }

    private void shelve(Bar bar) {
        byRoom.computeIfAbsent(bar.room, room -> new ArrayDeque<>()).push(bar);
    }

    private Load load(Bar bar) {
        int[] pieces = Arrays.copyOf(bar.pieces, bar.used);
        return new Load(demand.cost[bar.kind] == 0 ? bar.kind : demand.cheapest(demand.taken(pieces)), pieces);
    }
}
