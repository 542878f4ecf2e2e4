package dev.vitral.api;

import dev.vitral.shared.Failures;
import dev.vitral.shared.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says what fails before any controller under {@code /api} as a problem too: the database that goes away while a token is checked. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class FilterFailures extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(FilterFailures.class);

    private final ProblemAnswers answers;

    FilterFailures(ProblemAnswers answers) {
        this.answers = answers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException failure) {
            Problem problem = Failures.problem(failure);
            if (problem.kind() == Problem.Kind.INTERNAL) {
                LOG.error("Unexpected failure", failure);
            } else {
                LOG.warn("Failed before the controller: {}", failure.getMessage());
            }
            answers.write(request, response, problem);
        }
    }
}
