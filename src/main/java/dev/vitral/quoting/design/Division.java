package dev.vitral.quoting.design;

import dev.vitral.quoting.design.DesignException.Reason;
import dev.vitral.quoting.formula.Formula;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a template parts its window by mullions and transoms: a field of leaves, or columns or rows of further divisions. Parts are measured
 * between the centre lines of bars, the outermost from the frame's outer edge, so that they sum to the whole.
 *
 * @param way how the parts stand; null for a field
 * @param sizeMm its own width among columns or height among rows; null for a share of what the others leave
 * @param share of that rest, in proportion to the others' shares; null for 1
 * @param leaves of a field, left to right; none where a sub-template stands
 * @param panes in each leaf, 1 to 6
 * @param parts left to right or top to bottom; none in a field
 */
public record Division(
        @Nullable Way way, @Nullable Formula sizeMm, @Nullable Formula share, List<Leaf> leaves, int panes, List<Division> parts) {

    /** Side by side, or one above the other. */
    public enum Way {
        COLUMNS,
        ROWS
    }

    private static final int MOST_PARTS = 12;
    private static final int MOST_DEPTH = 5;
    private static final int MOST_PANES = 6;
    private static final int PLACES = 2;

    /** Refuses parts without a way, a way without parts, and more than 12 parts or 5 levels of them. */
    public Division {
        leaves = List.copyOf(leaves);
        parts = List.copyOf(parts);
        boolean right = (way == null) == parts.isEmpty() && (leaves.isEmpty() || parts.isEmpty());
        int depth = parts.stream().mapToInt(Division::depth).max().orElse(0);
        if (!right || parts.size() > MOST_PARTS || depth >= MOST_DEPTH || panes < 1 || panes > MOST_PANES) {
            throw new IllegalArgumentException("a division is a field of 1 to 6 panes a leaf, or 1 to 12 columns or rows");
        }
    }

    private int depth() {
        return 1 + parts.stream().mapToInt(Division::depth).max().orElse(0);
    }

    /** All formulas in it, by the paths of their fields. */
    Map<String, Formula> formulas() {
        Map<String, Formula> formulas = new LinkedHashMap<>();
        gather("", formulas);
        return formulas;
    }

    private void gather(String path, Map<String, Formula> formulas) {
        if (sizeMm != null) {
            formulas.put(path + "sizeMm", sizeMm);
        }
        if (share != null) {
            formulas.put(path + "share", share);
        }
        for (int i = 0; i < parts.size(); i++) {
            parts.get(i).gather(path + "parts[" + i + "].", formulas);
        }
    }

    /**
     * The fields of a window of this size.
     *
     * @throws DesignException where a formula has no answer or the parts don't fit
     */
    List<Field> fields(Size size, Map<String, BigDecimal> numbers) {
        Field whole = new Field(zero(), zero(), size.widthMm(), size.heightMm(), List.of(), 1);
        return fields(whole, numbers).toList();
    }

    private static BigDecimal zero() {
        return BigDecimal.ZERO.setScale(PLACES);
    }

    private Stream<Field> fields(Field room, Map<String, BigDecimal> numbers) {
        if (way == null) {
            return Stream.of(new Field(room.leftMm(), room.topMm(), room.widthMm(), room.heightMm(), leaves, panes));
        }
        boolean columns = way == Way.COLUMNS;
        List<BigDecimal> ends = ends(columns ? room.widthMm() : room.heightMm(), numbers);
        List<Field> fields = new ArrayList<>();
        BigDecimal from = zero();
        for (int i = 0; i < parts.size(); i++) {
            BigDecimal step = ends.get(i).subtract(from);
            Field part = columns
                    ? new Field(room.leftMm().add(from), room.topMm(), step, room.heightMm(), List.of(), 1)
                    : new Field(room.leftMm(), room.topMm().add(from), room.widthMm(), step, List.of(), 1);
            parts.get(i).fields(part, numbers).forEach(fields::add);
            from = ends.get(i);
        }
        return fields.stream();
    }

    /** Where each part ends: own sizes as they are, what is left by shares, rounded where they end so that the sum stays exact. */
    private List<BigDecimal> ends(BigDecimal whole, Map<String, BigDecimal> numbers) {
        BigDecimal own = BigDecimal.ZERO;
        BigDecimal shares = BigDecimal.ZERO;
        List<BigDecimal> values = new ArrayList<>();
        for (Division part : parts) {
            BigDecimal value = part.value(numbers);
            values.add(value);
            own = part.sizeMm == null ? own : own.add(value);
            shares = part.sizeMm == null ? shares.add(value) : shares;
        }
        BigDecimal rest = whole.subtract(own);
        boolean fits = shares.signum() > 0 ? rest.signum() > 0 : rest.abs().compareTo(new BigDecimal("0.05")) <= 0;
        if (!fits || values.stream().anyMatch(value -> value.signum() <= 0)) {
            throw new DesignException(
                    Reason.BAD_LAYOUT, DesignException.NO_COMPONENT, "", "layout",
                    Variables.plain(own).toPlainString(), Variables.plain(whole).toPlainString());
        }
        List<BigDecimal> ends = new ArrayList<>();
        BigDecimal at = BigDecimal.ZERO;
        for (int i = 0; i < parts.size(); i++) {
            BigDecimal value = values.get(i);
            at = at.add(parts.get(i).sizeMm != null ? value : rest.multiply(value).divide(shares, 6, RoundingMode.HALF_UP));
            ends.add(i == parts.size() - 1 ? whole : at.setScale(PLACES, RoundingMode.HALF_UP));
        }
        return ends;
    }

    private BigDecimal value(Map<String, BigDecimal> numbers) {
        if (sizeMm != null) {
            return Variables.value("", "layout.sizeMm", sizeMm, numbers);
        }
        return share == null ? BigDecimal.ONE : Variables.value("", "layout.share", share, numbers);
    }
}
