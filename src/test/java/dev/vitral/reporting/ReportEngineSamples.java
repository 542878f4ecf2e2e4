package dev.vitral.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The engine as the application has it, without an application. */
public final class ReportEngineSamples {

    private static final ReportEngine ENGINE = create();

    private ReportEngineSamples() {}

    /** Shared by the tests, so that templates compile once. */
    public static ReportEngine engine() {
        return ENGINE;
    }

    private static ReportEngine create() {
        try {
            return new ReportEngine(new ReportTemplates());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
