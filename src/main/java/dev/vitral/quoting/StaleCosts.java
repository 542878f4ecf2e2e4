package dev.vitral.quoting;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What today's costs would move a draft's total by, material by material (QUO-7).
 *
 * @param from total as it is frozen, 2 places
 * @param materials those whose cost changed; their effects and the rest sum to {@code to} less {@code from}
 * @param rest finishes, prices, rates and rounding, 2 places
 * @param to total by today's costs
 */
public record StaleCosts(BigDecimal from, List<Material> materials, BigDecimal rest, BigDecimal to) {
    /**
     * A material whose cost changed.
     *
     * @param frozenCost that the draft was priced with, for the material's unit
     * @param frozenAt when it was read
     * @param cost of today
     * @param since when it came to be that; none where no history tells
     * @param effect on the total, 2 places
     */
    public record Material(
            String code, String description, String unit, BigDecimal frozenCost, Instant frozenAt, BigDecimal cost, @Nullable Instant since, BigDecimal effect) {}
}
