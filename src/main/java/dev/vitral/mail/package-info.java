/** Letters by electronic mail: what every room that writes to customers and suppliers sends them through. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package dev.vitral.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
