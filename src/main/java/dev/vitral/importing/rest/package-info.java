/** Imports by REST. */
@NullMarked
package dev.vitral.importing.rest;

import org.jspecify.annotations.NullMarked;
