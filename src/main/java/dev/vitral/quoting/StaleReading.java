package dev.vitral.quoting;

import dev.vitral.catalog.Catalog;
import dev.vitral.catalog.Product;
import dev.vitral.quoting.design.Basis;
import dev.vitral.quoting.design.BridgeQuote;
import dev.vitral.quoting.design.MaterialEffects;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Sets the costs that a draft froze beside those of today. */
@Component
class StaleReading {
    /** When products came to cost what they do, out of their history. */
    private static final String SINCE = """
            SELECT p.code, MIN(r.timestamp) AS at FROM product p
            JOIN product_aud a ON a.id = p.id AND a.cost = p.cost JOIN revinfo r ON r.id = a.rev
            WHERE p.code IN (:codes) AND a.rev > COALESCE((SELECT MAX(b.rev) FROM product_aud b WHERE b.id = p.id AND b.cost <> p.cost), 0)
            GROUP BY p.code""";

    private final Catalog catalog;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    StaleReading(Catalog catalog, JdbcClient jdbc, JsonMapper json) {
        this.catalog = catalog;
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Frozen(BigDecimal cost, Instant at) {}

    private record Moved(Product product, Frozen was) {}

    StaleCosts of(Quotation quotation, BridgeQuote stands, BridgeQuote today) {
        Map<String, Frozen> frozen = frozen(quotation);
        Map<String, Product> products = catalog.findByCodes(frozen.keySet()).stream().collect(Collectors.toMap(Product::getCode, Function.identity()));
        Map<String, Moved> moved = new LinkedHashMap<>();
        frozen.forEach((code, was) -> {
            Product product = products.get(code);
            if (product != null && product.getCost().compareTo(was.cost()) != 0) {
                moved.put(code, new Moved(product, was));
            }
        });
        MaterialEffects effects = MaterialEffects.between(stands, today, moved.keySet());
        Map<String, Instant> since = since(moved.keySet());
        List<StaleCosts.Material> materials = effects.parts().stream()
                .map(part -> material(Objects.requireNonNull(moved.get(part.material())), since.get(part.material()), part.effect()))
                .toList();
        return new StaleCosts(effects.from(), materials, effects.rest(), effects.to());
    }

    private static StaleCosts.Material material(Moved moved, @Nullable Instant since, BigDecimal effect) {
        Product product = moved.product();
        String unit = product.getUnit() == null ? "" : product.getUnit().getCode();
        return new StaleCosts.Material(product.getCode(), product.getDescription(), unit, moved.was().cost(), moved.was().at(), product.getCost(), since, effect);
    }

    /** By code; plain lines keep no moment of their own and were priced when the draft was last written. */
    private Map<String, Frozen> frozen(Quotation quotation) {
        Map<String, Frozen> frozen = new LinkedHashMap<>();
        for (QuotationItem item : quotation.getItems()) {
            Basis basis = json.readValue(item.getFigures(), FrozenWindow.class).basis();
            if (basis != null) {
                basis.costs().forEach((code, cost) -> frozen.putIfAbsent(code, new Frozen(cost.cost(), basis.at())));
            }
        }
        quotation.getMaterials().forEach(line -> frozen.putIfAbsent(line.getCode(), new Frozen(line.price().unitCost(), Objects.requireNonNull(quotation.getUpdatedAt()))));
        return frozen;
    }

    private Map<String, Instant> since(Collection<String> codes) {
        Map<String, Instant> since = new LinkedHashMap<>();
        if (!codes.isEmpty()) {
            jdbc.sql(SINCE).param("codes", codes).query(row -> {
                since.put(row.getString("code"), Instant.ofEpochMilli(row.getLong("at")));
            });
        }
        return since;
    }
}
