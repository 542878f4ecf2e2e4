package dev.vitral.demo;

import dev.vitral.catalog.Catalog;
import dev.vitral.catalog.CatalogData;
import dev.vitral.catalog.Category;
import dev.vitral.catalog.Finish;
import dev.vitral.catalog.Product;
import dev.vitral.catalog.ProductKind;
import dev.vitral.catalog.TaxRate;
import dev.vitral.catalog.Unit;
import dev.vitral.catalog.UnitMeasure;
import dev.vitral.purchasing.Supplier;
import dev.vitral.quoting.Template;
import dev.vitral.quoting.TemplateCatalog;
import dev.vitral.quoting.TemplateDocument;
import dev.vitral.quoting.TemplatePublishing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Enters the trade's sample catalogue: categories, units, finishes, tax rates, 57 materials, eight templates. */
@Component
class DemoCatalogue {
    private static final Map<String, String> UNIT_NAMES =
            Map.of("tramo", "Tramo", "m2", "Metro cuadrado", "pza", "Pieza", "par", "Par", "jgo", "Juego", "m", "Metro", "cart", "Cartucho");
    private static final Map<String, UnitMeasure> MEASURES =
            Map.of("tramo", UnitMeasure.BAR, "m2", UnitMeasure.SQUARE_METRE, "pza", UnitMeasure.PIECE, "m", UnitMeasure.METRE);
    private static final LocalDate SINCE = LocalDate.of(2010, 1, 1);

    private final Catalog catalog;
    private final CatalogData data;
    private final TemplateCatalog templates;
    private final TemplatePublishing publishing;

    DemoCatalogue(Catalog catalog, CatalogData data, TemplateCatalog templates, TemplatePublishing publishing) {
        this.catalog = catalog;
        this.data = data;
        this.templates = templates;
        this.publishing = publishing;
    }

    List<Product> enter(List<Supplier> suppliers) {
        JsonNode file = DemoFile.read("catalogue.json");
        file.get("colourFactors").properties().forEach(finish ->
                data.save(new Finish(finish.getKey(), capital(finish.getKey()), new BigDecimal(finish.getValue().asString()))));
        TaxRate vat = taxRates();
        Map<ProductKind, Category> categories = categories();
        Map<String, Unit> units = new HashMap<>();
        List<Product> products = new ArrayList<>();
        for (JsonNode node : file.get("materials")) {
            ProductKind kind = ProductKind.valueOf(node.get("kind").asString().toUpperCase(Locale.ROOT));
            String unitCode = node.get("unit").asString();
            Unit unit = units.computeIfAbsent(unitCode, code -> data.save(new Unit(code, UNIT_NAMES.getOrDefault(code, code), MEASURES.getOrDefault(code, UnitMeasure.OTHER))));
            Product product = new Product(node.get("code").asString(), node.get("description").asString(), kind, categories.get(kind), unit);
            product.setPricing(new BigDecimal(node.get("cost").asString()), new BigDecimal("1.45"), null);
            product.setTaxRate(vat);
            product.setSupplierId(suppliers.get(kind.ordinal() % 3).getId());
            product.setMinStock(new BigDecimal(kind == ProductKind.PROFILE ? "10" : "20"));
            product.setReorderQuantity(new BigDecimal(kind == ProductKind.PROFILE ? "20" : "50"));
            product.setBarcode("75000%05d".formatted(products.size() + 1));
            if (node.has("barLengthMm")) {
                product.setBarLengthMm(node.get("barLengthMm").decimalValue());
            }
            if (node.has("sheetMm")) {
                product.setSheet(node.get("sheetMm").get(0).decimalValue(), node.get("sheetMm").get(1).decimalValue());
            }
            products.add(catalog.save(product));
        }
        for (JsonNode node : DemoFile.read("templates.json")) {
            TemplateDocument document = DemoFile.JSON.treeToValue(node, TemplateDocument.class);
            Template written = templates.save(document.writeTo(new Template(document.code())));
            publishing.publish(written.getId(), written.getVersion(), null, false);
        }
        return products;
    }

    private TaxRate taxRates() {
        data.save(new TaxRate("MX-8", "IVA frontera 8 %", "MX", new BigDecimal("0.08"), SINCE));
        data.save(new TaxRate("MX-0", "IVA 0 %", "MX", BigDecimal.ZERO, SINCE));
        data.save(new TaxRate("VE-16", "IVA 16 %", "VE", new BigDecimal("0.16"), SINCE));
        data.save(new TaxRate("VE-8", "IVA 8 %", "VE", new BigDecimal("0.08"), SINCE));
        data.save(new TaxRate("VE-31", "IVA 31 %", "VE", new BigDecimal("0.31"), SINCE));
        return data.save(new TaxRate("MX-16", "IVA 16 %", "MX", new BigDecimal("0.16"), SINCE));
    }

    private Map<ProductKind, Category> categories() {
        Map<ProductKind, Category> categories = new HashMap<>();
        Category materials = data.save(new Category("MAT", "Materiales", null));
        categories.put(ProductKind.PROFILE, data.save(new Category("PER", "Perfiles de aluminio", materials)));
        categories.put(ProductKind.GLASS, data.save(new Category("VID", "Vidrio y paneles", materials)));
        categories.put(ProductKind.HARDWARE, data.save(new Category("HER", "Herrajes", materials)));
        categories.put(ProductKind.CONSUMABLE, data.save(new Category("CON", "Consumibles", materials)));
        return categories;
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
