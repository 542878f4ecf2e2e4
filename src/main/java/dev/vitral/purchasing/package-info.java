/** Whom the shop buys from. */
@ApplicationModule(allowedDependencies = {"shared", "shared :: ui", "history", "history :: ui", "api", "catalog"})
@NullMarked
package dev.vitral.purchasing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
