package dev.vitral;

import dev.vitral.catalog.Catalog;
import dev.vitral.catalog.CatalogData;
import dev.vitral.catalog.Category;
import dev.vitral.catalog.Product;
import dev.vitral.catalog.ProductKind;
import dev.vitral.catalog.Unit;
import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.Roles;
import java.math.BigDecimal;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;

/** Makes what tests need, through the doors that users go through. */
@TestComponent
public class Samples {
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Catalog catalog;
    private final CatalogData data;

    Samples(Catalog catalog, CatalogData data) {
        this.catalog = catalog;
        this.data = data;
    }

    /** A code that no other test has. */
    public static String code() {
        return "T-%05d".formatted(NEXT.incrementAndGet());
    }

    /** Work done as the administrator. */
    public static <T> T asAdmin(Supplier<T> work) {
        return CurrentUser.as("admin", Roles.ADMIN, work);
    }

    /** Work done as the clerk. */
    public static <T> T asClerk(Supplier<T> work) {
        return CurrentUser.as("capturista", Roles.CLERK, work);
    }

    /** A saved product at cost 100 and factor 1.45 under a fresh code. */
    public Product product() {
        return product(code(), "100");
    }

    /** A saved product. */
    public Product product(String code, String cost) {
        return asAdmin(() -> {
            Category category = data.category("TEST").orElseGet(() -> data.save(new Category("TEST", "Pruebas", null)));
            Unit unit = data.unit("pza").orElseGet(() -> data.save(new Unit("pza", "Pieza")));
            Product product = new Product(code, "Producto " + code, ProductKind.OTHER, category, unit);
            product.setPricing(new BigDecimal(cost), new BigDecimal("1.45"), null);
            return catalog.save(product);
        });
    }
}
