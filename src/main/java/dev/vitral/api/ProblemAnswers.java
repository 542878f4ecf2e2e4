package dev.vitral.api;

import dev.vitral.shared.Problem;
import dev.vitral.shared.RequestContext;
import dev.vitral.shared.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Says a {@link Problem} as {@code application/problem+json} (RFC 9457, API-3), in the caller's language. */
@Component
public class ProblemAnswers {
    private static final String RETRY_SECONDS = "5";

    private final Texts texts;
    private final JsonMapper json;

    ProblemAnswers(Texts texts, JsonMapper json) {
        this.texts = texts;
        this.json = json;
    }

    /** The answer of a controller. */
    public ResponseEntity<Map<String, Object>> answer(HttpServletRequest request, Problem problem) {
        return answer(request, problem, problem.kind().status(), new HttpHeaders());
    }

    ResponseEntity<Map<String, Object>> answer(HttpServletRequest request, Problem problem, int status, HttpHeaders headers) {
        if (status == Problem.Kind.UNAVAILABLE.status()) {
            headers.set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body(Languages.of(request), problem, status));
    }

    /** Writes the answer where no controller is: filters and error pages. Does nothing when the answer has begun. */
    public void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        write(request, response, problem, problem.kind().status());
    }

    void write(HttpServletRequest request, HttpServletResponse response, Problem problem, int status) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        if (status == Problem.Kind.UNAVAILABLE.status()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        response.getOutputStream().write(json.writeValueAsBytes(body(Languages.of(request), problem, status)));
    }

    private Map<String, Object> body(Locale locale, Problem problem, int status) {
        Map<String, Object> body = new LinkedHashMap<>(problem.members());
        body.put("type", "urn:vitral:problem:" + problem.code());
        body.put("title", texts.get(locale, "error.title." + status));
        body.put("status", status);
        body.put("detail", texts.of(locale, problem));
        body.put("code", problem.code());
        body.put("requestId", RequestContext.current().requestId());
        body.put("errors", errors(locale, problem.fields()));
        return body;
    }

    private List<Map<String, Object>> errors(Locale locale, List<Problem.Field> fields) {
        return fields.stream()
                .map(field -> Map.<String, Object>of("field", field.field(), "code", field.code(), "message", texts.of(locale, field)))
                .toList();
    }
}
