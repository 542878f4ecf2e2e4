/** How each user likes to see the lists: saved views, own or shared with a role, and how the columns were left. */
@ApplicationModule(allowedDependencies = {"shared", "shared :: ui", "history"})
@NullMarked
package dev.vitral.views;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
