/** REST of customers. */
@NullMarked
package dev.vitral.customers.rest;

import org.jspecify.annotations.NullMarked;
