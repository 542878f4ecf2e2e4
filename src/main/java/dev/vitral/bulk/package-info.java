/** One deed on many rows of a list: seen before, done in bounded batches, one change set that is undone whole; modules supply it as a {@code BulkTask}. */
@ApplicationModule(allowedDependencies = {"shared", "shared :: ui", "history", "jobs"})
@NullMarked
package dev.vitral.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
