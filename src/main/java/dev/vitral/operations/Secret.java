package dev.vitral.operations;

/** A password or key that doesn't print itself. */
public record Secret(String value) {

    /** What is shown in its place. */
    static final String HIDDEN = "********";

    @Override
    public String toString() {
        return HIDDEN;
    }
}
