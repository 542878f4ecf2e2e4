/** Jobs over REST. */
@NullMarked
package dev.vitral.jobs.rest;

import org.jspecify.annotations.NullMarked;
