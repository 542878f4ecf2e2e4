package dev.vitral.quoting.design;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What one window of a line carries of the material of its quote that is bought whole and becomes no window.
 *
 * @param kind profile or glass
 * @param colour code of the finish of a profile, empty for glass
 * @param stock bars or sheets charged to the quote
 * @param stockCost of one bar or sheet, colour included, 4 places
 * @param stockNet cost of what all windows of the quote take of it, 2 places
 * @param windowCost cost of what this window takes of it, 2 places
 */
public record StockShare(
        MaterialKind kind, String material, String colour, int stock, BigDecimal stockCost, BigDecimal stockNet, BigDecimal windowCost) {

    /** What the quote is charged for the material: never less than what its windows take. */
    public BigDecimal charged() {
        return Rate.money(stockCost.multiply(BigDecimal.valueOf(stock))).max(stockNet);
    }

    /** This window's part of what becomes no window, by cost, 2 places. */
    public BigDecimal share() {
        return stockNet.signum() == 0
                ? Rate.money(BigDecimal.ZERO)
                : charged().subtract(stockNet).multiply(windowCost).divide(stockNet, 2, RoundingMode.HALF_UP);
    }

    /** The shares of one kind together. */
    static BigDecimal sum(Iterable<StockShare> shares, MaterialKind kind) {
        BigDecimal sum = Rate.money(BigDecimal.ZERO);
        for (StockShare share : shares) {
            sum = share.kind() == kind ? sum.add(share.share()) : sum;
        }
        return sum;
    }
}
