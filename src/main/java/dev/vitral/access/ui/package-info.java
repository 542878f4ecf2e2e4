/** Signing in and changing one's password. */
@NullMarked
package dev.vitral.access.ui;

import org.jspecify.annotations.NullMarked;
