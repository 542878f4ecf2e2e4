/** What the shop buys, keeps and sells: products, categories, units, finishes, tax rates. */
@ApplicationModule(allowedDependencies = {"shared", "shared :: ui", "history", "history :: ui", "bulk", "api", "jobs", "jobs :: ui", "importing"})
@NullMarked
package dev.vitral.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
