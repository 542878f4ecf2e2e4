package dev.vitral.quoting.ui;

import dev.vitral.quoting.Template;
import dev.vitral.quoting.design.CostingRates;
import dev.vitral.quoting.design.Elevation;
import dev.vitral.quoting.design.PricedWindow;
import dev.vitral.quoting.design.Size;
import org.jspecify.annotations.Nullable;

/**
 * A window with its look and figures, as the screen shows them.
 *
 * @param live the template that priced it just now, whose formulas explain the figures; null where they were frozen
 */
record WindowPrice(Elevation elevation, Size size, PricedWindow price, CostingRates rates, @Nullable Template live) {}
