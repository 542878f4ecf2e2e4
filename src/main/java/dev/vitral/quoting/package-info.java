/** Windows by formula: templates, prices, quotations and their document. */
@ApplicationModule(
        allowedDependencies = {"shared", "shared :: ui", "history", "history :: ui", "api", "jobs", "jobs :: ui", "mail", "catalog", "customers", "stock", "reporting"})
@NullMarked
package dev.vitral.quoting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
