/** What is there and what it is worth: warehouses, movements, transfers, kardex, levels, day close, physical counts. */
@ApplicationModule(allowedDependencies = {"shared", "shared :: ui", "history", "history :: ui", "jobs", "jobs :: ui", "api", "reporting", "catalog", "importing", "exporting"})
@NullMarked
package dev.vitral.stock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
