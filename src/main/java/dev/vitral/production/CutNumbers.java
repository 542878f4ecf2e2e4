package dev.vitral.production;

import dev.vitral.production.cutting.BarPattern;
import dev.vitral.production.cutting.PlacedPane;
import dev.vitral.production.cutting.SheetLayout;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Gives each cut the numbers of its pieces: those of one size in rising order, so that bars cut alike get the pieces of like windows. Locked lines keep theirs. */
final class CutNumbers {
    private final Map<String, Deque<Integer>> left = new HashMap<>();

    CutNumbers(CutGroup group) {
        Set<Integer> taken = new HashSet<>();
        group.locked().bars().forEach(bar -> bar.numbers().forEach(taken::addAll));
        group.locked().sheets().forEach(sheet -> taken.addAll(sheet.numbers()));
        for (CutGroup.Piece piece : group.pieces()) {
            Deque<Integer> numbers = left.computeIfAbsent(group.bars() ? key(piece.width()) : paneLabel(piece), k -> new ArrayDeque<>());
            for (int number = piece.firstNumber(); number < piece.firstNumber() + piece.count(); number++) {
                if (!taken.contains(number)) {
                    numbers.add(number);
                }
            }
        }
    }

    /** The label that panes of these pieces carry while they are planned: it tells them from others of the same size. */
    static String paneLabel(CutGroup.Piece piece) {
        return String.valueOf(piece.firstNumber());
    }

    private static String key(long length) {
        return "mm/10 " + length;
    }

    CutBar bar(BarPattern pattern) {
        List<List<Integer>> numbers = new ArrayList<>();
        for (long cut : pattern.cuts()) {
            List<Integer> ofCut = new ArrayList<>();
            for (int i = 0; i < pattern.times(); i++) {
                ofCut.add(next(key(cut)));
            }
            numbers.add(ofCut);
        }
        return new CutBar(pattern, numbers);
    }

    CutSheet sheet(SheetLayout layout) {
        return new CutSheet(layout, layout.panes().stream().map(PlacedPane::label).map(this::next).toList());
    }

    private int next(String key) {
        return Objects.requireNonNull(left.get(key)).remove();
    }
}
