/** The export in the header of lists. */
@NullMarked
package dev.vitral.exporting.ui;

import org.jspecify.annotations.NullMarked;
