package dev.vitral.catalog;

import dev.vitral.shared.Problem;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a price change does to each product that it finds, and what its amount means (CAT-4). */
public enum PriceChangeKind {
    /** Cost up or down by percent. */
    COST_PERCENT(Amount.PERCENT, Map.of("cost", "ROUND(p.cost * :ratio, 4)")),
    /** Cost set, 4 places. */
    COST_SET(Amount.ZERO_OR_MORE, Map.of("cost", "ROUND(:amount, 4)")),
    /** Factor up or down by percent; it becomes the product's own. */
    FACTOR_PERCENT(Amount.PERCENT, Map.of("factor", "ROUND(p.price_factor * :ratio, 6)", "inherited", "0")),
    /** Factor set as the product's own, 6 places. */
    FACTOR_SET(Amount.FACTOR, Map.of("factor", ":amount", "inherited", "0")),
    /** The product gives up its own factor for the category's or the shop's. */
    FACTOR_INHERIT(Amount.NONE, Map.of("factor", "COALESCE(c.price_factor, s.price_factor)", "inherited", "1")),
    /** Fixed price up or down by percent, where there is one. */
    FIXED_PERCENT(Amount.PERCENT, Map.of("fixed", "ROUND(p.fixed_price * :ratio, 2)")),
    /** Price fixed at the nearest multiple of the amount, where it isn't one. */
    FIXED_ROUND(Amount.STEP, Map.of("fixed", "IF(MOD(p.price, :amount) = 0, p.fixed_price, ROUND(ROUND(p.price / :amount, 0) * :amount, 2))")),
    /** The price follows from cost and factor again. */
    FIXED_CLEAR(Amount.NONE, Map.of("fixed", "NULL")),
    /** The category's factor, and with it that of each product that takes it from there. */
    CATEGORY_FACTOR(Amount.FACTOR, Map.of("factor", "IF(p.factor_inherited AND p.category_id = :category, :amount, p.price_factor)")),
    /** The shop's factor, and with it that of each product without another. */
    GENERAL_FACTOR(Amount.FACTOR, Map.of("factor", "IF(p.factor_inherited AND c.price_factor IS NULL, :amount, p.price_factor)"));

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(1000);
    private static final BigDecimal MOST_FACTOR = BigDecimal.valueOf(999_999);
    private static final BigDecimal MOST_COST = BigDecimal.valueOf(1_000_000_000_000L);

    /** What the amount of a kind is. */
    public enum Amount {
        /** None is asked. */
        NONE,
        /** Over −100, at most 1000, 4 places. */
        PERCENT,
        /** Money of 4 places, not negative. */
        ZERO_OR_MORE,
        /** Over zero, 6 places. */
        FACTOR,
        /** Over zero, 2 places: 0.10, 0.50, 5. */
        STEP
    }

    private final Amount amount;
    private final Map<String, String> expressions;

    PriceChangeKind(Amount amount, Map<String, String> expressions) {
        this.amount = amount;
        this.expressions = expressions;
    }

    /** What its amount is. */
    public Amount amount() {
        return amount;
    }

    /** The new value of {@code cost}, {@code factor}, {@code inherited} or {@code fixed} in SQL, of product p, category c and shop s. */
    String expression(String part, String unchanged) {
        return expressions.getOrDefault(part, unchanged);
    }

    /** Whether it changes that part of a product. */
    boolean touches(String part) {
        return expressions.containsKey(part);
    }

    /** Whether the factor is changed where products take it from. */
    public boolean isInherited() {
        return this == CATEGORY_FACTOR || this == GENERAL_FACTOR;
    }

    /** 1 + percent ÷ 100, exact. */
    static BigDecimal ratio(BigDecimal percent) {
        return BigDecimal.ONE.add(percent.movePointLeft(2));
    }

    /** Refuses an amount that is no such thing (priceChange.amount.…, 422). */
    void require(@Nullable BigDecimal given) {
        boolean good = switch (amount) {
            case NONE -> true;
            case PERCENT -> given != null && given.compareTo(HUNDRED.negate()) > 0 && given.compareTo(MOST_PERCENT) <= 0 && given.signum() != 0 && places(given) <= 4;
            case ZERO_OR_MORE -> given != null && given.signum() >= 0 && given.compareTo(MOST_COST) <= 0 && places(given) <= 4;
            case FACTOR -> given != null && given.signum() > 0 && given.compareTo(MOST_FACTOR) <= 0 && places(given) <= 6;
            case STEP -> given != null && given.signum() > 0 && given.compareTo(MOST_FACTOR) <= 0 && places(given) <= 2;
        };
        if (!good) {
            throw Problem.invalid("amount", "priceChange.amount." + amount);
        }
    }

    private static int places(BigDecimal value) {
        return value.stripTrailingZeros().scale();
    }
}
