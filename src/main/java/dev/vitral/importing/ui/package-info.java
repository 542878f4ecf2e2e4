/** The screen of the imports. */
@NullMarked
package dev.vitral.importing.ui;

import org.jspecify.annotations.NullMarked;
