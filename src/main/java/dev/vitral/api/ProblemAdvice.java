package dev.vitral.api;

import dev.vitral.shared.Failures;
import dev.vitral.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Whatever a controller throws, and whatever Spring refuses before it, as one vocabulary (API-3). */
@RestControllerAdvice
class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemAnswers answers;

    ProblemAdvice(ProblemAnswers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> unreadable(HttpServletRequest request, HttpMessageNotReadableException e) {
        return answers.answer(request, UnreadableJson.problem(e));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> invalid(HttpServletRequest request, MethodArgumentNotValidException e) {
        Problem problem = Problem.of(Problem.Kind.INVALID, "validation.failed");
        e.getBindingResult().getFieldErrors().forEach(error -> problem.field(new Problem.Field(
                error.getField(),
                "validation." + error.getCode(),
                String.valueOf(error.getDefaultMessage()),
                java.util.List.of())));
        return answers.answer(request, problem);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> mismatch(HttpServletRequest request, MethodArgumentTypeMismatchException e) {
        return malformed(request, e.getName());
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> missing(HttpServletRequest request, MissingServletRequestParameterException e) {
        return malformed(request, e.getParameterName());
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> missing(HttpServletRequest request, MissingRequestHeaderException e) {
        return malformed(request, e.getHeaderName());
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> tooLarge(HttpServletRequest request, MaxUploadSizeExceededException e) {
        return answers.answer(request, Problem.of(Problem.Kind.TOO_LARGE, "request.tooLarge"));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> denied(HttpServletRequest request, AccessDeniedException e) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        boolean unknown = who == null || who instanceof AnonymousAuthenticationToken;
        return answers.answer(
                request, unknown ? Problem.of(Problem.Kind.UNAUTHENTICATED, "auth.required") : Failures.problem(e));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> unauthenticated(HttpServletRequest request, AuthenticationException e) {
        return answers.answer(request, Problem.of(Problem.Kind.UNAUTHENTICATED, "auth.failed"));
    }

    /** The caller hung up: nobody reads an answer. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException e) {
        LOG.debug("The caller hung up", e);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> any(HttpServletRequest request, Exception e) {
        if (e instanceof ErrorResponse refusal && refusal.getStatusCode().is4xxClientError()) {
            int status = refusal.getStatusCode().value();
            HttpHeaders headers = new HttpHeaders();
            headers.putAll(refusal.getHeaders());
            return answers.answer(request, StatusProblems.of(status), status, headers);
        }
        Problem problem = Failures.problem(e);
        report(problem, e);
        return answers.answer(request, problem);
    }

    private ResponseEntity<Map<String, Object>> malformed(HttpServletRequest request, @Nullable String parameter) {
        String name = String.valueOf(parameter);
        return answers.answer(
                request,
                Problem.of(Problem.Kind.MALFORMED, "request.parameter", name).field(Problem.Field.of(name, "request.parameter", name)));
    }

    private static void report(Problem problem, Exception e) {
        switch (problem.kind()) {
            case INTERNAL -> LOG.error("Unexpected failure", e);
            case UNAVAILABLE -> LOG.warn("The database is away: {}", e.getMessage());
            default -> LOG.debug("Refused: {}", problem.getMessage());
        }
    }
}
