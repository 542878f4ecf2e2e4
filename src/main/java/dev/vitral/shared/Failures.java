package dev.vitral.shared;

import jakarta.validation.ConstraintViolationException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;

/** The one translation from any failure to the vocabulary of {@link Problem}; screens and REST both use it. */
public final class Failures {
    private static final Pattern CONSTRAINT = Pattern.compile("(?:for key|CONSTRAINT) [`'](?:\\w+\\.)?((?:uq|ck|fk)_\\w+)[`']");

    private Failures() {}

    /** The problem that this failure is; what nobody foresaw is {@code unexpected}. */
    public static Problem problem(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case Problem problem -> {
                    return problem;
                }
                case ConstraintViolationException violations -> {
                    return invalid(violations);
                }
                case InvalidTaxIdException taxId -> {
                    return Problem.invalid("taxId", "taxId." + taxId.reason().name().toLowerCase(java.util.Locale.ROOT));
                }
                case AccessDeniedException denied -> {
                    return Problem.of(Problem.Kind.FORBIDDEN, "access.denied");
                }
                case OptimisticLockingFailureException stale -> {
                    return Problem.of(Problem.Kind.STALE, "record.stale");
                }
                case jakarta.persistence.OptimisticLockException stale -> {
                    return Problem.of(Problem.Kind.STALE, "record.stale");
                }
                case SQLException sql -> {
                    return sql(sql);
                }
                case CannotCreateTransactionException away when away.getCause() == null -> {
                    return Problem.of(Problem.Kind.UNAVAILABLE, "database.away");
                }
                case ConnectException away -> {
                    return Problem.of(Problem.Kind.UNAVAILABLE, "database.away");
                }
                default -> { }
            }
        }
        return Problem.of(Problem.Kind.INTERNAL, "unexpected", RequestContext.current().requestId());
    }

    private static Problem invalid(ConstraintViolationException violations) {
        Problem problem = Problem.of(Problem.Kind.INVALID, "validation.failed");
        violations.getConstraintViolations().forEach(v -> problem.field(new Problem.Field(
                v.getPropertyPath().toString(),
                "validation." + v.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName(),
                v.getMessage(),
                List.of())));
        return problem;
    }

    private static Problem sql(SQLException sql) {
        if (TransientConflicts.isRepeatable(sql)) {
            return Problem.of(Problem.Kind.CONFLICT, "database.busy");
        }
        if (sql instanceof SQLTransientConnectionException || sql instanceof SQLNonTransientConnectionException
                || sql.getSQLState() != null && sql.getSQLState().startsWith("08")) {
            return Problem.of(Problem.Kind.UNAVAILABLE, "database.away");
        }
        Matcher constraint = CONSTRAINT.matcher(String.valueOf(sql.getMessage()));
        if (constraint.find()) {
            return Problem.of(Problem.Kind.CONFLICT, "constraint." + constraint.group(1).substring(0, 2), constraint.group(1));
        }
        return Problem.of(Problem.Kind.INTERNAL, "unexpected", RequestContext.current().requestId());
    }
}
