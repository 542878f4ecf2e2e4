/**
 * What a window is made of, what it costs and how it looks: templates, their explosion into materials, the ten costing rules of the
 * trade and the drawing to scale. Pure Java: it knows neither Spring, nor the database, nor languages.
 */
@NullMarked
package dev.vitral.quoting.design;

import org.jspecify.annotations.NullMarked;
