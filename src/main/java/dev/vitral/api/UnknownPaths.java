package dev.vitral.api;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;

/** Answers 404 under {@code /api} where no controller is; without it the screens' catch-all would answer with a page. */
@Component
class UnknownPaths extends AbstractHandlerMapping {
    private static final String DOCUMENTATION = "/api/swagger-ui/";

    private final HttpRequestHandler unknown;

    UnknownPaths(ProblemAnswers answers) {
        this.unknown = (request, response) -> answers.write(request, response, StatusProblems.of(404));
        setOrder(Ordered.LOWEST_PRECEDENCE - 1000);
    }

    @Override
    protected @Nullable Object getHandlerInternal(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/api/") && !path.startsWith(DOCUMENTATION) ? unknown : null;
    }
}
