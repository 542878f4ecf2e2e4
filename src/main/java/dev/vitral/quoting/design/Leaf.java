package dev.vitral.quoting.design;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** How one leaf of a window opens, seen from outside; the letter is the trade's (X moves, O is fixed) or the side of the hinge. */
public enum Leaf {
    /** Doesn't open. */
    FIXED('O'),
    /** Slides: over the nearest fixed leaf, or else towards the middle. */
    SLIDING('X'),
    /** Turns on its left side. */
    HINGED_LEFT('L'),
    /** Turns on its right side. */
    HINGED_RIGHT('R'),
    /** Hinged at the top, its foot swings out. */
    AWNING('T'),
    /** Hinged at the bottom, its head swings in. */
    HOPPER('B'),
    /** A door that turns on its left side: its leaf reaches the floor. */
    DOOR_LEFT('I'),
    /** A door that turns on its right side. */
    DOOR_RIGHT('D');

    /** The most leaves that a drawing shows side by side. */
    public static final int MOST = 12;

    private final char letter;

    Leaf(char letter) {
        this.letter = letter;
    }

    /**
     * The leaves of a row such as {@code OXXO}, left to right; spaces don't count.
     *
     * @throws IllegalArgumentException for another letter, for none and for more than {@value #MOST}
     */
    public static List<Leaf> row(String letters) {
        List<Leaf> leaves =
                letters.chars().filter(c -> c != ' ').mapToObj(Leaf::of).toList();
        if (leaves.isEmpty() || leaves.size() > MOST) {
            throw new IllegalArgumentException("1 to " + MOST + " leaves: " + leaves.size());
        }
        return leaves;
    }

    /** The inverse of {@link #row}. */
    public static String text(List<Leaf> leaves) {
        return leaves.stream().map(leaf -> String.valueOf(leaf.letter)).collect(Collectors.joining());
    }

    boolean isDoor() {
        return this == DOOR_LEFT || this == DOOR_RIGHT;
    }

    private static Leaf of(int letter) {
        return Arrays.stream(values())
                .filter(leaf -> leaf.letter == letter)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no leaf " + Character.toString(letter)));
    }
}
