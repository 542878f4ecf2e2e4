package dev.vitral.catalog.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.BigDecimalField;
import dev.vitral.catalog.CatalogData;
import dev.vitral.catalog.Category;
import dev.vitral.catalog.Product;
import dev.vitral.catalog.ProductKind;
import dev.vitral.catalog.SupplierDirectory;
import dev.vitral.catalog.TaxRate;
import dev.vitral.catalog.Unit;
import dev.vitral.shared.ui.Chip;
import dev.vitral.shared.ui.Fields;
import dev.vitral.shared.ui.RecordForm;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a product is, what it costs and sells for, how much of it should be there, and the size it is bought in. */
class ProductForm extends RecordForm<Product> {
    private final BigDecimalField cost = Fields.money();
    private final BigDecimalField factor = Fields.decimal("×");
    private final BigDecimalField fixed = Fields.money();
    private final BigDecimalField price = Fields.money();

    ProductForm(CatalogData data, SupplierDirectory suppliers) {
        super("product", Product.class);
        identity(data, suppliers);
        pricing(data);
        section(
                "stock",
                field("minStock", Fields.decimal(""), Product::getMinStock, Product::setMinStock),
                field("reorderQuantity", Fields.decimal(""), Product::getReorderQuantity, Product::setReorderQuantity));
        section(
                "size",
                field("barLengthMm", Fields.decimal("mm"), Product::getBarLengthMm, Product::setBarLengthMm),
                field("sheetWidthMm", Fields.decimal("mm"), Product::getSheetWidthMm, (p, mm) -> p.setSheet(mm, p.getSheetHeightMm())),
                field("sheetHeightMm", Fields.decimal("mm"), Product::getSheetHeightMm, (p, mm) -> p.setSheet(p.getSheetWidthMm(), mm)));
        section(
                "more",
                wide(field("notes", Fields.area(), p -> orEmpty(p.getNotes()), Product::setNotes)),
                field("active", new Checkbox(), Product::isActive, Product::setActive));
    }

    private void identity(CatalogData data, SupplierDirectory suppliers) {
        ComboBox<Category> category = Fields.record(data.categories(), Category::getName);
        ComboBox<Unit> unit = Fields.record(data.units(), u -> translate("product.unit.name", u.getName(), u.getCode()));
        ComboBox<SupplierDirectory.Entry> supplier = Fields.lookup(suppliers::search, SupplierDirectory.Entry::name);
        section(
                "identity",
                field("code", Fields.text(), Product::getCode, Product::setCode),
                field("barcode", Fields.text(), p -> orEmpty(p.getBarcode()), Product::setBarcode),
                wide(field("description", Fields.text(), Product::getDescription, Product::setDescription)),
                field("kind", Fields.choice(List.of(ProductKind.values()), k -> translate("product.kind." + k)), Product::getKind, Product::setKind),
                field("category", category, Product::getCategory, Product::setCategory),
                field("unit", unit, Product::getUnit, Product::setUnit),
                field(
                        "supplierId",
                        supplier,
                        p -> p.getSupplierId() == null ? null : suppliers.find(p.getSupplierId()).orElse(null),
                        (p, chosen) -> p.setSupplierId(chosen == null ? null : chosen.id())));
    }

    private void pricing(CatalogData data) {
        ComboBox<TaxRate> tax = Fields.record(data.taxRates(), TaxRate::getName);
        tax.setClearButtonVisible(true);
        price.setLabel(label("price"));
        price.setReadOnly(true);
        Stream.of(cost, factor, fixed).forEach(field -> field.addValueChangeListener(e -> showPrice()));
        section(
                "price",
                field("cost", cost, Product::getCost, Product::setCost),
                field("priceFactor", factor, Product::getPriceFactor, Product::setPriceFactor),
                field("fixedPrice", fixed, Product::getFixedPrice, Product::setFixedPrice),
                price,
                field("taxRate", tax, Product::getTaxRate, Product::setTaxRate));
    }

    /** The price that saving will give, by the product's own rule. */
    private void showPrice() {
        if (cost.getValue() == null || factor.getValue() == null) {
            price.clear();
            return;
        }
        Product preview = new Product();
        preview.setPricing(cost.getValue(), factor.getValue(), fixed.getValue());
        price.setValue(preview.getPrice());
    }

    @Override
    protected String code(Product product) {
        return product.getCode();
    }

    @Override
    protected String title(Product product) {
        return product.getDescription();
    }

    @Override
    protected List<Chip> chips(Product product) {
        return product.isActive() ? List.of() : List.of(new Chip(translate("product.state.inactive"), Chip.Tone.NEUTRAL));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
