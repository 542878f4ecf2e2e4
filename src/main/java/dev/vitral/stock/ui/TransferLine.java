package dev.vitral.stock.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import dev.vitral.catalog.Catalog;
import dev.vitral.catalog.ProductRow;
import dev.vitral.shared.ui.Fields;
import dev.vitral.shared.ui.Formats;
import dev.vitral.shared.ui.Icons;
import dev.vitral.stock.TransferCommand;
import java.math.BigDecimal;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** One product of a transfer and how much of it; tells below the quantity what the sending warehouse has. */
final class TransferLine extends Div {
    private final ComboBox<ProductRow> product;
    private final BigDecimalField quantity = Fields.decimal("");
    private final LongFunction<@Nullable BigDecimal> there;

    TransferLine(Catalog catalog, LongFunction<@Nullable BigDecimal> there, Consumer<TransferLine> next, Consumer<TransferLine> remove) {
        this.there = there;
        this.product = ProductPicker.over(catalog);
        product.setAriaLabel(translate("movement.productCode"));
        product.setPlaceholder(translate("movement.productCode"));
        product.addValueChangeListener(e -> {
            tellStock();
            if (e.isFromClient() && e.getValue() != null) {
                quantity.focus();
            }
        });
        quantity.setAriaLabel(translate("movement.quantity"));
        quantity.addKeyPressListener(Key.ENTER, e -> next.accept(this));
        Button away = new Button(Icons.of("trash"), e -> remove.accept(this));
        away.addThemeVariants(ButtonVariant.TERTIARY);
        away.setAriaLabel(translate("transfer.removeLine"));
        addClassName("transfer-line");
        add(product, quantity, away);
    }

    void focus() {
        product.focus();
    }

    void tellStock() {
        ProductRow chosen = product.getValue();
        BigDecimal known = chosen == null ? null : there.apply(chosen.id());
        quantity.setHelperText(known == null || chosen == null ? "" : translate("transfer.there", Formats.current().quantity(known), chosen.unit()));
    }

    boolean isBlank() {
        return product.isEmpty() && quantity.isEmpty();
    }

    /** Whether product and quantity are there; marks what is missing. */
    boolean isWhole() {
        product.setErrorMessage(translate("error.field.required"));
        product.setInvalid(product.isEmpty());
        quantity.setErrorMessage(translate("error.field.required"));
        quantity.setInvalid(quantity.isEmpty());
        return !product.isEmpty() && !quantity.isEmpty();
    }

    void refuse(String text) {
        quantity.setErrorMessage(text);
        quantity.setInvalid(true);
        quantity.focus();
    }

    TransferCommand.Line line() {
        return new TransferCommand.Line(product.getValue().code(), quantity.getValue(), null);
    }
}
