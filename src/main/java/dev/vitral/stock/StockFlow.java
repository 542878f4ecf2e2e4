package dev.vitral.stock;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a movement is in the day close and in the inventory book: the one mapping of {@link MovementType}. A reversal counts, with its sign, where the movement
 * counts that it undoes.
 */
enum StockFlow {
    /** Bought, or come back from a customer. */
    ENTRY,
    /** Sold, used in production less what came back of it, spoilt, or gone back to a supplier. */
    EXIT,
    /** Used by the shop itself («autoconsumo»). */
    OWN_USE,
    /** Taken by the owner («retiro»). */
    WITHDRAWAL,
    /** Found more than known. */
    OVERAGE,
    /** Found less than known. */
    SHORTAGE,
    /** From one warehouse into another: nothing, over all of them. */
    TRANSFER;

    /** Columns of the day close: in, out, adjusted. */
    static final Set<StockFlow> IN = EnumSet.of(ENTRY);
    static final Set<StockFlow> OUT = EnumSet.of(EXIT, OWN_USE, WITHDRAWAL);
    static final Set<StockFlow> ADJUSTED = EnumSet.of(OVERAGE, SHORTAGE, TRANSFER);

    /** Where movements of the type count; exhaustive, so that a new type does not compile until it has its place. */
    static StockFlow of(MovementType type) {
        return switch (type) {
            case RECEIPT, CUSTOMER_RETURN -> ENTRY;
            case ISSUE, CONSUMPTION, PRODUCTION_RETURN, WASTE, SUPPLIER_RETURN -> EXIT;
            case OWN_USE -> OWN_USE;
            case WITHDRAWAL -> WITHDRAWAL;
            case ADJUSTMENT_IN -> OVERAGE;
            case ADJUSTMENT_OUT -> SHORTAGE;
            case TRANSFER_IN, TRANSFER_OUT -> TRANSFER;
            case REVERSAL -> throw new IllegalArgumentException("a reversal counts where the movement counts that it undoes");
        };
    }

    /**
     * SQL for the sum of a column over the movements of these flows; {@code m} is the movement, {@code r} the one it reverses, if any.
     *
     * @param column of {@code stock_movement}, signed: {@code change_quantity} or {@code change_value}
     * @param leaving whether what leaves is to come out positive
     */
    static String sum(Set<StockFlow> flows, String column, boolean leaving) {
        String types = Arrays.stream(MovementType.values())
                .filter(type -> type != MovementType.REVERSAL && flows.contains(of(type)))
                .map(type -> "'" + type + "'")
                .collect(Collectors.joining(", "));
        return "SUM(CASE WHEN COALESCE(r.type, m.type) IN (" + types + ") THEN " + (leaving ? "-" : "") + "m." + column + " ELSE 0 END)";
    }
}
