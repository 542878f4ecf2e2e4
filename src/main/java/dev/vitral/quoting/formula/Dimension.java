package dev.vitral.quoting.formula;

/**
 * What a value measures: a power of millimetres, as far as the formula tells.
 *
 * @param power 0 for a number of something, 1 for millimetres, 2 for square millimetres
 * @param sure whether it can be nothing else; a written number such as 500 may be millimetres, or pieces for each
 * @param mixed whether unlike things were added or compared on the way
 */
public record Dimension(int power, boolean sure, boolean mixed) {
    /** A number of something. */
    public static final Dimension COUNT = new Dimension(0, true, false);
    /** Millimetres. */
    public static final Dimension LENGTH = new Dimension(1, true, false);
    /** What a written number may be. */
    public static final Dimension ANY = new Dimension(0, false, false);

    /** Whether it certainly is of another power. */
    public boolean isOtherThan(int wanted) {
        return sure && power != wanted;
    }

    /** Of a sum, a comparison, a branch: both must be alike. */
    Dimension alike(Dimension other) {
        boolean unlike = mixed || other.mixed || sure && other.sure && power != other.power;
        Dimension told = sure || !other.sure ? this : other;
        return new Dimension(told.power, told.sure, unlike);
    }

    Dimension times(Dimension other, int sign) {
        return new Dimension(power + sign * other.power, sure && other.sure, mixed || other.mixed);
    }
}
