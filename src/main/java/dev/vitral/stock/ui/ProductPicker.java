package dev.vitral.stock.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import dev.vitral.catalog.Catalog;
import dev.vitral.catalog.ProductRow;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.ui.Fields;

/** The field that finds a product by code, words or barcode while the user types. */
final class ProductPicker {
    private ProductPicker() {}

    static ComboBox<ProductRow> over(Catalog catalog) {
        return Fields.lookup(
                (text, offset, limit) -> catalog.list(ListRequest.first(limit).at(offset, limit, null).matching(text)).items(),
                row -> row.code() + " · " + row.description());
    }
}
