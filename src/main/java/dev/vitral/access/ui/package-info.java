/** Signing in and changing one's password. */
@NamedInterface("ui")
@NullMarked
package dev.vitral.access.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
