package dev.vitral.production.cutting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An order made ready for the search: panes of the same size as one type, largest first; everything inflated by the kerf, so that a pane takes width + kerf
 * of usable sheet + kerf; offcuts smallest first, then full sheets.
 */
final class Blanks {
    private record Size(long width, long height, boolean rotates) {}

    final SheetRules rules;
    final int types;
    final long[] width;
    final long[] height;
    final boolean[] rotates;
    /** Indexes of the ordered panes of a type, once for each piece. */
    final List<List<Integer>> pieces = new ArrayList<>();
    final int pieceCount;
    final long area;

    final List<StockSheet> stock;
    final long[] stockWidth;
    final long[] stockHeight;
    final int[] stockCount;
    final int offcuts;

    /** Of the pieces in {@code left} (by pane of the order) and the stock. */
    Blanks(List<Pane> panes, int[] left, List<StockSheet> sheets, int[] sheetsLeft, SheetRules rules) {
        this.rules = rules;
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            boolean usable = usable(sheets.get(i).width(), rules) > rules.kerf() && usable(sheets.get(i).height(), rules) > rules.kerf();
            if (usable && (!sheets.get(i).offcut() || sheetsLeft[i] > 0)) {
                order.add(i);
            }
        }
        order.sort(Comparator.comparing((Integer i) -> !sheets.get(i).offcut()).thenComparing(i -> sheets.get(i).width() * sheets.get(i).height()));
        stock = order.stream().map(sheets::get).toList();
        stockWidth = stock.stream().mapToLong(sheet -> usable(sheet.width(), rules)).toArray();
        stockHeight = stock.stream().mapToLong(sheet -> usable(sheet.height(), rules)).toArray();
        stockCount = order.stream().mapToInt(i -> sheets.get(i).offcut() ? sheetsLeft[i] : Integer.MAX_VALUE).toArray();
        offcuts = (int) stock.stream().filter(StockSheet::offcut).count();

        Map<Size, List<Integer>> bySize = new LinkedHashMap<>();
        for (int i = 0; i < panes.size(); i++) {
            Pane pane = panes.get(i);
            List<Integer> same = bySize.computeIfAbsent(new Size(pane.width() + rules.kerf(), pane.height() + rules.kerf(), pane.rotates()), s -> new ArrayList<>());
            for (int j = 0; j < left[i]; j++) {
                same.add(i);
            }
        }
        bySize.values().removeIf(List::isEmpty);
        List<Size> sizes = new ArrayList<>(bySize.keySet());
        sizes.sort(Comparator.comparingLong((Size size) -> -size.width() * size.height()).thenComparingLong(Size::width).thenComparing(Size::rotates));
        types = sizes.size();
        width = sizes.stream().mapToLong(Size::width).toArray();
        height = sizes.stream().mapToLong(Size::height).toArray();
        rotates = new boolean[types];
        for (int t = 0; t < types; t++) {
            rotates[t] = sizes.get(t).rotates() && width[t] != height[t];
            pieces.add(bySize.get(sizes.get(t)));
        }
        pieceCount = pieces.stream().mapToInt(List::size).sum();
        area = pieces.isEmpty() ? 0 : java.util.stream.IntStream.range(0, types).mapToLong(t -> width[t] * height[t] * pieces.get(t).size()).sum();
    }

    private static long usable(long side, SheetRules rules) {
        return side - 2 * rules.trim() + rules.kerf();
    }

    /** Length across the strips of a type that is turned, on a sheet whose first cuts are horizontal. */
    long across(int type, boolean turned, boolean flat) {
        return turned == flat ? width[type] : height[type];
    }

    long along(int type, boolean turned, boolean flat) {
        return turned == flat ? height[type] : width[type];
    }

    long stockAcross(int sheet, boolean flat) {
        return flat ? stockHeight[sheet] : stockWidth[sheet];
    }

    long stockAlong(int sheet, boolean flat) {
        return flat ? stockWidth[sheet] : stockHeight[sheet];
    }

    long stockArea(int sheet) {
        return stockWidth[sheet] * stockHeight[sheet];
    }

    /** Whether a pane can be cut from an empty sheet that way. */
    boolean fits(int type, boolean turned, int sheet) {
        long across = turned ? height[type] : width[type];
        long along = turned ? width[type] : height[type];
        return across <= stockWidth[sheet] && along <= stockHeight[sheet]
                && rules.breaks(stockWidth[sheet] - across) && rules.breaks(stockHeight[sheet] - along);
    }

    /** Whether it can be cut from a full sheet at all. */
    boolean fitsAny(int type) {
        for (int s = offcuts; s < stock.size(); s++) {
            if (fits(type, false, s) || rotates[type] && fits(type, true, s)) {
                return true;
            }
        }
        return false;
    }

    int[] counts() {
        return pieces.stream().mapToInt(List::size).toArray();
    }

    /** Square measure of full sheets: what a plan is judged by first. */
    long fullArea(List<Draft> drafts) {
        return drafts.stream().filter(draft -> draft.stock >= offcuts).mapToLong(draft -> stockArea(draft.stock)).sum();
    }

    /** Square measure of offcuts taken. */
    long offcutArea(List<Draft> drafts) {
        return drafts.stream().filter(draft -> draft.stock < offcuts).mapToLong(draft -> stockArea(draft.stock)).sum();
    }

    /** The largest rest beside the strips of a sheet. */
    long rest(List<Draft> drafts) {
        return drafts.stream()
                .mapToLong(draft -> (stockAcross(draft.stock, draft.flat) - draft.across) * stockAlong(draft.stock, draft.flat))
                .max().orElse(0);
    }

    /** Whether a plan takes less than another: full sheets, then offcuts, then the larger rest. */
    boolean better(List<Draft> one, List<Draft> other) {
        return Arrays.compare(
                new long[] {fullArea(one), offcutArea(one), -rest(one)}, new long[] {fullArea(other), offcutArea(other), -rest(other)}) < 0;
    }
}
