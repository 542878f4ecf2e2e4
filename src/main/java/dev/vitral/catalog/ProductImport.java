package dev.vitral.catalog;

import dev.vitral.importing.ImportField;
import dev.vitral.importing.ImportRow;
import dev.vitral.importing.RecordImports;
import dev.vitral.importing.RecordTarget;
import dev.vitral.shared.Roles;
import dev.vitral.shared.Scale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Products from files (IMP-1), by their code. */
@Component
class ProductImport implements RecordTarget<Product> {
    private final Products products;
    private final PriceFactors factors;
    private final RecordImports engine;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final List<ImportField<Product>> fields;

    ProductImport(Products products, PriceFactors factors, CatalogData data, SupplierDirectory suppliers, RecordImports engine, ApplicationEventPublisher events,
            JdbcClient jdbc) {
        this.products = products;
        this.factors = factors;
        this.engine = engine;
        this.events = events;
        this.jdbc = jdbc;
        this.fields = fields(data, suppliers);
    }

    private static List<ImportField<Product>> fields(CatalogData data, SupplierDirectory suppliers) {
        return List.of(
                ImportField.text("code", Product::getCode, Product::setCode).required().example("P2-RIE")
                        .also("clave", "cod", "sku", "referencia", "item", "no parte", "numero de parte", "part number", "product code", "codigo producto", "clave producto"),
                ImportField.text("description", Product::getDescription, Product::setDescription).required().example("Riel 2\"")
                        .also("descripcion", "nombre", "producto", "articulo", "concepto", "name", "product", "detalle", "material"),
                ImportField.choice("category", text -> named(data.categories(), text, Category::getCode, Category::getName), () -> data.categories().stream().map(Category::getCode).toList(),
                        Category::getCode, Product::getCategory, Product::setCategory).required().example("PERFIL").also("rubro", "familia", "grupo", "linea", "category code", "departamento"),
                ImportField.choice("unit", text -> named(data.units(), text, Unit::getCode, Unit::getName), () -> data.units().stream().map(Unit::getCode).toList(),
                        Unit::getCode, Product::getUnit, Product::setUnit).required().example("tramo").also("unidad", "um", "u m", "u de m", "unidad de medida", "medida", "uom"),
                ImportField.choice("kind", ProductImport::kind, () -> java.util.Arrays.stream(ProductKind.values()).map(Enum::name).toList(), ProductKind::name, Product::getKind, Product::setKind)
                        .example("PROFILE").also("tipo", "tipo de producto", "type"),
                ImportField.number("cost", 4, Product::getCost, Product::setCost).example("300.00").also("costo unitario", "ultimo costo", "costo compra", "precio de compra", "precio costo", "unit cost", "last cost"),
                ImportField.number("priceFactor", 6, Product::getPriceFactor, Product::setOwnFactor).example("1.45").also("factor", "factor de precio", "factor de venta", "multiplicador", "price factor", "markup factor"),
                ImportField.number("price", 2, Product::getPrice, ProductImport::setPrice).also("precio", "precio de venta", "precio venta", "pvp", "precio unitario", "selling price", "sale price"),
                ImportField.number("fixedPrice", 2, Product::getFixedPrice, Product::setFixedPrice).also("precio fijo", "fixed price"),
                ImportField.choice("supplierId", text -> supplier(suppliers, text), List::of, id -> suppliers.find(id).map(SupplierDirectory.Entry::name).orElse("" + id),
                        Product::getSupplierId, Product::setSupplierId).also("proveedor", "supplier", "marca proveedor", "vendor"),
                ImportField.choice("taxRate", text -> named(data.taxRates(), text, TaxRate::getCode, TaxRate::getName), () -> data.taxRates().stream().map(TaxRate::getCode).distinct().toList(),
                        TaxRate::getCode, Product::getTaxRate, Product::setTaxRate).also("impuesto", "iva", "tax", "vat"),
                ImportField.number("minStock", 6, Product::getMinStock, Product::setMinStock).also("existencia minima", "stock minimo", "minimo", "min", "punto de reorden", "reorder point", "minimum stock"),
                ImportField.number("reorderQuantity", 6, Product::getReorderQuantity, Product::setReorderQuantity).also("cantidad a pedir", "lote", "reorder quantity"),
                ImportField.text("barcode", Product::getBarcode, Product::setBarcode).also("codigo de barras", "cod barras", "ean", "upc", "gtin"),
                ImportField.number("barLengthMm", 2, Product::getBarLengthMm, Product::setBarLengthMm).also("largo", "largo mm", "longitud", "tramo mm", "largo de barra"),
                ImportField.number("sheetWidthMm", 2, Product::getSheetWidthMm, (p, v) -> p.setSheet(v, p.getSheetHeightMm())).also("ancho", "ancho mm", "ancho de hoja"),
                ImportField.number("sheetHeightMm", 2, Product::getSheetHeightMm, (p, v) -> p.setSheet(p.getSheetWidthMm(), v)).also("alto", "alto mm", "alto de hoja"),
                ImportField.flag("grained", Product::isGrained, Product::setGrained).also("con veta", "veta", "grain"),
                ImportField.text("notes", Product::getNotes, Product::setNotes).also("observaciones", "comentarios", "nota", "comments"),
                ImportField.flag("active", Product::isActive, Product::setActive).also("estado", "vigente", "enabled"));
    }

    /** A price that is what cost and factor make is theirs; any other is fixed. */
    private static void setPrice(Product product, BigDecimal price) {
        BigDecimal made = Scale.MONEY.of(product.getCost().multiply(product.getPriceFactor()));
        product.setFixedPrice(made.compareTo(price) == 0 ? null : price);
    }

    /** By code, else by name, as people write either. */
    private static <V> Optional<V> named(List<V> all, String text, Function<V, String> code, Function<V, String> name) {
        return all.stream().filter(it -> code.apply(it).equalsIgnoreCase(text)).findFirst().or(() -> all.stream().filter(it -> name.apply(it).equalsIgnoreCase(text)).findFirst());
    }

    private static Optional<Long> supplier(SupplierDirectory suppliers, String text) {
        return suppliers.search(text, 0, 20).stream().filter(it -> it.name().equalsIgnoreCase(text)).map(SupplierDirectory.Entry::id).findFirst();
    }

    private static Optional<ProductKind> kind(String text) {
        return switch (text.toUpperCase(java.util.Locale.ROOT)) {
            case "PROFILE", "PERFIL", "PERFILES" -> Optional.of(ProductKind.PROFILE);
            case "GLASS", "VIDRIO", "VIDRIOS", "CRISTAL" -> Optional.of(ProductKind.GLASS);
            case "HARDWARE", "HERRAJE", "HERRAJES" -> Optional.of(ProductKind.HARDWARE);
            case "CONSUMABLE", "CONSUMIBLE", "CONSUMIBLES" -> Optional.of(ProductKind.CONSUMABLE);
            case "OTHER", "OTRO", "OTROS" -> Optional.of(ProductKind.OTHER);
            default -> Optional.empty();
        };
    }

    @Override
    public String kind() {
        return "products";
    }

    @Override
    public String texts() {
        return "product";
    }

    @Override
    public String role() {
        return Roles.CLERK;
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
    public List<String> keys(ImportRow row) {
        String code = Codes.normalised(row.text("code"));
        return code.isEmpty() ? List.of() : List.of(code);
    }

    /** Asks for the ids first, by the index of the codes whatever the optimizer thinks of a table that grows by thousands just now; most rows of a first import end there. */
    @Override
    public Map<String, Product> find(Collection<String> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        List<Long> ids = jdbc.sql("SELECT id FROM product FORCE INDEX (uq_product_code) WHERE code IN (:codes)").param("codes", codes).query(Long.class).list();
        return ids.isEmpty() ? Map.of() : products.findWithDataByIdIn(ids).stream().collect(Collectors.toMap(Product::getCode, Function.identity(), (a, b) -> a));
    }

    /** What Catalog sees to when it saves one: inherited factors, and that a barcode is one product's. */
    @Override
    public void check(List<Pair<Product>> pairs) {
        Map<Long, BigDecimal> inherited = new HashMap<>();
        Map<String, Pair<Product>> barcodes = new HashMap<>();
        for (Pair<Product> pair : pairs) {
            Product product = pair.record();
            Category category = product.getCategory();
            if (category != null && product.isFactorInherited()) {
                product.inherit(inherited.computeIfAbsent(category.getId(), factors::shown));
                BigDecimal price = (BigDecimal) pair.row().value("price");
                if (price != null) {
                    setPrice(product, price);
                }
            }
            String barcode = product.getBarcode();
            Pair<Product> twin = barcode == null ? null : barcodes.putIfAbsent(barcode, pair);
            if (twin != null) {
                pair.row().wrong("barcode", "product.barcodeTaken", barcode, twin.record().getCode());
            }
        }
        List<String> asked = new ArrayList<>(barcodes.keySet());
        for (Product other : asked.isEmpty() ? List.<Product>of() : products.findByBarcodeIn(asked)) {
            Pair<Product> pair = barcodes.get(Objects.requireNonNull(other.getBarcode()));
            if (pair != null && !isSame(other, pair.record())) {
                pair.row().wrong("barcode", "product.barcodeTaken", other.getBarcode(), other.getCode());
            }
        }
    }

    private static boolean isSame(Product other, @Nullable Product product) {
        return product != null && product.isSaved() && product.getId().equals(other.getId());
    }

    @Override
    public void made(List<Long> ids, long revision) {
        events.publishEvent(new ProductsCreated(ids, revision));
    }

    @Override
    public RecordImports engine() {
        return engine;
    }
}
