package dev.vitral.purchasing.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.BigDecimalField;
import dev.vitral.purchasing.PurchaseOrderDraft;
import dev.vitral.purchasing.PurchaseOrderLine;
import dev.vitral.shared.ui.Fields;
import dev.vitral.shared.ui.Formats;
import dev.vitral.shared.ui.Icons;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One line being ordered: product, quantity, unit, cost. Tab goes through it, Enter begins the next. */
final class OrderLineRow extends Div {
    private final OrderChoices choices;
    private final Runnable changed;
    private final Span number = new Span();
    private final ComboBox<Pick> product;
    private final BigDecimalField quantity = Fields.decimal("");
    private final ComboBox<String> unit = new ComboBox<>();
    private final BigDecimalField unitCost = Fields.money();
    private final Span amount = new Span();
    private final Span received = new Span();
    private final Button remove;
    private @Nullable BigDecimal taxRate;
    private boolean inBase = true;
    private boolean reading;

    /** {@code changed} hears of what is typed, {@code next} of Enter, {@code removed} of the button. */
    OrderLineRow(OrderChoices choices, Runnable changed, Consumer<OrderLineRow> next, Consumer<OrderLineRow> removed) {
        this.choices = choices;
        this.changed = changed;
        this.product = Fields.lookup(choices::products, Pick::label);
        this.remove = new Button(Icons.of("close"), e -> removed.accept(this));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel(translate("purchaseOrder.line.remove"));
        named(product, "product");
        named(quantity, "quantity");
        named(unit, "unit");
        named(unitCost, "unitCost");
        product.addValueChangeListener(e -> {
            if (!reading) {
                chosen();
            }
        });
        // A scanner types the whole code at once and presses Enter: what is typed is taken for a code then.
        product.addCustomValueSetListener(e -> choices.product(e.getDetail()).ifPresentOrElse(product::setValue, () -> refuse("productCode", translate("error.product.notFound", e.getDetail()))));
        List.of(quantity, unitCost).forEach(field -> field.addValueChangeListener(e -> touched()));
        unit.addValueChangeListener(e -> touched());
        Shortcuts.addShortcutListener(this, () -> next.accept(this), Key.ENTER).listenOn(quantity, unitCost).allowBrowserDefault();
        number.addClassName("line-number");
        amount.addClassName("line-amount");
        received.addClassName("line-received");
        addClassName("order-line");
        add(number, product, quantity, unit, unitCost, amount, received, remove);
    }

    private static void named(Component field, String property) {
        field.getElement().setProperty("accessibleName", translate("purchaseOrderLine." + property));
        field.getElement().setAttribute("data-field", property);
    }

    private void chosen() {
        Pick pick = product.getValue();
        reading = true;
        unit.setItems(pick == null ? List.of() : choices.units(pick.id()));
        unit.setValue(pick == null ? null : pick.unit());
        unitCost.setValue(pick == null ? null : known(pick));
        taxRate = null;
        product.setInvalid(false);
        reading = false;
        touched();
        quantity.focus();
    }

    private void touched() {
        if (!reading) {
            List.<HasValidationProperties>of(product, quantity, unit, unitCost).forEach(field -> field.setInvalid(false));
            changed.run();
        }
    }

    void read(PurchaseOrderLine line) {
        Formats formats = Formats.current();
        fill(Pick.of(line), line.getQuantity(), line.getUnit(), line.getUnitCost());
        taxRate = line.getTaxRate();
        amount.setText(formats.money(line.getAmount()));
        received.setText(line.getReceivedQuantity().signum() == 0 ? "" : translate("purchaseOrder.line.received", formats.quantity(line.getReceivedQuantity())));
    }

    /** Puts in what was pasted or read. */
    void fill(Pick pick, @Nullable BigDecimal ordered, String boughtIn, @Nullable BigDecimal cost) {
        reading = true;
        product.setValue(pick);
        unit.setItems(Stream.concat(Stream.of(boughtIn), choices.units(pick.id()).stream()).distinct().toList());
        unit.setValue(boughtIn);
        quantity.setValue(ordered);
        unitCost.setValue(cost == null ? known(pick) : cost);
        reading = false;
    }

    /** The product's cost, which is in the base currency. */
    private @Nullable BigDecimal known(Pick pick) {
        return inBase ? pick.cost() : null;
    }

    /** Whether costs are in the base currency; a product's own cost goes and comes with it, one that was typed stays. */
    void inBase(boolean costs) {
        boolean was = inBase;
        inBase = costs;
        Pick pick = product.getValue();
        if (was == costs || pick == null) {
            return;
        }
        reading = true;
        BigDecimal cost = unitCost.getValue();
        if (!costs && cost != null && cost.compareTo(pick.cost()) == 0) {
            unitCost.clear();
        } else if (costs && cost == null) {
            unitCost.setValue(pick.cost());
        }
        reading = false;
    }

    void number(int shown) {
        number.setText(Integer.toString(shown));
    }

    /** Shows what the line comes to; null while it isn't known. */
    void worth(@Nullable BigDecimal figure) {
        amount.setText(figure == null ? "" : Formats.current().money(figure));
    }

    boolean isBlank() {
        return product.isEmpty() && quantity.isEmpty() && unitCost.isEmpty();
    }

    /** The line, if it has product and quantity. */
    Optional<PurchaseOrderDraft.Line> line() {
        return product.isEmpty() || quantity.isEmpty()
                ? Optional.empty()
                : Optional.of(new PurchaseOrderDraft.Line(product.getValue().code(), quantity.getValue(), unit.getValue(), unitCost.getValue(), taxRate));
    }

    /** Says at the fields what is missing. */
    void requireAll() {
        if (product.isEmpty()) {
            refuse("productCode", translate("error.field.required"));
        }
        if (quantity.isEmpty()) {
            refuse("quantity", translate("error.field.required"));
        }
    }

    /** Says at the field what is wrong with it; false when the row has no such field. */
    boolean refuse(String property, String text) {
        HasValidationProperties field = switch (property) {
            case "productCode" -> product;
            case "quantity" -> quantity;
            case "unit" -> unit;
            case "unitCost" -> unitCost;
            default -> null;
        };
        if (field == null) {
            return false;
        }
        field.setErrorMessage(text);
        field.setInvalid(true);
        return true;
    }

    void setReadOnly(boolean readOnly) {
        List.<HasValue<?, ?>>of(product, quantity, unit, unitCost).forEach(field -> field.setReadOnly(readOnly));
        remove.setVisible(!readOnly);
    }

    void focus() {
        product.focus();
    }
}
