/** REST of templates, formulas and quotations. */
@NullMarked
package dev.vitral.quoting.rest;

import org.jspecify.annotations.NullMarked;
