package dev.vitral.catalog.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.combobox.ComboBox;
import dev.vitral.bulk.Bulk;
import dev.vitral.bulk.BulkMenu;
import dev.vitral.catalog.CatalogData;
import dev.vitral.catalog.Category;
import dev.vitral.catalog.ProductRow;
import dev.vitral.catalog.SupplierDirectory;
import dev.vitral.shared.ui.Fields;
import dev.vitral.shared.ui.ListScreen;

/** What can be done to many products, and what is asked before. */
final class ProductBulk {
    private ProductBulk() {}

    static ListScreen<ProductRow> offer(BulkMenu bulk, ListScreen<ProductRow> list, CatalogData data, SupplierDirectory suppliers) {
        bulk.offer(list, "product.category", () -> category(data));
        bulk.offer(list, "product.supplier", () -> supplier(suppliers));
        return bulk.offer(list, "product");
    }

    private static Bulk.Choice category(CatalogData data) {
        ComboBox<Category> field = Fields.record(data.categories(), Category::getName);
        field.setLabel(translate("product.category"));
        field.setWidthFull();
        return new Bulk.Choice(field, () -> field.getValue() == null ? "" : field.getValue().getCode());
    }

    private static Bulk.Choice supplier(SupplierDirectory suppliers) {
        ComboBox<SupplierDirectory.Entry> field = Fields.lookup(suppliers::search, SupplierDirectory.Entry::name);
        field.setLabel(translate("product.supplierId"));
        field.setWidthFull();
        return new Bulk.Choice(field, () -> field.getValue() == null ? "" : Long.toString(field.getValue().id()));
    }
}
