package dev.vitral.production.cutting;

import java.util.List;

/**
 * What locked layouts leave to be planned.
 *
 * @param panesLeft by ordered pane
 * @param sheetsLeft by stock; of full sheets without meaning
 * @param fullSheets how many the locked layouts take
 */
record Locks(int[] panesLeft, int[] sheetsLeft, int fullSheets) {
    /** Refuses layouts that don't belong to the order. */
    static Locks of(SheetOrder order) {
        int[] panes = order.panes().stream().mapToInt(Pane::count).toArray();
        int[] sheets = order.stock().stream().mapToInt(StockSheet::count).toArray();
        int full = 0;
        for (int i = 0; i < order.locked().size(); i++) {
            SheetLayout layout = order.locked().get(i);
            for (PlacedPane placed : layout.panes()) {
                take(panes, paneOf(order.panes(), panes, placed), SheetRefusal.Reason.LOCKED_PANE_NOT_ORDERED, i);
            }
            if (layout.stock().offcut()) {
                take(sheets, stockOf(order.stock(), sheets, layout.stock()), SheetRefusal.Reason.LOCKED_OFFCUT_MISSING, i);
            } else {
                full++;
            }
        }
        return new Locks(panes, sheets, full);
    }

    private static void take(int[] left, int index, SheetRefusal.Reason otherwise, int layout) {
        if (index < 0) {
            throw new SheetRefusal(otherwise, layout);
        }
        left[index]--;
    }

    private static int paneOf(List<Pane> panes, int[] left, PlacedPane placed) {
        for (int i = 0; i < left.length; i++) {
            Pane pane = panes.get(i);
            long width = placed.rotated() ? placed.height() : placed.width();
            long height = placed.rotated() ? placed.width() : placed.height();
            if (left[i] > 0 && pane.label().equals(placed.label()) && pane.width() == width && pane.height() == height) {
                return i;
            }
        }
        return -1;
    }

    private static int stockOf(List<StockSheet> stock, int[] left, StockSheet sheet) {
        for (int i = 0; i < left.length; i++) {
            StockSheet other = stock.get(i);
            if (left[i] > 0 && other.label().equals(sheet.label()) && other.width() == sheet.width() && other.height() == sheet.height()) {
                return i;
            }
        }
        return -1;
    }
}
