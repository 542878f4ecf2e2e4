package dev.vitral.catalog.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Result;
import com.vaadin.flow.data.converter.Converter;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.vitral.catalog.Catalog;
import dev.vitral.catalog.CatalogData;
import dev.vitral.catalog.Category;
import dev.vitral.catalog.ExchangeRates;
import dev.vitral.catalog.FurtherUnit;
import dev.vitral.catalog.Product;
import dev.vitral.catalog.ProductCodes;
import dev.vitral.catalog.ProductKind;
import dev.vitral.catalog.ProductUnit;
import dev.vitral.catalog.Rate;
import dev.vitral.catalog.SupplierDirectory;
import dev.vitral.catalog.TaxRate;
import dev.vitral.catalog.Unit;
import dev.vitral.shared.ui.Chip;
import dev.vitral.shared.ui.Fields;
import dev.vitral.shared.ui.Formats;
import dev.vitral.shared.ui.RecordForm;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a product is, what it costs and sells for, how much of it should be there, the size and the units it is bought in. */
class ProductForm extends RecordForm<Product> {
    private static final int LONGEST_BOX = 1_000_000;

    private final Catalog catalog;
    private final ProductCodes codes;
    private final List<Unit> units;
    private final TextField code = Fields.text();
    private final TextField description = Fields.text();
    private final ComboBox<Category> category;
    private final ComboBox<Unit> unit;
    private final Button generate = new Button(translate("product.code.generate"), e -> generate());
    private final BigDecimalField cost = Fields.money();
    private final BigDecimalField factor = Fields.decimal("×");
    private final BigDecimalField fixed = Fields.money();
    private final BigDecimalField price = Fields.money();
    private final BigDecimalField bar = Fields.decimal("mm");
    private final BigDecimalField sheetWidth = Fields.decimal("mm");
    private final BigDecimalField sheetHeight = Fields.decimal("mm");
    private final BigDecimalField weight = Fields.decimal("kg/m");
    private final IntegerField pieces = Fields.whole(1, LONGEST_BOX);
    private final FurtherUnitsField further;
    private final UnitExamples examples = new UnitExamples();
    private final ExchangeRates rates;
    private @Nullable Rate second;
    private boolean isNew;

    ProductForm(Catalog catalog, CatalogData data, ProductCodes codes, ExchangeRates rates, SupplierDirectory suppliers) {
        super("product", Product.class);
        this.catalog = catalog;
        this.codes = codes;
        this.rates = rates;
        this.units = data.units();
        this.category = Fields.record(data.categories(), Category::getName);
        this.unit = Fields.record(units, u -> translate("product.unit.name", u.getName(), u.getCode()));
        this.further = new FurtherUnitsField(units);
        identity(suppliers);
        pricing(data);
        section(
                "stock",
                field("minStock", Fields.decimal(""), Product::getMinStock, Product::setMinStock),
                field("reorderQuantity", Fields.decimal(""), Product::getReorderQuantity, Product::setReorderQuantity));
        sizes();
        section(
                "more",
                wide(field("notes", Fields.area(), p -> orEmpty(p.getNotes()), Product::setNotes)),
                field("active", new Checkbox(), Product::isActive, Product::setActive));
    }

    private void identity(SupplierDirectory suppliers) {
        ComboBox<SupplierDirectory.Entry> supplier = Fields.lookup(suppliers::search, SupplierDirectory.Entry::name);
        generate.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        description.setValueChangeMode(ValueChangeMode.LAZY);
        category.addValueChangeListener(e -> {
            showCode();
            showPrice();
        });
        Stream.of(code, description).forEach(field -> field.addValueChangeListener(e -> showCode()));
        section(
                "identity",
                field("code", code, Converter.from(this::typedCode, text -> text), Product::getCode, Product::setCode),
                field("barcode", Fields.text(), p -> orEmpty(p.getBarcode()), Product::setBarcode),
                wide(field("description", description, Product::getDescription, Product::setDescription)),
                field("kind", Fields.choice(List.of(ProductKind.values()), k -> translate("product.kind." + k)), Product::getKind, Product::setKind),
                field("category", category, Product::getCategory, Product::setCategory),
                field("unit", unit, Product::getUnit, Product::setUnit),
                field(
                        "supplierId",
                        supplier,
                        p -> p.getSupplierId() == null ? null : suppliers.find(p.getSupplierId()).orElse(null),
                        (p, chosen) -> p.setSupplierId(chosen == null ? null : chosen.id())),
                generate);
        code.setRequiredIndicatorVisible(false);
    }

    /** A code typed as the shop has it; a new product may leave it to Vitral. */
    private Result<String> typedCode(String typed) {
        if (typed.isBlank()) {
            return isNew ? Result.ok("") : Result.error(translate("validation.NotBlank"));
        }
        return ProductCodes.isCode(typed) ? Result.ok(typed) : Result.error(translate("validation.code"));
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
                field("priceFactor", factor, Converter.from(TypedFactor::read, own -> own), Product::getOwnFactor, Product::setOwnFactor),
                field("fixedPrice", fixed, Product::getFixedPrice, Product::setFixedPrice),
                price,
                field("taxRate", tax, Product::getTaxRate, Product::setTaxRate));
        factor.setRequiredIndicatorVisible(false);
    }

    private void sizes() {
        ComboBox<Unit> purchase = Fields.record(units, u -> translate("product.unit.name", u.getName(), u.getCode()));
        purchase.setClearButtonVisible(true);
        Stream.<HasValue<?, ?>>of(unit, bar, sheetWidth, sheetHeight, weight, pieces, further).forEach(field -> field.addValueChangeListener(e -> showUnits()));
        section(
                "size",
                field("barLengthMm", bar, Product::getBarLengthMm, Product::setBarLengthMm),
                field("weightPerMetre", weight, Product::getWeightPerMetre, Product::setWeightPerMetre),
                field("sheetWidthMm", sheetWidth, Product::getSheetWidthMm, (p, mm) -> p.setSheet(mm, p.getSheetHeightMm())),
                field("sheetHeightMm", sheetHeight, Product::getSheetHeightMm, (p, mm) -> p.setSheet(p.getSheetWidthMm(), mm)),
                field("grained", new Checkbox(), Product::isGrained, Product::setGrained),
                field("piecesPerBox", pieces, Product::getPiecesPerBox, Product::setPiecesPerBox),
                field("purchaseUnit", purchase, Product::getPurchaseUnit, Product::setPurchaseUnit),
                wide(field("units", further, Converter.from(this::typedUnits, said -> said), ProductForm::said, Product::setFurtherUnits)),
                wide(examples));
    }

    private Result<List<FurtherUnit>> typedUnits(List<FurtherUnit> said) {
        return further.isWhole() ? Result.ok(said) : Result.error(translate("product.units.whole"));
    }

    private static List<FurtherUnit> said(Product product) {
        return product.getFurtherUnits().stream().map(ProductUnit::said).toList();
    }

    private void generate() {
        preview().ifPresent(code::setValue);
    }

    private Optional<String> preview() {
        return category.getValue() == null ? Optional.empty() : codes.preview(category.getValue().getCode(), description.getValue());
    }

    /** The code that leaving it empty will give. */
    private void showCode() {
        generate.setVisible(isNew);
        generate.setEnabled(category.getValue() != null);
        code.setHelperText(isNew && code.isEmpty() ? preview().map(made -> translate("product.code.preview", made)).orElse(null) : null);
    }

    /** The price that saving will give, by the product's own rule. */
    private void showPrice() {
        BigDecimal inherited = category.getValue() == null ? BigDecimal.ONE : catalog.inheritedFactor(category.getValue());
        factor.setHelperText(translate("product.priceFactor.inherited", Formats.current().quantity(inherited)));
        if (cost.getValue() == null) {
            price.clear();
            return;
        }
        Product preview = new Product();
        preview.setPricing(cost.getValue(), factor.getValue() == null ? inherited : factor.getValue(), fixed.getValue());
        price.setValue(preview.getPrice());
        price.setHelperText(second == null
                ? null
                : translate("product.priceSecond.text", second.currency(), Formats.current().money(second.toCurrency(preview.getPrice())),
                        Formats.current().quantity(second.rate()), Formats.current().date(second.date())));
    }

    /** What the sizes typed so far make of the units. */
    private void showUnits() {
        further.stockUnit(unit.getValue());
        Product preview = new Product();
        preview.setUnit(unit.getValue());
        preview.setBarLengthMm(positive(bar));
        preview.setSheet(positive(sheetWidth), positive(sheetHeight));
        preview.setWeightPerMetre(positive(weight));
        preview.setPiecesPerBox(pieces.getValue() == null || pieces.getValue() < 1 ? null : pieces.getValue());
        preview.setFurtherUnits(further.getValue() == null ? List.of() : further.getValue());
        examples.show(preview, units);
    }

    private static @Nullable BigDecimal positive(BigDecimalField field) {
        return field.getValue() == null || field.getValue().signum() <= 0 ? null : field.getValue();
    }

    @Override
    public void read(Product product) {
        isNew = !product.isSaved();
        second = rates.second(LocalDate.now(Formats.current().zone())).orElse(null);
        super.read(product);
        showCode();
        showPrice();
        showUnits();
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
