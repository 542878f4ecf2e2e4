package dev.vitral.operations;

/**
 * What a check of the database server found.
 *
 * @param severity whether the product may start
 * @param code stable name: {@code db.snapshot_isolation}
 * @param message what is wrong and the exact remedy
 */
public record Finding(Severity severity, String code, Message message) {

    /** Whether the product may start. */
    public enum Severity {
        /** It would lose or corrupt data: no start. */
        REFUSE,
        /** It works, but not as well as it should. */
        WARN
    }

    static Finding refuse(String code, Message message) {
        return new Finding(Severity.REFUSE, code, message);
    }

    static Finding warn(String code, Message message) {
        return new Finding(Severity.WARN, code, message);
    }

    /** Whether the product must not start. */
    public boolean refuses() {
        return severity == Severity.REFUSE;
    }
}
