/** Health for balancers, monitors and administrators (OPS-1). */
@NullMarked
package dev.vitral.operations.rest;

import org.jspecify.annotations.NullMarked;
