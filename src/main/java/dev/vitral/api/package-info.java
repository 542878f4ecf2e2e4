/** What REST shares: problems, paging, versions, idempotency, the OpenAPI document. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package dev.vitral.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
