package dev.vitral.quoting;

import dev.vitral.catalog.Product;
import dev.vitral.quoting.design.PricedMaterial;
import dev.vitral.shared.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Prices plain material by the catalogue. */
final class PlainPricing {
    private PlainPricing() {}

    /**
     * Every figure of the lines.
     *
     * @throws Problem naming the line whose product is not in the catalogue, such as {@code materials[1].material}
     */
    static List<PricedQuote.Plain> price(List<QuoteDraft.Plain> asked, PriceBook book) {
        List<PricedQuote.Plain> priced = new ArrayList<>();
        for (QuoteDraft.Plain line : asked) {
            String path = "materials[" + priced.size() + "].material";
            Product product = book.product(line.material()).orElseThrow(() -> Problem.invalid(path, "product.notFound", line.material()));
            String unit = product.getUnit() == null ? "" : product.getUnit().getCode();
            BigDecimal price = line.fixedPrice() == null ? book.scenario().price(product) : line.fixedPrice();
            BigDecimal discount = line.discountRate() == null ? BigDecimal.ZERO : line.discountRate();
            BigDecimal cost = book.scenario().cost(product);
            priced.add(new PricedQuote.Plain(line, product, unit, PricedMaterial.of(product.getCode(), line.quantity(), cost, price, discount)));
        }
        return List.copyOf(priced);
    }
}
