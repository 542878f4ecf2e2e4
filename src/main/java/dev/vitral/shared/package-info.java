/** What every room uses: value types, the error vocabulary, texts, the list query, idempotent writes. Depends on nothing of ours. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.vitral.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
