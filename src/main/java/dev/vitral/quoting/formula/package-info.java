/**
 * A small decimal formula language for window templates: parsed once, evaluated many times, bounded in length, depth, size of
 * number and steps. Pure Java: it knows neither Spring, nor the database, nor languages.
 */
@NullMarked
package dev.vitral.quoting.formula;

import org.jspecify.annotations.NullMarked;
