package dev.vitral.quoting.design;

import java.math.BigDecimal;
import java.util.List;

/**
 * What one window takes.
 *
 * @param lines materials in the template's order, those of sub-templates after its own
 * @param labour money for making it: per m² and by formula, sub-templates in it; 2 places
 * @param installation money for installing it, the same way
 * @param placed the sub-templates at their places
 * @param elevation how it looks at this size, sub-templates in it
 */
public record Exploded(List<BomLine> lines, BigDecimal labour, BigDecimal installation, List<Placed> placed, Elevation elevation) {}
