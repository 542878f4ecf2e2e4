package dev.vitral.production.cutting;

import java.util.ArrayList;
import java.util.List;

/**
 * One sheet in the making: strips by the first cuts, rows by the second, cells by the third. Lengths are inflated by the kerf; {@code dx} goes across the
 * strips, {@code dy} along them.
 */
final class Draft {
    /** A pane of that type; {@code turned} against its order. */
    record Cell(int type, boolean turned, long dx, long dy) {}

    /** Cells side by side. */
    static final class Row {
        final List<Cell> cells = new ArrayList<>();
        long across;
        long along;

        void add(Cell cell) {
            cells.add(cell);
            across += cell.dx();
            along = Math.max(along, cell.dy());
        }
    }

    /** Rows one beyond the other. */
    static final class Strip {
        final List<Row> rows = new ArrayList<>();
        long across;
        long along;

        void add(Row row) {
            rows.add(row);
            along += row.along;
            across = Math.max(across, row.across);
        }

        /** A row of one pane. */
        void add(Cell cell) {
            Row row = new Row();
            row.add(cell);
            add(row);
        }
    }

    final int stock;
    /** Whether the first cuts are horizontal: strips lie one above the other. */
    final boolean flat;
    final List<Strip> strips = new ArrayList<>();
    long across;

    Draft(int stock, boolean flat) {
        this.stock = stock;
        this.flat = flat;
    }

    void add(Strip strip) {
        strips.add(strip);
        across += strip.across;
    }

    /** Sums up strips that were filled after they were added. */
    void measure() {
        across = 0;
        for (Strip strip : strips) {
            strip.across = 0;
            strip.along = 0;
            for (Row row : strip.rows) {
                strip.along += row.along;
                strip.across = Math.max(strip.across, row.across);
            }
            across += strip.across;
        }
    }
}
