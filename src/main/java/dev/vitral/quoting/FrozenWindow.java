package dev.vitral.quoting;

import dev.vitral.quoting.design.Basis;
import dev.vitral.quoting.design.Elevation;
import dev.vitral.quoting.design.PricedWindow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a quotation's item keeps as JSON: how the window looked, every figure of its price and the formulas behind them, whatever the template and costs
 * become.
 *
 * @param formulas for each material line what its measures came from; absent where the item was written before they were kept
 * @param basis what the figures came from; absent likewise
 */
public record FrozenWindow(Elevation elevation, PricedWindow price, @Nullable List<String> formulas, @Nullable Basis basis) {}
