package dev.vitral.reporting;

import org.jspecify.annotations.Nullable;

/** A report that could not be made: a fault of the template or of the machine, never of what a user typed. */
public final class ReportException extends RuntimeException {

    ReportException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
