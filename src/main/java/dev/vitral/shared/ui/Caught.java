package dev.vitral.shared.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import dev.vitral.shared.Failures;
import dev.vitral.shared.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a screen makes of a failure: the {@link Problem} that it is, its text in the user's language, and a line in the log if nobody foresaw it. */
public final class Caught {
    private static final Logger LOG = LoggerFactory.getLogger(Caught.class);

    private Caught() {}

    /** The problem that this failure is; one of the system's own is logged with the request id that the user sees. */
    public static Problem problem(Throwable failure) {
        Problem problem = Failures.problem(failure);
        switch (problem.kind()) {
            case INTERNAL -> LOG.error("Unexpected failure {}", problem.args(), failure);
            case UNAVAILABLE -> LOG.warn("Database away: {}", failure.getMessage());
            default -> LOG.debug("Refused: {}", problem.code());
        }
        return problem;
    }

    /** The problem's text in the user's language. */
    public static String text(Problem problem) {
        return translate("error." + problem.code(), problem.args());
    }

    /** The text of one field's problem in the user's language. */
    public static String text(Problem.Field field) {
        return field.message().isEmpty() ? translate("error." + field.code(), field.args().toArray()) : field.message();
    }
}
