/** Signing in to REST. */
@NullMarked
package dev.vitral.access.rest;

import org.jspecify.annotations.NullMarked;
