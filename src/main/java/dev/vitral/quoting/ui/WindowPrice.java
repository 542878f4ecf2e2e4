package dev.vitral.quoting.ui;

import dev.vitral.quoting.design.CostingRates;
import dev.vitral.quoting.design.Elevation;
import dev.vitral.quoting.design.PricedWindow;
import dev.vitral.quoting.design.Size;
import java.util.List;

/**
 * A window with its look and figures, as the screen shows them.
 *
 * @param formulas behind each material line, in their order
 */
record WindowPrice(Elevation elevation, Size size, PricedWindow price, CostingRates rates, List<String> formulas) {}
