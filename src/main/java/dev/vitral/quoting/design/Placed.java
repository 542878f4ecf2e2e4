package dev.vitral.quoting.design;

import java.math.BigDecimal;

/**
 * A sub-template at its place.
 *
 * @param name its code and remark, outermost part first
 * @param elevation how it looks
 * @param size its own
 * @param xMm of its left lower corner from the left of the whole
 * @param yMm of the same corner from below
 */
public record Placed(String name, Elevation elevation, Size size, BigDecimal xMm, BigDecimal yMm) {

    Placed within(String outer, BigDecimal byX, BigDecimal byY) {
        return new Placed(outer + " › " + name, elevation, size, xMm.add(byX), yMm.add(byY));
    }
}
