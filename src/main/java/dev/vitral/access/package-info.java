/** Who may come in and what they may do: users, roles, sign-in for screens and REST, tokens, security headers. */
@ApplicationModule(allowedDependencies = {"shared", "shared :: ui", "history", "history :: ui", "api"})
@NullMarked
package dev.vitral.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
