package dev.vitral.api;

import dev.vitral.shared.Problem;

/** The problem that a bare HTTP status stands for, where Spring or the container refused and said no more. */
final class StatusProblems {
    private StatusProblems() {}

    static Problem of(int status) {
        return switch (status) {
            case 401 -> Problem.of(Problem.Kind.UNAUTHENTICATED, "auth.required");
            case 403 -> Problem.of(Problem.Kind.FORBIDDEN, "access.denied");
            case 404 -> Problem.of(Problem.Kind.NOT_FOUND, "request.path");
            case 405 -> Problem.of(Problem.Kind.MALFORMED, "request.method");
            case 406 -> Problem.of(Problem.Kind.MALFORMED, "request.accept");
            case 413 -> Problem.of(Problem.Kind.TOO_LARGE, "request.tooLarge");
            case 415 -> Problem.of(Problem.Kind.MALFORMED, "request.contentType");
            case 503 -> Problem.of(Problem.Kind.UNAVAILABLE, "database.away");
            default -> status < 500
                    ? Problem.of(Problem.Kind.MALFORMED, "request.malformed")
                    : Problem.of(Problem.Kind.INTERNAL, "unexpected", dev.vitral.shared.RequestContext.current().requestId());
        };
    }
}
