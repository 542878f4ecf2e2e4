/** What is there and what it is worth: movements, kardex, levels. */
@ApplicationModule(allowedDependencies = {"shared", "shared :: ui", "history", "history :: ui", "jobs", "jobs :: ui", "api", "reporting", "catalog"})
@NullMarked
package dev.vitral.stock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
