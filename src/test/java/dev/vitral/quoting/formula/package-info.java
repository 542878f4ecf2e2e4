/** Promises of the formula core, tested without Spring or database. */
@NullMarked
package dev.vitral.quoting.formula;

import org.jspecify.annotations.NullMarked;
