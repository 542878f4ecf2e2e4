package dev.vitral.catalog.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import dev.vitral.catalog.CatalogData;
import dev.vitral.catalog.Category;
import dev.vitral.catalog.PriceChangeKind;
import dev.vitral.catalog.PriceChangeOrder;
import dev.vitral.catalog.SupplierDirectory;
import dev.vitral.shared.Problem;
import dev.vitral.shared.ui.Caught;
import dev.vitral.shared.ui.Fields;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What is to change and for which products; nothing changes yet, the preview comes next. */
class PriceChangeForm extends Div {
    private final ComboBox<PriceChangeKind> kind = Fields.choice(List.of(PriceChangeKind.values()), k -> translate("priceChange.kind." + k));
    private final BigDecimalField amount = Fields.decimal("");
    private final ComboBox<Category> category;
    private final ComboBox<SupplierDirectory.Entry> supplier;
    private final TextField search = Fields.text();
    private final TextField reason = Fields.text();
    private final Div message = new Div();
    private final Paragraph meaning = new Paragraph();
    private final Map<String, HasValidationProperties> fields = new LinkedHashMap<>();
    private final Map<String, String> selection = new HashMap<>();

    PriceChangeForm(CatalogData data, SupplierDirectory suppliers, Consumer<PriceChangeOrder> preview, Runnable close) {
        category = Fields.record(data.categories(), Category::getName);
        category.setClearButtonVisible(true);
        supplier = Fields.lookup(suppliers::search, SupplierDirectory.Entry::name);
        named("kind", kind);
        named("amount", amount);
        named("categoryCode", category);
        named("supplierId", supplier);
        named("search", search);
        named("reason", reason);
        reason.setMaxLength(300);
        kind.addValueChangeListener(e -> adapt());
        kind.setValue(PriceChangeKind.COST_PERCENT);
        search.setHelperText(translate("priceChange.search.help"));
        message.addClassName("record-message");
        message.getElement().setAttribute("role", "alert");
        message.setVisible(false);
        FormLayout layout = new FormLayout();
        layout.setAutoResponsive(true);
        layout.setMaxColumns(2);
        layout.setColumnWidth("16rem");
        layout.setExpandColumns(true);
        layout.setExpandFields(true);
        layout.setAutoRows(true);
        layout.add(kind, amount, category, supplier, search, reason);
        Button go = new Button(translate("priceChange.preview"), e -> ask(preview));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        Button cancel = new Button(translate("form.cancel"), e -> close.run());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Div body = new Div(message, layout, meaning);
        body.addClassName("record-body");
        Div buttons = new Div(go, cancel);
        buttons.addClassName("record-buttons");
        Div head = new Div(new H2(translate("priceChange.new")));
        head.addClassName("record-head");
        addClassNames("record", "price-change-form");
        add(head, body, buttons);
    }

    private <F extends Component & HasLabel & HasValidationProperties> void named(String property, F field) {
        field.setLabel(translate("priceChange." + property));
        field.getElement().setAttribute("data-field", property);
        fields.put(property, field);
    }

    /** Begins with what the address says: kind, category, or the filters of a product list. */
    void begin(Map<String, String> given) {
        PriceChangeKind wanted = List.of(PriceChangeKind.values()).stream().filter(k -> k.name().equals(given.get("kind"))).findFirst().orElse(null);
        if (wanted != null) {
            kind.setValue(wanted);
        }
        category.getListDataView().getItems().filter(c -> c.getCode().equals(given.get("categoryCode"))).findFirst().ifPresent(category::setValue);
        search.setValue(given.getOrDefault("q", ""));
        selection.clear();
        given.forEach((name, value) -> {
            if (!List.of("kind", "categoryCode", "q", "sort").contains(name)) {
                selection.put(name, value);
            }
        });
    }

    private void adapt() {
        PriceChangeKind chosen = kind.getValue();
        if (chosen == null) {
            return;
        }
        amount.setVisible(chosen.amount() != PriceChangeKind.Amount.NONE);
        amount.setHelperText(translate("priceChange.amount." + chosen.amount()));
        category.setVisible(chosen != PriceChangeKind.GENERAL_FACTOR);
        category.setRequiredIndicatorVisible(chosen == PriceChangeKind.CATEGORY_FACTOR);
        supplier.setVisible(!chosen.isInherited());
        search.setVisible(!chosen.isInherited());
        meaning.setText(translate("priceChange.kind." + chosen + ".text"));
    }

    private void ask(Consumer<PriceChangeOrder> preview) {
        clearProblems();
        if (kind.getValue() == null) {
            kind.setInvalid(true);
            return;
        }
        Map<String, String> filters = new HashMap<>(selection);
        String code = category.getValue() == null ? null : category.getValue().getCode();
        if (code != null) {
            filters.put("categoryCode", code);
        }
        if (supplier.getValue() != null) {
            filters.put("supplierId", String.valueOf(supplier.getValue().id()));
        }
        try {
            preview.accept(new PriceChangeOrder(kind.getValue(), amount.isVisible() ? amount.getValue() : null, code, filters, search.getValue(), reason.getValue()));
        } catch (RuntimeException e) {
            show(Caught.problem(e));
        }
    }

    private void show(Problem problem) {
        boolean placed = false;
        for (Problem.Field wrong : problem.fields()) {
            HasValidationProperties field = fields.get(wrong.field());
            if (field != null) {
                field.setErrorMessage(Caught.text(wrong));
                field.setInvalid(true);
                placed = true;
            }
        }
        message.setVisible(!placed);
        message.setText(Caught.text(problem));
    }

    private void clearProblems() {
        message.setVisible(false);
        fields.values().forEach(field -> field.setInvalid(false));
    }
}
