/** Who changed what and when: the Envers revision, reading a record's past, and the dialog that shows it. */
@ApplicationModule(allowedDependencies = {"shared", "shared :: ui"})
@NullMarked
package dev.vitral.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
