/** What is made: work orders, cutting plans, offcuts. */
@ApplicationModule(
        allowedDependencies = {"shared", "shared :: ui", "history", "history :: ui", "api", "jobs", "jobs :: ui", "catalog", "customers", "stock", "purchasing", "quoting", "reporting"})
@NullMarked
package dev.vitral.production;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
