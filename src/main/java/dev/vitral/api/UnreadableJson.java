package dev.vitral.api;

import dev.vitral.shared.Problem;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says which member of a JSON body can't be read, without repeating what stood there. */
final class UnreadableJson {
    private UnreadableJson() {}

    static Problem problem(HttpMessageNotReadableException failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            switch (cause) {
                case Problem problem -> {
                    return problem;
                }
                case UnrecognizedPropertyException unknown -> {
                    return at("json.unknownMember", unknown);
                }
                case MismatchedInputException wrong when !wrong.getPath().isEmpty() -> {
                    return at("json.wrongValue", wrong);
                }
                default -> { }
            }
        }
        return Problem.of(Problem.Kind.MALFORMED, "json.unreadable");
    }

    private static Problem at(String code, JacksonException failure) {
        String field = path(failure.getPath());
        return Problem.of(Problem.Kind.MALFORMED, code, field).field(Problem.Field.of(field, code, field));
    }

    /** As the contract writes it: {@code items[0].quantity}. */
    private static String path(List<JacksonException.Reference> references) {
        return references.stream()
                .map(r -> r.getPropertyName() == null ? "[" + r.getIndex() + "]" : "." + shortened(r.getPropertyName()))
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String shortened(String name) {
        return name.length() > 60 ? name.substring(0, 60) + "…" : name;
    }
}
