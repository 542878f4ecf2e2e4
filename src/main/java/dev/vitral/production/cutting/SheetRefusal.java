package dev.vitral.production.cutting;

/** Why panes can't be planned at all. */
public final class SheetRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The reasons. */
    public enum Reason {
        /** The trim leaves nothing of any full sheet. */
        NO_SHEET_LEFT,
        /** The pane fits no full sheet, or can't be broken from one. */
        PANE_BEYOND_SHEET,
        /** A locked layout holds a pane that isn't ordered (any more). */
        LOCKED_PANE_NOT_ORDERED,
        /** A locked layout takes an offcut that isn't there. */
        LOCKED_OFFCUT_MISSING
    }

    private final Reason reason;
    private final int index;

    SheetRefusal(Reason reason, int index) {
        super(reason + " " + index);
        this.reason = reason;
        this.index = index;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** Index of the pane in the order, or of the locked layout. */
    public int index() {
        return index;
    }
}
