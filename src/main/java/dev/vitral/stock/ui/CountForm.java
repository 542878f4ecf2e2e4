package dev.vitral.stock.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.vitral.catalog.Category;
import dev.vitral.shared.ui.Caught;
import dev.vitral.shared.ui.Fields;
import dev.vitral.stock.CountCommand;
import dev.vitral.stock.CountScope;
import dev.vitral.stock.Warehouse;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Asks for a count: where, of what, and whether those who count see what is expected. */
final class CountForm extends Composite<Panel> {
    private final ComboBox<Warehouse> warehouse;
    private final ComboBox<CountScope> scope = Fields.choice(List.of(CountScope.values()), it -> translate("count.scope." + it));
    private final ComboBox<Category> category;
    private final TextField location = Fields.text();
    private final TextArea products = Fields.area();
    private final TextField note = Fields.text();
    private final Checkbox blind = new Checkbox();
    private final BiFunction<String, CountCommand, Long> create;
    private final LongConsumer created;
    private final Runnable close;
    private final String key = UUID.randomUUID().toString();

    /** {@code create} takes the form's key and the command and gives the count's id, which {@code created} hears of; {@code close} is asked to leave. */
    CountForm(List<Warehouse> warehouses, List<Category> categories, BiFunction<String, CountCommand, Long> create, LongConsumer created, Runnable close) {
        this.create = create;
        this.created = created;
        this.close = close;
        this.warehouse = Fields.record(warehouses, Warehouse::getName);
        this.category = Fields.record(categories, Category::getName);
        warehouses.stream().filter(Warehouse::isStandard).findFirst().ifPresent(warehouse::setValue);
        scope.addValueChangeListener(e -> adapt());
        scope.setValue(CountScope.ALL);
        blind.setValue(true);
    }

    @Override
    protected Panel initContent() {
        warehouse.setLabel(translate("count.warehouse"));
        scope.setLabel(translate("count.scope"));
        category.setLabel(translate("count.scope.CATEGORY"));
        location.setLabel(translate("count.scope.LOCATION"));
        products.setLabel(translate("count.scope.PRODUCTS"));
        products.setHelperText(translate("count.products.help"));
        note.setLabel(translate("count.note"));
        blind.setLabel(translate("count.blind.help"));
        FormLayout layout = new FormLayout();
        layout.setAutoResponsive(true);
        layout.setMaxColumns(2);
        layout.setColumnWidth("11rem");
        layout.setExpandColumns(true);
        layout.setExpandFields(true);
        layout.setAutoRows(true);
        layout.add(warehouse, scope, category, location, products, note, blind);
        return new Panel("count", "", translate("count.new"), close)
                .with(layout)
                .primary(translate("count.create"), this::save)
                .action(translate("form.close"), close);
    }

    private void adapt() {
        category.setVisible(scope.getValue() == CountScope.CATEGORY);
        location.setVisible(scope.getValue() == CountScope.LOCATION);
        products.setVisible(scope.getValue() == CountScope.PRODUCTS);
    }

    private void save() {
        getContent().say();
        try {
            created.accept(create.apply(key, command()));
        } catch (RuntimeException e) {
            getContent().say(Caught.problem(e));
        }
    }

    private CountCommand command() {
        CountScope chosen = scope.isEmpty() ? CountScope.ALL : scope.getValue();
        List<String> codes = products.getValue().lines().flatMap(line -> List.of(line.split("[,;]")).stream()).map(String::strip).filter(c -> !c.isEmpty()).toList();
        return new CountCommand(codeOf(), chosen, category.isEmpty() ? null : category.getValue().getCode(), location.getValue(), codes, blind.getValue(), note.getValue());
    }

    private @Nullable String codeOf() {
        return warehouse.isEmpty() ? null : warehouse.getValue().getCode();
    }
}
