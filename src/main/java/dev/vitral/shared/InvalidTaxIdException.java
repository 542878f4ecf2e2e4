package dev.vitral.shared;

/** A text that is no tax identifier, with the one reason that a form or an importer shows. */
public final class InvalidTaxIdException extends IllegalArgumentException {

    /** What is wrong, in the order in which it is looked for. */
    public enum Reason {
        /** Characters or their arrangement are not those of the country's identifier. */
        FORMAT,
        /** The leading letter names no kind of taxpayer (RIF). */
        PREFIX,
        /** More digits than the identifier holds (RIF). */
        LENGTH,
        /** The six digits are no date (RFC). */
        DATE,
        /** The last digit does not follow from the others (RIF). */
        CHECK_DIGIT
    }

    private final Reason reason;

    public InvalidTaxIdException(Reason reason) {
        super("Invalid tax id: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
