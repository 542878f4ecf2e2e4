/** Screens of the stock: movements and the kardex of a product. */
@NullMarked
package dev.vitral.stock.ui;

import org.jspecify.annotations.NullMarked;
