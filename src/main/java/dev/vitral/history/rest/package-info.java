/** The history of a record over REST. */
@NullMarked
package dev.vitral.history.rest;

import org.jspecify.annotations.NullMarked;
