package dev.vitral.production.cutting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The cutting stock problem where loads may be cut in fractions (Gilmore and Gomory 1961): columns are made as a revised simplex method asks for them, each
 * the answer of a knapsack problem. The bound does not lean on floating point: any worths of the pieces give one (Farley 1990), and these are whole numbers.
 */
final class Relaxation {
    private static final double LITTLE = 1e-9;
    private static final int MOST_PIVOTS = 20_000;

    /**
     * What came of it.
     *
     * @param columns with a part in it
     * @param parts how often each is cut
     * @param bound a cost that no packing of what was asked for is below
     */
    record Answer(List<Column> columns, double[] parts, long bound) {}

    private final Demand demand;
    private final int[] counts;
    private final int[] available;
    private final Knapsack knapsack;
    private final List<Column> pool;
    private final Effort effort;
    private final int[] rowOf;
    private final int[] offcutRow;
    private final int pieceRows;
    private final int rows;
    private final double scale;
    private final double[][] inverse;
    private final double[] parts;
    private final double[] costs;
    private final Column[] basis;
    private long bound;

    private Relaxation(Demand demand, int[] counts, int[] available, Knapsack knapsack, List<Column> pool, Effort effort) {
        this.demand = demand;
        this.counts = counts;
        this.available = available;
        this.knapsack = knapsack;
        this.pool = pool;
        this.effort = effort;
        this.rowOf = new int[demand.types];
        this.offcutRow = new int[demand.kinds];
        Arrays.fill(offcutRow, -1);
        int row = 0;
        for (int type = 0; type < demand.types; type++) {
            rowOf[type] = counts[type] > 0 ? row++ : -1;
        }
        pieceRows = row;
        for (int kind : demand.offcuts) {
            if (available[kind] > 0) {
                offcutRow[kind] = row++;
            }
        }
        rows = row;
        long dearest = 1;
        for (int kind : demand.fulls) {
            dearest = Math.max(dearest, demand.cost[kind]);
        }
        scale = 1e11 / dearest;
        inverse = new double[rows][rows];
        parts = new double[rows];
        costs = new double[rows];
        basis = new Column[rows];
        begin();
    }

    /**
     * Solves it.
     *
     * @param pool columns known so far; new ones are added
     * @param enough a bound that ends it, since nothing is to be won any more
     */
    static Answer solve(Demand demand, int[] counts, int[] available, Knapsack knapsack, List<Column> pool, Effort effort, long enough) {
        Relaxation relaxation = new Relaxation(demand, counts, available, knapsack, pool, effort);
        relaxation.run(enough);
        return relaxation.answer();
    }

    /** Each type alone on its bars; right sides a little apart from each other, so that no pivot stands still. */
    private void begin() {
        for (int type = 0; type < demand.types; type++) {
            int row = rowOf[type];
            if (row >= 0) {
                Column alone = alone(type);
                basis[row] = alone;
                costs[row] = demand.cost[alone.kind()];
                inverse[row][row] = 1.0 / alone.times()[0];
                parts[row] = (counts[type] + 1e-6 * (1 + row * 37 % 101) / 101) / alone.times()[0];
            }
        }
        for (int kind : demand.offcuts) {
            if (offcutRow[kind] >= 0) {
                inverse[offcutRow[kind]][offcutRow[kind]] = 1;
                parts[offcutRow[kind]] = available[kind] + 1e-6 * (offcutRow[kind] - pieceRows + 1) / rows;
            }
        }
    }

    private Column alone(int type) {
        int best = -1;
        int most = 1;
        for (int kind : demand.fulls) {
            int times = Math.min(counts[type], demand.capacity[kind] / demand.size[type]);
            if (times > 0 && (best < 0 || demand.cost[kind] * most < demand.cost[best] * times)) {
                best = kind;
                most = times;
            }
        }
        return new Column(best, new int[] {type}, new int[] {most});
    }

    private void run(long enough) {
        List<Column> known = new ArrayList<>();
        for (Column column : pool) {
            if (column.fits(demand, counts, available)) {
                known.add(column);
            }
        }
        double[] duals = new double[rows];
        for (int pivot = 0; pivot < MOST_PIVOTS && !effort.over() && bound < enough; pivot++) {
            duals(duals);
            effort.spend((long) rows * rows + 4L * known.size());
            int slack = slack(duals);
            Column best = slack >= 0 ? null : cheapest(known, duals);
            if (best == null && slack < 0) {
                best = price(duals, known);
            }
            if (best == null && slack < 0 || !enter(best, slack)) {
                return;
            }
        }
    }

    private void duals(double[] duals) {
        Arrays.fill(duals, 0);
        for (int row = 0; row < rows; row++) {
            if (costs[row] != 0) {
                double[] line = inverse[row];
                for (int i = 0; i < rows; i++) {
                    duals[i] += costs[row] * line[i];
                }
            }
        }
    }

    /** A row whose slack brings the cost down: a piece worth less than nothing, an offcut worth more. */
    private int slack(double[] duals) {
        for (int type = 0; type < demand.types; type++) {
            if (rowOf[type] >= 0 && duals[rowOf[type]] < -1e-7) {
                return rowOf[type];
            }
        }
        for (int kind : demand.offcuts) {
            if (offcutRow[kind] >= 0 && duals[offcutRow[kind]] > 1e-7) {
                return offcutRow[kind];
            }
        }
        return -1;
    }

    private Column cheapest(List<Column> known, double[] duals) {
        Column best = null;
        double least = -1e-6;
        for (Column column : known) {
            double reduced = reduced(column, duals);
            if (reduced < least) {
                least = reduced;
                best = column;
            }
        }
        return best;
    }

    private double reduced(Column column, double[] duals) {
        double reduced = demand.cost[column.kind()] - (demand.cost[column.kind()] == 0 ? duals[offcutRow[column.kind()]] : 0);
        for (int i = 0; i < column.types().length; i++) {
            reduced -= column.times()[i] * duals[rowOf[column.types()[i]]];
        }
        return reduced;
    }

    /** The best new column of all kinds of bars, and a bound. */
    private Column price(double[] duals, List<Column> known) {
        long[] worth = new long[demand.types];
        long all = 0;
        for (int type = 0; type < demand.types; type++) {
            if (rowOf[type] >= 0) {
                worth[type] = (long) Math.floor(Math.max(0, duals[rowOf[type]]) * scale);
                all += worth[type] * counts[type];
            }
        }
        knapsack.solve(worth, counts, effort);
        long[] most = new long[demand.kinds];
        Column best = null;
        double least = -1e-6;
        for (int kind = 0; kind < demand.kinds; kind++) {
            most[kind] = knapsack.most(kind);
            if (demand.cost[kind] > 0 || offcutRow[kind] >= 0) {
                Column column = knapsack.column(kind);
                double reduced = column.types().length == 0 ? 0 : reduced(column, duals);
                if (reduced < -1e-6) {
                    known.add(column);
                    pool.add(column);
                }
                if (reduced < least) {
                    least = reduced;
                    best = column;
                }
            }
        }
        bound = Math.max(bound, demand.roundUp(BarBounds.fromWorth(demand, all, available, most)));
        return best;
    }

    /** Brings in a column, or the slack of a row, for the basic one that is used up first; false when rounding errors leave none. */
    private boolean enter(Column column, int slack) {
        double[] change = change(column, slack);
        int out = leaving(change);
        if (out < 0) {
            return false;
        }
        double[] line = inverse[out];
        for (int i = 0; i < rows; i++) {
            line[i] /= change[out];
        }
        parts[out] = Math.max(0, parts[out]) / change[out];
        for (int row = 0; row < rows; row++) {
            double factor = change[row];
            if (row != out && factor != 0) {
                double[] other = inverse[row];
                for (int i = 0; i < rows; i++) {
                    other[i] -= factor * line[i];
                }
                parts[row] -= factor * parts[out];
            }
        }
        basis[out] = column;
        costs[out] = column == null ? 0 : demand.cost[column.kind()];
        return true;
    }

    /** How much of each basic column one more of it takes away. */
    private double[] change(Column column, int slack) {
        double[] change = new double[rows];
        if (column == null) {
            double sign = slack < pieceRows ? -1 : 1;
            for (int row = 0; row < rows; row++) {
                change[row] = sign * inverse[row][slack];
            }
        } else {
            for (int row = 0; row < rows; row++) {
                double sum = demand.cost[column.kind()] == 0 ? inverse[row][offcutRow[column.kind()]] : 0;
                for (int i = 0; i < column.types().length; i++) {
                    sum += column.times()[i] * inverse[row][rowOf[column.types()[i]]];
                }
                change[row] = sum;
            }
        }
        return change;
    }

    private int leaving(double[] change) {
        int out = -1;
        double least = Double.MAX_VALUE;
        for (int row = 0; row < rows; row++) {
            if (change[row] > LITTLE) {
                double ratio = Math.max(0, parts[row]) / change[row];
                if (ratio < least - LITTLE || ratio < least + LITTLE && out >= 0 && change[row] > change[out]) {
                    least = ratio;
                    out = row;
                }
            }
        }
        return out;
    }

    private Answer answer() {
        List<Column> columns = new ArrayList<>();
        double[] values = new double[rows];
        for (int row = 0; row < rows; row++) {
            if (basis[row] != null && parts[row] > 1e-5) {
                values[columns.size()] = parts[row];
                columns.add(basis[row]);
            }
        }
        return new Answer(columns, Arrays.copyOf(values, columns.size()), bound);
    }
}
