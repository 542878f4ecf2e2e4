package dev.vitral.importing.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import dev.vitral.importing.ImportBatch;
import dev.vitral.importing.ImportField;
import dev.vitral.importing.ImportSheets;
import dev.vitral.importing.ImportTarget;
import dev.vitral.importing.Imports;
import dev.vitral.importing.Mapping;
import dev.vitral.importing.NumberRule;
import dev.vitral.shared.Texts;
import dev.vitral.shared.ui.Notify;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which column of the file fills which field, what fills it where there is none, and how numbers are written. */
final class MappingForm extends Div {
    private final transient Imports imports;
    private final transient ImportBatch batch;
    private final Runnable changed;
    private final Map<Integer, ComboBox<String>> columns = new LinkedHashMap<>();
    private final Map<String, TextField> constants = new LinkedHashMap<>();
    private final ComboBox<NumberRule> numbers = new ComboBox<>(translate("import.numbers"), NumberRule.values());

    MappingForm(Imports imports, ImportSheets sheets, ImportBatch batch, Runnable changed) {
        this.imports = imports;
        this.batch = batch;
        this.changed = changed;
        ImportTarget target = imports.kind(batch.kind());
        Locale locale = Texts.nearest(UI.getCurrentOrThrow().getLocale());
        List<String> fields = target.fields().stream().filter(it -> !it.isShownOnly()).map(ImportField::name).toList();
        FormLayout layout = new FormLayout();
        layout.setAutoResponsive(true);
        for (int i = 0; i < batch.headers().size(); i++) {
            String heading = batch.headers().get(i);
            if (!heading.isBlank()) {
                ComboBox<String> field = new ComboBox<>(heading, fields);
                field.setItemLabelGenerator(name -> sheets.label(locale, target, name));
                field.setPlaceholder(translate("import.ignored"));
                field.setClearButtonVisible(true);
                columns.put(i, field);
                layout.add(field);
            }
        }
        batch.mapping().byColumn().forEach((column, field) -> {
            if (columns.containsKey(column)) {
                columns.get(column).setValue(field);
            }
        });
        target.fields().stream().filter(it -> it.isRequired() && !target.keys().contains(it.name()) && !batch.mapping().columns().containsKey(it.name())).forEach(it -> {
            TextField field = new TextField(translate("import.constant", sheets.label(locale, target, it.name())));
            field.setValue(batch.mapping().constants().getOrDefault(it.name(), ""));
            constants.put(it.name(), field);
            layout.add(field);
        });
        numbers.setItemLabelGenerator(rule -> translate("import.numbers." + rule.name()));
        numbers.setValue(batch.mapping().numbers());
        layout.add(numbers);
        add(new Paragraph(translate("import.columns.text")), layout, new Button(translate("import.columns.use"), e -> use()));
    }

    private void use() {
        Map<String, Integer> chosen = new HashMap<>();
        columns.forEach((column, field) -> {
            if (field.getValue() != null) {
                chosen.putIfAbsent(field.getValue(), column);
            }
        });
        Map<String, String> fixed = new HashMap<>();
        constants.forEach((name, field) -> {
            if (!field.getValue().isBlank()) {
                fixed.put(name, field.getValue());
            }
        });
        try {
            imports.map(batch.id(), new Mapping(chosen, fixed, numbers.getValue() == null ? batch.mapping().numbers() : numbers.getValue()));
            changed.run();
        } catch (RuntimeException e) {
            Notify.problem(e);
        }
    }
}
