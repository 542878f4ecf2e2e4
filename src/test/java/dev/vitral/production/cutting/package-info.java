/** Promises of the cutting planners, tested without Spring or database. */
@NullMarked
package dev.vitral.production.cutting;

import org.jspecify.annotations.NullMarked;
