package dev.vitral.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.vitral.shared.Problem;
import dev.vitral.shared.ui.Caught;

/** A screen that failed while it was opened: why, and the number under which the log has it. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class FailurePage extends ErrorPage implements HasErrorParameter<Exception> {
    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        Problem problem = Caught.problem(parameter.getException());
        say(problem.kind() == Problem.Kind.FORBIDDEN ? "lock" : "alert", title(problem.kind()), Caught.text(problem));
        return problem.kind().status();
    }

    private static String title(Problem.Kind kind) {
        return switch (kind) {
            case FORBIDDEN -> "page.forbidden";
            case NOT_FOUND -> "page.notFound";
            case UNAVAILABLE -> "page.away";
            default -> "page.failed";
        };
    }
}
