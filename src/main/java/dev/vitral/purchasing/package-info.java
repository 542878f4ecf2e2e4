/** Whom the shop buys from: suppliers, purchase orders, receipts, what runs short. */
@ApplicationModule(allowedDependencies = {"shared", "shared :: ui", "history", "history :: ui", "bulk", "api", "catalog", "stock", "reporting", "importing"})
@NullMarked
package dev.vitral.purchasing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
