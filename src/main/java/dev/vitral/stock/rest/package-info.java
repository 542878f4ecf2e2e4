/** Movements and the kardex over REST. */
@NullMarked
package dev.vitral.stock.rest;

import org.jspecify.annotations.NullMarked;
