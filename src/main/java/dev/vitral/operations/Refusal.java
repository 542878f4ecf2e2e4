package dev.vitral.operations;

import java.util.List;
import java.util.stream.Collectors;

/** A reason, or several at once, why the product doesn't start; each is one clear line that says what is right. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Exit status of a refused or failed command. */
    public static final int FAILED = 1;

    /** Exit status of a command that was called wrongly. */
    public static final int USAGE = 2;

    private final transient List<Message> reasons;
    private final int exitStatus;

    Refusal(List<Message> reasons, int exitStatus) {
        super(reasons.stream().map(Message::en).collect(Collectors.joining("; ")));
        this.reasons = List.copyOf(reasons);
        this.exitStatus = exitStatus;
    }

    /** A refusal for one reason, exit status 1; the values fill the {@code %s} of both texts. */
    public static Refusal of(String es, String en, Object... values) {
        return new Refusal(List.of(Message.of(es, en, values)), FAILED);
    }

    /** A refusal because the command was called wrongly, exit status 2. */
    public static Refusal usage(String es, String en, Object... values) {
        return new Refusal(List.of(Message.of(es, en, values)), USAGE);
    }

    /** The lines, never empty. */
    public List<Message> reasons() {
        return reasons;
    }

    /** 1 refused or failed, 2 wrong usage. */
    public int exitStatus() {
        return exitStatus;
    }
}
