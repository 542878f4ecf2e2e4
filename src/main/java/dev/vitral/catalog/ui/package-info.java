/** The catalogue's screens. */
@NullMarked
package dev.vitral.catalog.ui;

import org.jspecify.annotations.NullMarked;
