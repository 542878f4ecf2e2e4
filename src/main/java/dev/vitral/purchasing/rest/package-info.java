/** REST of suppliers. */
@NullMarked
package dev.vitral.purchasing.rest;

import org.jspecify.annotations.NullMarked;
