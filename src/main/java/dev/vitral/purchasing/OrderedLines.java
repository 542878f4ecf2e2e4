package dev.vitral.purchasing;

import dev.vitral.catalog.Catalog;
import dev.vitral.catalog.CatalogData;
import dev.vitral.catalog.Product;
import dev.vitral.catalog.Rate;
import dev.vitral.catalog.TaxRate;
import dev.vitral.catalog.Unit;
import dev.vitral.catalog.UnitConversions;
import dev.vitral.shared.Problem;
import dev.vitral.shared.Scale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills in what the lines of a draft leave out: product by code, unit, cost and tax rate. */
@Component
class OrderedLines {
    private final Catalog catalog;
    private final CatalogData data;
    private final UnitConversions conversions;
    private final PurchaseRules rules;

    OrderedLines(Catalog catalog, CatalogData data, UnitConversions conversions, PurchaseRules rules) {
        this.catalog = catalog;
        this.data = data;
        this.conversions = conversions;
        this.rules = rules;
    }

    /** The lines in their order, in the currency of the rate; every one that is wrong is named at its place. */
    List<OrderedLine> of(List<PurchaseOrderDraft.Line> asked, @Nullable Rate rate) {
        Map<String, Product> products = catalog
                .findByCodes(asked.stream().map(line -> code(line.productCode())).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(product -> code(product.getCode()), Function.identity()));
        List<OrderedLine> lines = new ArrayList<>();
        Problem problem = Problem.of(Problem.Kind.INVALID, "validation.failed");
        for (int i = 0; i < asked.size(); i++) {
            PurchaseOrderDraft.Line line = asked.get(i);
            Product product = products.get(code(line.productCode()));
            if (product == null) {
                problem.field(Problem.Field.of("lines[" + i + "].productCode", "product.notFound", line.productCode()));
            } else {
                try {
                    lines.add(line(product, line, rate));
                } catch (Problem wrong) {
                    String at = "lines[" + i + "].";
                    wrong.fields().forEach(field -> problem.field(new Problem.Field(at + field.field(), field.code(), field.message(), field.args())));
                }
            }
        }
        if (!problem.fields().isEmpty()) {
            throw problem;
        }
        return lines;
    }

    private OrderedLine line(Product product, PurchaseOrderDraft.Line asked, @Nullable Rate rate) {
        Unit stock = Objects.requireNonNull(product.getUnit());
        UnitFactor factor = factor(product, stock, asked.unit());
        BigDecimal cost = asked.unitCost() != null ? asked.unitCost() : inCurrency(factor.costFromStock(product.getCost()), rate);
        String unit = asked.unit() == null || asked.unit().isBlank() ? stock.getCode() : asked.unit().strip();
        return new OrderedLine(product, unit, factor, Scale.QUANTITY.of(asked.quantity()), Scale.UNIT_COST.of(cost), Scale.RATE.of(rate(product, asked.taxRate())));
    }

    /** The product's cost is kept in the base currency. */
    private static BigDecimal inCurrency(BigDecimal cost, @Nullable Rate rate) {
        return rate == null ? cost : rate.perBase() ? Scale.UNIT_COST.of(cost.multiply(rate.rate())) : Scale.UNIT_COST.divide(cost, rate.rate());
    }

    private UnitFactor factor(Product product, Unit stock, @Nullable String unit) {
        if (unit == null || unit.isBlank() || unit.strip().equals(stock.getCode())) {
            return UnitFactor.ONE;
        }
        return data.unit(unit)
                .flatMap(bought -> conversions.of(product.getId()).factor(bought, stock))
                .map(ratio -> new UnitFactor(ratio.over().longValueExact(), ratio.under().longValueExact()))
                .orElseThrow(() -> Problem.invalid("unit", "purchaseOrder.unit", unit, product.getCode(), stock.getCode()));
    }

    private BigDecimal rate(Product product, @Nullable BigDecimal asked) {
        TaxRate own = product.getTaxRate();
        return asked != null ? asked : own != null ? own.getRate() : rules.taxRate();
    }

    private static String code(String typed) {
        return typed.strip().toUpperCase(Locale.ROOT);
    }
}
