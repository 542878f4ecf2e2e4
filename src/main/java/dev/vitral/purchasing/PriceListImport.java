package dev.vitral.purchasing;

import dev.vitral.catalog.Catalog;
import dev.vitral.catalog.Product;
import dev.vitral.catalog.SupplierDirectory;
import dev.vitral.importing.ImportField;
import dev.vitral.importing.ImportRow;
import dev.vitral.importing.RecordImports;
import dev.vitral.importing.RecordTarget;
import dev.vitral.shared.Roles;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Supplier price lists from files (IMP-1): a row gives a known product the supplier's cost, and its price follows by the ordinary rule. Where the row names a
 * supplier it must be the product's preferred one; a product without one gets it.
 */
@Component
class PriceListImport implements RecordTarget<Product> {
    private final Catalog catalog;
    private final RecordImports engine;
    private final List<ImportField<Product>> fields;

    PriceListImport(Catalog catalog, SupplierDirectory suppliers, RecordImports engine) {
        this.catalog = catalog;
        this.engine = engine;
        this.fields = List.of(
                ImportField.text("code", Product::getCode, (product, code) -> { }).required().example("P2-RIE").also("clave", "codigo", "sku", "producto", "articulo", "product code"),
                ImportField.choice("supplierId", text -> suppliers.search(text, 0, 20).stream().filter(it -> it.name().equalsIgnoreCase(text)).map(SupplierDirectory.Entry::id).findFirst(),
                        List::of, id -> suppliers.find(id).map(SupplierDirectory.Entry::name).orElse("" + id), Product::getSupplierId, PriceListImport::setSupplier)
                        .also("proveedor", "supplier", "vendor"),
                ImportField.number("cost", 4, Product::getCost, Product::setCost).required().example("312.50")
                        .also("costo", "precio", "precio de lista", "precio neto", "costo unitario", "price", "unit cost", "nuevo costo"),
                ImportField.number("price", 2, Product::getPrice, (product, price) -> { }).shownOnly());
    }

    private static void setSupplier(Product product, Long supplier) {
        if (product.getSupplierId() == null) {
            product.setSupplierId(supplier);
        }
    }

    @Override
    public String kind() {
        return "price-lists";
    }

    @Override
    public String texts() {
        return "product";
    }

    @Override
    public String role() {
        return Roles.MANAGER;
    }

    @Override
    public List<ImportField<Product>> fields() {
        return fields;
    }

    @Override
    public List<String> keys() {
        return List.of("code");
    }

    @Override
    public Class<Product> type() {
        return Product.class;
    }

    @Override
    public Product blank() {
        return new Product();
    }

    @Override
    public boolean creates() {
        return false;
    }

    @Override
    public List<String> keys(ImportRow row) {
        String code = row.text("code").strip().toUpperCase(Locale.ROOT);
        return code.isEmpty() ? List.of() : List.of(code);
    }

    @Override
    public Map<String, Product> find(Collection<String> codes) {
        return codes.isEmpty() ? Map.of() : catalog.findByCodes(codes).stream().collect(Collectors.toMap(Product::getCode, Function.identity()));
    }

    @Override
    public void check(List<Pair<Product>> pairs) {
        for (Pair<Product> pair : pairs) {
            @Nullable Object supplier = pair.row().value("supplierId");
            if (supplier != null && !Objects.equals(supplier, pair.record().getSupplierId())) {
                pair.row().wrong("supplierId", "import.otherSupplier");
            }
        }
    }

    @Override
    public RecordImports engine() {
        return engine;
    }
}
