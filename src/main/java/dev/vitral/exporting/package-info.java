/** Lists as files: what a list shows, streamed to XLSX or CSV, at once when it is small and as a job when it is not. */
@ApplicationModule(allowedDependencies = {"shared", "shared :: ui", "jobs", "jobs :: ui"})
@NullMarked
package dev.vitral.exporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
