/** The customersue's screens. */
@NullMarked
package dev.vitral.customers.ui;

import org.jspecify.annotations.NullMarked;
