package dev.vitral.production.cutting;

/** Why pieces can't be planned at all. */
public final class BarRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The reasons. */
    public enum Reason {
        /** The trim leaves nothing of any stock bar. */
        NO_BAR_LEFT,
        /** The piece is longer than what the trim leaves of any stock bar. */
        PIECE_BEYOND_BAR,
        /** A locked pattern holds a piece that isn't ordered (any more). */
        LOCKED_PIECE_NOT_ORDERED,
        /** A locked pattern takes an offcut that isn't there. */
        LOCKED_OFFCUT_MISSING
    }

    private final Reason reason;
    private final int index;

    BarRefusal(Reason reason, int index) {
        super(reason + " " + index);
        this.reason = reason;
        this.index = index;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** Index of the piece in the order, or of the locked pattern. */
    public int index() {
        return index;
    }
}
