package dev.vitral.catalog.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.vitral.bulk.BulkMenu;
import dev.vitral.catalog.Catalog;
import dev.vitral.catalog.CatalogData;
import dev.vitral.catalog.Category;
import dev.vitral.catalog.ExchangeRates;
import dev.vitral.catalog.Product;
import dev.vitral.catalog.ProductCodes;
import dev.vitral.catalog.ProductKind;
import dev.vitral.catalog.ProductList;
import dev.vitral.catalog.ProductRow;
import dev.vitral.catalog.SupplierDirectory;
import dev.vitral.catalog.Unit;
import dev.vitral.history.RecordHistory;
import dev.vitral.history.ui.HistoryDialog;
import dev.vitral.shared.Roles;
import dev.vitral.shared.ui.Chip;
import dev.vitral.shared.ui.Formats;
import dev.vitral.shared.ui.GridColumn;
import dev.vitral.shared.ui.ListScreen;
import dev.vitral.shared.ui.ListSource;
import dev.vitral.shared.ui.RecordActions;
import dev.vitral.shared.ui.RecordScreen;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The products with stock and price, and one product beside them. */
@Route("productos/:id?")
@Menu(title = "nav.products", order = 410, icon = "products")
@RolesAllowed(Roles.CLERK)
@StyleSheet("catalog.css")
class ProductsView extends RecordScreen<ProductRow, Product> {
    ProductsView(Catalog catalog, CatalogData data, ProductCodes codes, ExchangeRates rates, SupplierDirectory suppliers, RecordHistory history, BulkMenu bulk) {
        super(
                "productos",
                ProductBulk.offer(bulk, list(catalog, data, rates), data, suppliers),
                ProductRow::id,
                new ProductForm(catalog, data, codes, rates, suppliers),
                new RecordActions<>(
                        Product::new,
                        catalog::find,
                        catalog::save,
                        catalog::delete,
                        catalog::restore,
                        it -> HistoryDialog.open(history, Product.class, it.getId(), it.getDescription())));
        edits(new ProductForm(catalog, data, codes, rates, suppliers), "cost", "priceFactor", "minStock", "barcode");
    }

    private static ListScreen<ProductRow> list(Catalog catalog, CatalogData data, ExchangeRates rates) {
        ListScreen<ProductRow> list = new ListScreen<>("product", ProductList.SPEC, ListSource.of(catalog::list, catalog::count), ProductRow::id)
                .column(GridColumn.code("code", ProductRow::code).essential())
                .column(GridColumn.text("description", ProductRow::description).filteredBy("words").grow(3).essential())
                .column(GridColumn.text("category", ProductRow::categoryName).filteredBy("categoryCode").options(categories(data)))
                .column(GridColumn.text("kind", (ProductRow row) -> translate("product.kind." + row.kind()))
                        .options(ProductKind.class, "product.kind")
                        .width("8rem")
                        .grow(0))
                .column(GridColumn.quantity("onHand", ProductRow::onHand).essential())
                .column(GridColumn.text("unit", ProductRow::unit).options(units(data)).width("5.5rem").grow(0))
                .column(GridColumn.unitCost("cost", ProductRow::cost))
                .column(GridColumn.money("price", ProductRow::price).essential())
                .column(GridColumn.chip("active", ProductsView::state).heading("state"))
                .column(GridColumn.code("barcode", ProductRow::barcode).optional())
                .column(GridColumn.text("supplierName", ProductRow::supplierName).heading("supplierId").optional())
                .column(GridColumn.quantity("priceFactor", ProductRow::priceFactor).optional())
                .column(GridColumn.quantity("minStock", ProductRow::minStock).optional())
                .column(GridColumn.quantity("reorderQuantity", ProductRow::reorderQuantity).optional())
                .column(GridColumn.quantity("available", ProductRow::available).optional())
                .opensExactly("code", "barcode");
        rates.second(LocalDate.now(Formats.current().zone())).ifPresent(rate -> list.column(GridColumn.money("priceSecond", row -> rate.toCurrency(row.price()))));
        return list;
    }

    private static @Nullable Chip state(ProductRow row) {
        if (!row.active()) {
            return new Chip(translate("product.state.inactive"), Chip.Tone.NEUTRAL);
        }
        return row.onHand().compareTo(row.minStock()) < 0 ? new Chip(translate("product.state.low"), Chip.Tone.ATTENTION) : null;
    }

    private static Map<String, String> categories(CatalogData data) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Category category : data.categories()) {
            names.put(category.getCode(), category.getName());
        }
        return names;
    }

    private static Map<String, String> units(CatalogData data) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Unit unit : data.units()) {
            names.put(unit.getCode(), unit.getCode());
        }
        return names;
    }
}
