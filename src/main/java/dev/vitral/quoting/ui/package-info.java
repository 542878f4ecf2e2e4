/** Screens of quotations and templates. */
@NullMarked
package dev.vitral.quoting.ui;

import org.jspecify.annotations.NullMarked;
