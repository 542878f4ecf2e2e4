package dev.vitral.quoting.design;

import dev.vitral.quoting.formula.Formula;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One row of a template: a material and the formulas that say how much of it. Each kind has its own: a profile {@code pieces} and
 * {@code cutLengthMm}; glass {@code pieces}, {@code widthMm} and {@code heightMm}; hardware and consumables either {@code quantity} in
 * their unit or {@code lengthMm}, which counts in metres.
 *
 * @param material a material's code, {@value #CHOSEN_GLASS} for the glass chosen in the quote, or {@code $code} for the material of the
 *     option chosen in that {@link Choice}
 * @param condition the row counts only where this is not zero; always, without one
 * @param making how its pieces are cut and which they are
 */
public record Component(
        String material,
        MaterialKind kind,
        @Nullable Formula pieces,
        @Nullable Formula cutLengthMm,
        @Nullable Formula widthMm,
        @Nullable Formula heightMm,
        @Nullable Formula quantity,
        @Nullable Formula lengthMm,
        @Nullable Formula condition,
        Making making) {

    /** Stands for the glass that the clerk chooses for each window. */
    public static final String CHOSEN_GLASS = "$glass";

    private static final String CHOSEN = "$";

    /** A row cut square, without a remark. */
    public Component(
            String material,
            MaterialKind kind,
            @Nullable Formula pieces,
            @Nullable Formula cutLengthMm,
            @Nullable Formula widthMm,
            @Nullable Formula heightMm,
            @Nullable Formula quantity,
            @Nullable Formula lengthMm,
            @Nullable Formula condition) {
        this(material, kind, pieces, cutLengthMm, widthMm, heightMm, quantity, lengthMm, condition, Making.PLAIN);
    }

    /** Refuses a row whose formulas are not those of its kind. */
    public Component {
        boolean fits = switch (kind) {
            case PROFILE -> all(pieces, cutLengthMm) && none(widthMm, heightMm, quantity, lengthMm);
            case GLASS -> all(pieces, widthMm, heightMm) && none(cutLengthMm, quantity, lengthMm);
            case HARDWARE, CONSUMABLE ->
                none(pieces, cutLengthMm, widthMm, heightMm) && (quantity == null) != (lengthMm == null);
        };
        if (!fits) {
            throw new IllegalArgumentException("the formulas of " + material + " are not those of kind " + kind);
        }
    }

    /** Pieces of a profile, each of one cut length. */
    public static Component profile(String material, Formula pieces, Formula cutLengthMm) {
        return new Component(material, MaterialKind.PROFILE, pieces, cutLengthMm, null, null, null, null, null);
    }

    /** Panes of one size. */
    public static Component glass(String material, Formula pieces, Formula widthMm, Formula heightMm) {
        return new Component(material, MaterialKind.GLASS, pieces, null, widthMm, heightMm, null, null, null);
    }

    /** Hardware or a consumable counted in its own unit. */
    public static Component counted(String material, MaterialKind kind, Formula quantity) {
        return new Component(material, kind, null, null, null, null, quantity, null, null);
    }

    /** Hardware or a consumable used by the metre, its length in millimetres. */
    public static Component measured(String material, MaterialKind kind, Formula lengthMm) {
        return new Component(material, kind, null, null, null, null, null, lengthMm, null);
    }

    /** The same row, counted only where the condition is not zero. */
    public Component when(Formula onlyWhere) {
        return new Component(material, kind, pieces, cutLengthMm, widthMm, heightMm, quantity, lengthMm, onlyWhere, making);
    }

    /** The same row, cut and named so. */
    public Component made(Making newMaking) {
        return new Component(
                material, kind, pieces, cutLengthMm, widthMm, heightMm, quantity, lengthMm, condition, newMaking);
    }

    /** Whether the material is the glass or the option chosen in the quote. */
    public boolean isChosen() {
        return material.startsWith(CHOSEN);
    }

    /** The code of the choice that gives the material, for one that {@link #isChosen()}. */
    String choice() {
        return material.substring(CHOSEN.length());
    }

    /** The formulas of its measures in a row; a plain number of pieces explains nothing and is left out. */
    public String formulaTexts() {
        String counted = pieces == null || pieces.text().matches("\\d+") ? null : pieces.text();
        Stream<String> measures = Stream.of(cutLengthMm, widthMm, heightMm, quantity, lengthMm)
                .filter(Objects::nonNull)
                .map(Formula::text);
        return Stream.concat(Stream.ofNullable(counted), measures).collect(Collectors.joining(" × "));
    }

    /** The formulas it has, by the names of their fields. */
    public Map<String, Formula> formulas() {
        Map<String, Formula> formulas = new LinkedHashMap<>();
        put(formulas, "condition", condition);
        put(formulas, "pieces", pieces);
        put(formulas, "cutLengthMm", cutLengthMm);
        put(formulas, "widthMm", widthMm);
        put(formulas, "heightMm", heightMm);
        put(formulas, "quantity", quantity);
        put(formulas, "lengthMm", lengthMm);
        return formulas;
    }

    private static void put(Map<String, Formula> formulas, String field, @Nullable Formula formula) {
        if (formula != null) {
            formulas.put(field, formula);
        }
    }

    private static boolean all(@Nullable Formula... formulas) {
        for (Formula formula : formulas) {
            if (formula == null) {
                return false;
            }
        }
        return true;
    }

    private static boolean none(@Nullable Formula... formulas) {
        for (Formula formula : formulas) {
            if (formula != null) {
                return false;
            }
        }
        return true;
    }
}
