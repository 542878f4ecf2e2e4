/** Work that goes on in the background, with progress and cancel, whether or not somebody watches (UI-4); modules supply it as {@code JobWork}. */
@ApplicationModule(allowedDependencies = {"shared", "shared :: ui", "api"})
@NullMarked
package dev.vitral.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
