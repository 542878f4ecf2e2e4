/** Promises of the design core, tested without Spring or database. */
@NullMarked
package dev.vitral.quoting.design;

import org.jspecify.annotations.NullMarked;
