package dev.vitral.quoting;

import dev.vitral.catalog.Catalog;
import dev.vitral.catalog.Product;
import dev.vitral.quoting.design.PricedMaterial;
import dev.vitral.shared.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Prices plain material by the catalogue: one query whatever its size. */
@Component
class PlainPricing {
    private final Catalog catalog;

    PlainPricing(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * Every figure of the lines.
     *
     * @throws Problem naming the line whose product is not in the catalogue, such as {@code materials[1].material}
     */
    List<PricedQuote.Plain> price(List<QuoteDraft.Plain> asked) {
        if (asked.isEmpty()) {
            return List.of();
        }
        List<String> codes = asked.stream().map(line -> key(line.material())).distinct().toList();
        Map<String, Product> products = catalog.findByCodes(codes).stream().collect(Collectors.toMap(product -> key(product.getCode()), product -> product));
        List<PricedQuote.Plain> priced = new ArrayList<>();
        for (QuoteDraft.Plain line : asked) {
            Product product = products.get(key(line.material()));
            if (product == null) {
                throw Problem.invalid("materials[" + priced.size() + "].material", "product.notFound", line.material());
            }
            String unit = product.getUnit() == null ? "" : product.getUnit().getCode();
            BigDecimal price = line.fixedPrice() == null ? product.getPrice() : line.fixedPrice();
            BigDecimal discount = line.discountRate() == null ? BigDecimal.ZERO : line.discountRate();
            priced.add(new PricedQuote.Plain(line, product, unit, PricedMaterial.of(product.getCode(), line.quantity(), product.getCost(), price, discount)));
        }
        return List.copyOf(priced);
    }

    private static String key(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }
}
