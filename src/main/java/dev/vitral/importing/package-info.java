/** Workbooks in: mapping, verdicts, applying, undoing; the rooms whose records they are implement ImportTarget. */
@ApplicationModule(allowedDependencies = {"shared", "shared :: ui", "history", "api", "jobs", "jobs :: ui"})
@NullMarked
package dev.vitral.importing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
