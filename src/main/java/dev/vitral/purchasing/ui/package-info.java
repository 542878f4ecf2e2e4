/** The purchasingue's screens. */
@NullMarked
package dev.vitral.purchasing.ui;

import org.jspecify.annotations.NullMarked;
