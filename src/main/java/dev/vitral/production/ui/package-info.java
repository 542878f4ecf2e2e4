/** The screens of work orders: board, list, order, cutting plan. */
@NullMarked
package dev.vitral.production.ui;

import org.jspecify.annotations.NullMarked;
