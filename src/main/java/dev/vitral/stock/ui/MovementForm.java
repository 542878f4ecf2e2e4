package dev.vitral.stock.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import dev.vitral.catalog.Catalog;
import dev.vitral.catalog.ProductRow;
import dev.vitral.shared.Problem;
import dev.vitral.shared.ui.Caught;
import dev.vitral.shared.ui.Fields;
import dev.vitral.shared.ui.Formats;
import dev.vitral.shared.ui.Icons;
import dev.vitral.shared.ui.Notify;
import dev.vitral.stock.MovementCommand;
import dev.vitral.stock.MovementType;
import dev.vitral.stock.StockLevel;
import dev.vitral.stock.StockOnHand;
import dev.vitral.stock.StockQueries;
import dev.vitral.stock.Warehouse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Enters one movement after another: posts, says what is left, keeps type, date and reference, and asks for the next product. */
final class MovementForm extends Div {
    private final ComboBox<MovementType> type =
            Fields.choice(Arrays.stream(MovementType.values()).filter(MovementType::isEntered).toList(), t -> translate("movement.type." + t));
    private final ComboBox<ProductRow> product;
    private final ComboBox<Warehouse> warehouse;
    private final TextField location = Fields.text();
    private final BigDecimalField quantity = Fields.decimal("");
    private final BigDecimalField unitCost = Fields.decimal("");
    private final DatePicker date = Fields.date();
    private final TextField reference = Fields.text();
    private final TextField reason = Fields.text();
    private final Span known = new Span();
    private final Div message = new Div();
    private final Map<String, HasValidation> fields = new LinkedHashMap<>();
    private final StockQueries queries;
    private final StockOnHand stock;
    private final BiFunction<String, MovementCommand, Long> post;
    private final Runnable posted;
    private String key = "";

    /** {@code post} takes the form's key and the command; {@code posted} hears of each movement, {@code close} is asked to leave. */
    MovementForm(Catalog catalog, List<Warehouse> warehouses, StockQueries queries, StockOnHand stock, BiFunction<String, MovementCommand, Long> post, Runnable posted, Runnable close) {
        this.queries = queries;
        this.stock = stock;
        this.post = post;
        this.posted = posted;
        this.product = ProductPicker.over(catalog);
        this.warehouse = Fields.record(warehouses, Warehouse::getName);
        warehouses.stream().filter(Warehouse::isStandard).findFirst().ifPresent(warehouse::setValue);
        warehouse.setVisible(warehouses.size() > 1);
        warehouse.addValueChangeListener(e -> tellStock());
        name(type, "type");
        name(warehouse, "warehouse");
        name(location, "location");
        name(product, "productCode");
        name(quantity, "quantity");
        name(unitCost, "unitCost");
        name(date, "date");
        name(reference, "reference");
        name(reason, "reason");
        type.addValueChangeListener(e -> adapt());
        product.addValueChangeListener(e -> tellStock());
        known.addClassName("movement-known");
        message.addClassName("record-message");
        message.getElement().setAttribute("role", "alert");
        addClassName("record");
        add(head(close), body(), buttons(close));
        Shortcuts.addShortcutListener(this, this::save, Key.KEY_S, KeyModifier.CONTROL).resetFocusOnActiveElement();
    }

    private <F extends HasValidation & com.vaadin.flow.component.HasLabel & com.vaadin.flow.component.HasElement> void name(F field, String property) {
        field.setLabel(translate("movement." + property));
        field.getElement().setAttribute("data-field", property);
        fields.put(property, field);
    }

    private Div head(Runnable close) {
        Button away = new Button(Icons.of("close"), e -> close.run());
        away.addThemeVariants(ButtonVariant.TERTIARY);
        away.addClassName("record-close");
        away.setAriaLabel(translate("form.close"));
        Div words = new Div(new H2(translate("movement.new")), known);
        words.addClassName("record-words");
        Div head = new Div(words, away);
        head.addClassName("record-head");
        return head;
    }

    private Div body() {
        FormLayout layout = new FormLayout();
        layout.setAutoResponsive(true);
        layout.setMaxColumns(2);
        layout.setColumnWidth("11rem");
        layout.setExpandColumns(true);
        layout.setExpandFields(true);
        layout.setAutoRows(true);
        layout.add(type, date, warehouse, location, product, quantity, unitCost, reference, reason);
        layout.setColspan(product, 2);
        layout.setColspan(reason, 2);
        Div body = new Div(message, layout, new Paragraph(translate("movement.new.text")));
        body.addClassName("record-body");
        return body;
    }

    private Div buttons(Runnable close) {
        Button save = new Button(translate("movement.post"), e -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Button cancel = new Button(translate("form.close"), e -> close.run());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Div buttons = new Div(save, cancel);
        buttons.addClassName("record-buttons");
        return buttons;
    }

    /** A fresh entry of today. */
    void begin() {
        type.setValue(MovementType.RECEIPT);
        LocalDate current = queries.currentDate();
        date.setValue(current);
        date.setMax(current);
        reference.clear();
        next();
    }

    private void next() {
        key = UUID.randomUUID().toString();
        product.clear();
        quantity.clear();
        unitCost.clear();
        reason.clear();
        location.clear();
        clearProblems();
        product.focus();
    }

    private void adapt() {
        MovementType chosen = type.getValue();
        unitCost.setVisible(chosen == MovementType.RECEIPT || chosen == MovementType.SUPPLIER_RETURN || chosen == MovementType.CUSTOMER_RETURN);
        unitCost.setRequiredIndicatorVisible(chosen == MovementType.RECEIPT);
        reason.setRequiredIndicatorVisible(chosen != null && chosen.needsReason());
    }

    private void tellStock() {
        ProductRow chosen = product.getValue();
        if (chosen == null) {
            known.setText("");
            return;
        }
        queries.level(chosen.id()).ifPresent(level -> known.setText(translate(
                "movement.known", Formats.current().quantity(there(chosen.id(), level)), chosen.unit(),
                level.getAverageCost() == null ? "–" : Formats.current().unitCost(level.getAverageCost()))));
        if (unitCost.isVisible() && unitCost.isEmpty() && type.getValue() == MovementType.RECEIPT) {
            unitCost.setValue(chosen.cost());
        }
        quantity.focus();
    }

    private void save() {
        clearProblems();
        if (missing()) {
            return;
        }
        ProductRow chosen = product.getValue();
        try {
            post.apply(key, new MovementCommand(
                    chosen.code(), type.getValue(), quantity.getValue(), unitCost.isVisible() ? unitCost.getValue() : null, date.getValue(),
                    reference.getValue(), reason.getValue(), warehouseCode(), location.getValue()));
            Notify.done(queries.level(chosen.id())
                    .map(level -> translate("movement.posted", chosen.code(), Formats.current().quantity(level.getOnHand()), chosen.unit()))
                    .orElse(chosen.code()));
            posted.run();
            next();
        } catch (RuntimeException e) {
            refused(Caught.problem(e));
        }
    }

    private @Nullable String warehouseCode() {
        return warehouse.isEmpty() ? null : warehouse.getValue().getCode();
    }

    private BigDecimal there(long productId, StockLevel level) {
        return warehouse.isVisible() && !warehouse.isEmpty() ? stock.in(productId, warehouse.getValue().getCode()) : level.getOnHand();
    }

    private boolean missing() {
        require("type", type.isEmpty());
        require("productCode", product.isEmpty());
        require("quantity", quantity.isEmpty());
        return type.isEmpty() || product.isEmpty() || quantity.isEmpty();
    }

    private void require(String property, boolean absent) {
        if (absent) {
            mark(property, translate("error.field.required"));
        }
    }

    private void refused(Problem problem) {
        message.removeAll();
        for (Problem.Field field : problem.fields()) {
            if (fields.containsKey(field.field())) {
                mark(field.field(), Caught.text(field));
            } else {
                message.add(new Span(Caught.text(field)));
            }
        }
        if (problem.code().equals("stock.insufficient")) {
            mark("quantity", Caught.text(problem));
        } else if (problem.fields().isEmpty()) {
            message.add(new Span(Caught.text(problem)));
        }
        message.setVisible(message.getComponentCount() > 0);
    }

    private void mark(String property, String text) {
        HasValidation field = fields.get(property);
        if (field != null) {
            field.setErrorMessage(text);
            field.setInvalid(true);
        }
    }

    private void clearProblems() {
        message.setVisible(false);
        fields.values().forEach(field -> field.setInvalid(false));
    }
}
