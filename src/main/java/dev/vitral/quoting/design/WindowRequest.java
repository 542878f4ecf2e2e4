package dev.vitral.quoting.design;

import java.math.BigDecimal;
import java.util.Map;

/**
 * A window as asked for in a quote's line.
 *
 * @param glass the code of the chosen glass
 * @param colourFactor multiplies the cost of profiles, over zero; 1 for natural
 * @param quantity of windows, 1 to 10,000
 * @param discountRate of the line, a fraction from 0 to 1
 * @param others values of parameters other than width and height
 * @param choices the chosen options by the code of the choice; the usual one where absent
 */
public record WindowRequest(
        Size size,
        String glass,
        BigDecimal colourFactor,
        int quantity,
        BigDecimal discountRate,
        Map<String, BigDecimal> others,
        Map<String, String> choices) {

    private static final int MOST_WINDOWS = 10_000;

    /** A window with the usual choices. */
    public WindowRequest(
            Size size,
            String glass,
            BigDecimal colourFactor,
            int quantity,
            BigDecimal discountRate,
            Map<String, BigDecimal> others) {
        this(size, glass, colourFactor, quantity, discountRate, others, Map.of());
    }

    /** Refuses a quantity, discount or colour factor out of range. */
    public WindowRequest {
        others = Map.copyOf(others);
        choices = Map.copyOf(choices);
        if (quantity < 1 || quantity > MOST_WINDOWS) {
            throw new IllegalArgumentException("quantity is not from 1 to " + MOST_WINDOWS);
        }
        if (colourFactor.signum() <= 0) {
            throw new IllegalArgumentException("a colour factor is over zero");
        }
        Rate.within(discountRate, BigDecimal.ONE, "discountRate");
    }
}
