/** REST of the catalogue. */
@NullMarked
package dev.vitral.catalog.rest;

import org.jspecify.annotations.NullMarked;
