package dev.vitral.quoting;

import dev.vitral.quoting.design.Elevation;
import dev.vitral.quoting.design.PricedWindow;

/** What a quotation's item keeps as JSON: how the window looked and every figure of its price, whatever the template and costs become. */
public record FrozenWindow(Elevation elevation, PricedWindow price) {}
