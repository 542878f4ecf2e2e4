/** Whom the shop quotes to, and their consent. */
@ApplicationModule(allowedDependencies = {"shared", "shared :: ui", "history", "history :: ui", "bulk", "api", "importing"})
@NullMarked
package dev.vitral.customers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
