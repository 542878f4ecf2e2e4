package dev.vitral.quoting;

import dev.vitral.catalog.Category;
import dev.vitral.catalog.Finish;
import dev.vitral.catalog.Product;
import dev.vitral.catalog.Rate;
import dev.vitral.quoting.design.CostingRates;
import dev.vitral.shared.Scale;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the world costs to a quotation: as it is, or as a {@link WhatIfOrder} would have it. */
record Scenario(@Nullable WhatIfOrder order) {
    /** The world as it is. */
    static final Scenario PRESENT = new Scenario(null);

    private List<WhatIfOrder.Cost> costs() {
        return order == null ? List.of() : order.costs();
    }

    /** Cost of one unit, 4 places, not negative. */
    BigDecimal cost(Product product) {
        BigDecimal cost = product.getCost();
        for (WhatIfOrder.Cost change : costs()) {
            if (meant(change, product)) {
                BigDecimal moved = change.percent() != null
                        ? cost.multiply(BigDecimal.ONE.add(change.percent().movePointLeft(2)))
                        : cost.add(change.amount());
                cost = Scale.UNIT_COST.of(moved.max(BigDecimal.ZERO));
            }
        }
        return cost;
    }

    private static boolean meant(WhatIfOrder.Cost change, Product product) {
        if (change.productCode() != null && !change.productCode().isBlank()) {
            return PriceBook.key(change.productCode()).equals(PriceBook.key(product.getCode()));
        }
        for (Category at = product.getCategory(); at != null; at = at.getParent()) {
            if (PriceBook.key(String.valueOf(change.categoryCode())).equals(PriceBook.key(at.getCode()))) {
                return true;
            }
        }
        return false;
    }

    /** Selling price of one unit, 2 places: it follows the cost unless it is fixed. */
    BigDecimal price(Product product) {
        return product.getFixedPrice() != null ? product.getFixedPrice() : Scale.MONEY.of(cost(product).multiply(product.getPriceFactor()));
    }

    /** Factors of the finishes by their code. */
    Map<String, BigDecimal> factors(List<Finish> finishes) {
        Map<String, BigDecimal> factors = new HashMap<>();
        finishes.forEach(finish -> factors.put(finish.getCode(), finish.getPriceFactor()));
        if (order != null) {
            order.finishes().forEach(change -> factors.keySet().stream().filter(code -> PriceBook.key(code).equals(PriceBook.key(change.finish()))).toList()
                    .forEach(code -> factors.put(code, change.factor())));
        }
        return factors;
    }

    /** The rates of a quotation. */
    CostingRates rates(CostingRates own) {
        return order == null
                ? own
                : new CostingRates(
                        own.profitMode(),
                        or(order.profitRate(), own.profitRate()),
                        or(order.overheadRate(), own.overheadRate()),
                        or(order.wasteProfilesRate(), own.wasteProfilesRate()),
                        or(order.wasteGlassRate(), own.wasteGlassRate()));
    }

    private static BigDecimal or(@Nullable BigDecimal given, BigDecimal own) {
        return given == null ? own : given;
    }

    /** The rate of the second currency. */
    Rate rate(Rate own) {
        return order == null || order.exchangeRate() == null ? own : new Rate(own.base(), own.currency(), order.exchangeRate(), own.perBase(), own.date());
    }
}
