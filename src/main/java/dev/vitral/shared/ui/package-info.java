/** The grid and form kit that every screen is made of. */
@NamedInterface("ui")
@NullMarked
package dev.vitral.shared.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
