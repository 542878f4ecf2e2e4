/** A shop to try: the trade's sample catalogue, templates, parties, movements and quotations, entered through the same doors as by hand. */
@ApplicationModule(allowedDependencies = {"shared", "access", "catalog", "purchasing", "customers", "stock", "quoting", "operations"})
@NullMarked
package dev.vitral.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
