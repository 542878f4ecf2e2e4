/** REST of cutting and production. */
@NullMarked
package dev.vitral.production.rest;

import org.jspecify.annotations.NullMarked;
