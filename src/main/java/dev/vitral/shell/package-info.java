/** What surrounds every screen: navigation, header, home, error pages; finds screens by their {@code @Menu} and nobody depends on it. */
@ApplicationModule(allowedDependencies = {"shared", "shared :: ui", "access", "access :: ui"})
@NullMarked
package dev.vitral.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
