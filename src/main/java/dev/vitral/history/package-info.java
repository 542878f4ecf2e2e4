/** Who changed what and when: the Envers revision, reading a record's past, and change sets, which are undone whole. */
@ApplicationModule(allowedDependencies = {"shared", "shared :: ui", "api", "jobs", "jobs :: ui"})
@NullMarked
package dev.vitral.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
