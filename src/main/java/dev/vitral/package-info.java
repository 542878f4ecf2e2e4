/** Vitral: the back office of window, aluminium and glass workshops. Each direct sub-package is a room (docs/architecture.md). */
@NullMarked
package dev.vitral;

import org.jspecify.annotations.NullMarked;
