package dev.vitral.production;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The cut pieces of a work order, found by their numbers. */
public final class CutPieces {
    private final NavigableMap<Integer, PieceRow> byFirst = new TreeMap<>();

    /** Of the order's pieces; what isn't cut is left out. */
    public CutPieces(List<PieceRow> pieces) {
        pieces.stream().filter(it -> it.firstNumber() != null && it.pieces() != null).forEach(it -> byFirst.put(Objects.requireNonNull(it.firstNumber()), it));
    }

    /**
     * One piece.
     *
     * @param window which of the line's windows it belongs to, from 1
     * @param nth which of the window's pieces of that size, from 1
     */
    public record Numbered(int number, PieceRow row, int window, int nth) {}

    /** The numbers of all pieces, rising. */
    public List<Integer> numbers() {
        return byFirst.values().stream().flatMap(row -> {
            int first = Objects.requireNonNull(row.firstNumber());
            return IntStream.range(first, first + Objects.requireNonNull(row.pieces()) * row.windows()).boxed();
        }).toList();
    }

    /** Numbers as people write many: those that follow one another as a range, such as {@code 7–12, 15}. */
    public static String runs(List<Integer> numbers) {
        List<String> runs = new ArrayList<>();
        List<Integer> sorted = numbers.stream().distinct().sorted().toList();
        for (int from = 0; from < sorted.size(); ) {
            int to = from;
            while (to + 1 < sorted.size() && sorted.get(to + 1) == sorted.get(to) + 1) {
                to++;
            }
            runs.add(to == from ? String.valueOf(sorted.get(from)) : sorted.get(from) + (to == from + 1 ? ", " : "–") + sorted.get(to));
            from = to + 1;
        }
        return String.join(", ", runs);
    }

    /** The windows that these pieces belong to: the line, and which of its windows, such as {@code 1 (3–5/6)}. */
    public String windows(List<Integer> numbers) {
        Map<PieceRow, List<Integer>> byRow = new LinkedHashMap<>();
        numbers.stream().map(this::of).forEach(piece -> byRow.computeIfAbsent(piece.row(), k -> new ArrayList<>()).add(piece.window()));
        return byRow.entrySet().stream()
                .map(it -> it.getKey().item() + " (" + runs(it.getValue()) + "/" + it.getKey().windows() + ")")
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** The piece of that number, which must be one of the order's. */
    public Numbered of(int number) {
        var entry = byFirst.floorEntry(number);
        if (entry == null) {
            throw new IllegalArgumentException("no piece " + number);
        }
        int each = Objects.requireNonNull(entry.getValue().pieces());
        int at = number - entry.getKey();
        return new Numbered(number, entry.getValue(), at / each + 1, at % each + 1);
    }
}
