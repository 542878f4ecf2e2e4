/** Documents and reports: the Jasper engine that turns rows and texts into paper. Templates live in {@code reports/}. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "shared :: ui", "history"})
package dev.vitral.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
