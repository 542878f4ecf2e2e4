/** The installation: settings, data folder, embedded or external database, console commands; all that comes before Spring starts. */
@ApplicationModule(allowedDependencies = {"shared", "shared :: ui"})
@NullMarked
package dev.vitral.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
