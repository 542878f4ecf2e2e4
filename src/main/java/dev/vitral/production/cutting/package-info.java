/** Planning of cuts: bars and sheets. Pure Java: it knows neither Spring, nor the database, nor languages. */
@NullMarked
package dev.vitral.production.cutting;

import org.jspecify.annotations.NullMarked;
