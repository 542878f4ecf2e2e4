package dev.vitral.quoting.design;

import java.math.BigDecimal;
import java.util.List;

/**
 * A quote's line with every figure of its price: those up to {@code unitPrice} are for one window, the rest for the line. All are
 * money of 2 places but {@code areaM2}, 6 places.
 *
 * <p>They add up exactly: {@code materials} is the sum of the four kinds and each kind of its lines; {@code directCost} adds both
 * wastes, labour and installation; {@code totalCost} adds overhead; {@code unitPrice} adds profit; {@code net} is {@code amount} less
 * {@code discount}.
 */
public record PricedWindow(
        List<PricedLine> lines,
        BigDecimal profiles,
        BigDecimal glassCost,
        BigDecimal hardware,
        BigDecimal consumables,
        BigDecimal materials,
        BigDecimal wasteProfiles,
        BigDecimal wasteGlass,
        BigDecimal areaM2,
        BigDecimal labour,
        BigDecimal installation,
        BigDecimal directCost,
        BigDecimal overhead,
        BigDecimal totalCost,
        BigDecimal profit,
        BigDecimal unitPrice,
        int quantity,
        BigDecimal discountRate,
        BigDecimal amount,
        BigDecimal discount,
        BigDecimal net) {}
