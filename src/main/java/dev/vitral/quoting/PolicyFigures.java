package dev.vitral.quoting;

import dev.vitral.quoting.design.CostingPolicy;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a quotation comes to under one policy (QUO-20). Money of 2 places, of the whole quotation.
 *
 * @param chosen whether the quotation is priced by it
 * @param bars charged; absent where profiles are charged by merma
 * @param sheets charged; absent where glass is charged by merma
 * @param waste what is charged for profiles and glass beyond what the windows take
 * @param materials cost of the windows' materials, the waste in it
 * @param cost whole, with labour and overhead, plain material too
 * @param price before tax, after discounts
 * @param profit price less cost
 * @param margin profit in the price, 4 places; 0 without a price
 */
public record PolicyFigures(
        CostingPolicy policy, boolean chosen, @Nullable Integer bars, @Nullable Integer sheets, BigDecimal waste, BigDecimal materials, BigDecimal cost,
        BigDecimal price, BigDecimal profit, BigDecimal margin) {}
