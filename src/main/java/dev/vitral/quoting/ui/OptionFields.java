package dev.vitral.quoting.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.vitral.quoting.ScriptDocument;
import dev.vitral.quoting.Template;
import dev.vitral.quoting.TemplateParameter;
import dev.vitral.quoting.design.Choice;
import dev.vitral.quoting.design.DesignException;
import dev.vitral.quoting.design.Parameter;
import dev.vitral.shared.ui.Draft;
import dev.vitral.shared.ui.Fields;
import dev.vitral.shared.ui.Formats;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The further measures and the choices of a window's template, its sub-templates' choices too. An empty field stands for the usual value, which it
 * shows; what the window has and the template doesn't know keeps a field, so that nothing gets lost unseen.
 */
final class OptionFields extends Div {
    static final String MEASURE = "parameters.";
    static final String CHOICE = "choices.";

    private static final int MOST_DEPTH = 4;
    private static final int PLACES = 6;
    private static final int DIGITS = 9;

    private final String key;
    private final TemplateBook templates;
    private final Runnable changed;
    private final Map<String, BigDecimalField> measures = new LinkedHashMap<>();
    private final Map<String, ComboBox<String>> boxes = new LinkedHashMap<>();
    private List<Choice> own = List.of();
    private @Nullable Template template;
    private boolean published;
    private boolean readOnly;

    /** {@code key} names the row that they stand in; {@code changed} hears of what the user does. */
    OptionFields(String key, TemplateBook templates, Runnable changed) {
        this.key = key;
        this.templates = templates;
        this.changed = changed;
        addClassName("window-options");
        setVisible(false);
    }

    /** Another template or version of it: what both have keeps its value. */
    void follow(@Nullable String code, @Nullable Integer version) {
        Template now = templates.of(code, version).orElse(null);
        if (now != template) {
            template = now;
            published = code != null && templates.isPublished(code, version);
            build(parameters(), options(), false);
        }
    }

    /** Shows what a window was asked with. */
    void read(Map<String, BigDecimal> parameters, Map<String, String> options) {
        build(parameters, options, true);
    }

    private void build(Map<String, BigDecimal> parameters, Map<String, String> options, boolean keepUnknown) {
        removeAll();
        measures.clear();
        boxes.clear();
        own = template == null ? List.of() : template.script().choiceLists();
        if (template != null) {
            template.getParameters().stream().filter(p -> !isSize(p.getName())).forEach(this::measure);
            own.forEach(this::choice);
            inner(template.script(), MOST_DEPTH);
        }
        if (keepUnknown) {
            unknown(parameters.keySet(), measures.keySet()).forEach(name -> measure(name, ""));
            unknown(options.keySet(), boxes.keySet()).forEach(code -> choice(new Choice(code, code, List.of(
                    new Choice.Option(options.get(code), options.get(code), BigDecimal.ONE, null, null)))));
        }
        parameters.forEach((name, value) -> Optional.ofNullable(measures.get(name)).ifPresent(field -> field.setValue(value.stripTrailingZeros())));
        options.forEach((code, option) -> Optional.ofNullable(boxes.get(code)).ifPresent(box -> choose(box, option)));
        setReadOnly(readOnly);
        setVisible(!(measures.isEmpty() && boxes.isEmpty()));
    }

    private static Set<String> unknown(Set<String> given, Set<String> known) {
        Set<String> unknown = new TreeSet<>(given);
        unknown.removeAll(known);
        return unknown;
    }

    /** An option that is no longer offered is offered once more to the window that has it. */
    private static void choose(ComboBox<String> box, String option) {
        if (!box.getListDataView().contains(option)) {
            box.getListDataView().addItem(option);
        }
        box.setValue(option);
    }

    private static boolean isSize(String name) {
        return name.equals(Parameter.WIDTH) || name.equals(Parameter.HEIGHT);
    }

    private void inner(ScriptDocument script, int depth) {
        if (script.parts() == null || depth == 0) {
            return;
        }
        for (ScriptDocument.Inner part : script.parts()) {
            templates.part(part, published).ifPresent(found -> {
                found.script().choiceLists().stream().filter(choice -> !boxes.containsKey(choice.code())).forEach(this::choice);
                inner(found.script(), depth - 1);
            });
        }
    }

    private void measure(TemplateParameter parameter) {
        BigDecimalField field = measure(parameter.getName(), parameter.getUnit());
        Formats formats = Formats.current();
        field.setPlaceholder(formats.quantity(parameter.getDefaultValue()));
        field.setTooltipText(formats.quantity(parameter.getMinimum()) + " – " + formats.quantity(parameter.getMaximum()) + " " + parameter.getUnit());
    }

    private BigDecimalField measure(String name, String unit) {
        BigDecimalField field = Fields.decimal(unit);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(WindowRow.TYPING_PAUSE);
        measures.put(name, field);
        append(MEASURE + name, name, field);
        return field;
    }

    private void choice(Choice choice) {
        Map<String, String> texts = new LinkedHashMap<>();
        choice.options().forEach(option -> texts.put(option.code(), option.text()));
        ComboBox<String> box = CodeChoice.of(new ArrayList<>(texts.keySet()), code -> texts.getOrDefault(code, code), changed);
        box.setClearButtonVisible(true);
        box.setPlaceholder(choice.options().getFirst().text());
        boxes.put(choice.code(), box);
        append(CHOICE + choice.code(), choice.text(), box);
    }

    private <F extends Component & HasValue<?, ?> & HasLabel> void append(String name, String label, F field) {
        field.setLabel(label);
        field.getElement().setAttribute("data-field", key + "." + name);
        field.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                changed.run();
            }
        });
        add(field);
    }

    /** Offers only what may be chosen at this size, and shows what is usual there. */
    void narrow(@Nullable BigDecimal widthMm, @Nullable BigDecimal heightMm) {
        if (template == null || own.isEmpty()) {
            return;
        }
        Map<String, BigDecimal> numbers = new HashMap<>();
        template.getParameters().forEach(p -> numbers.put(p.getName(), p.getDefaultValue()));
        numbers.putAll(parameters());
        if (widthMm != null && heightMm != null) {
            numbers.put(Parameter.WIDTH, widthMm);
            numbers.put(Parameter.HEIGHT, heightMm);
        }
        for (Choice choice : own) {
            ComboBox<String> box = boxes.get(choice.code());
            List<Choice.Option> open = open(choice, numbers);
            List<String> codes = open.stream().map(Choice.Option::code).toList();
            box.getListDataView().setFilter(code -> codes.contains(code) || code.equals(box.getValue()));
            box.setPlaceholder(open.isEmpty() ? "" : open.getFirst().text());
            Choice.Option usual = open.isEmpty() ? choice.options().getFirst() : open.getFirst();
            numbers.put(choice.code(), choice.options().stream().filter(o -> o.code().equals(box.getValue())).findFirst().orElse(usual).value());
        }
    }

    /** Where a condition has no answer all are offered: pricing says then what is wrong. */
    private static List<Choice.Option> open(Choice choice, Map<String, BigDecimal> numbers) {
        try {
            return choice.open(numbers);
        } catch (DesignException unanswered) {
            return choice.options();
        }
    }

    /** The names of measures that have too many digits, with what is wrong. */
    Map<String, String> wrong() {
        Map<String, String> wrong = new LinkedHashMap<>();
        parameters().forEach((name, value) -> {
            if (!Fields.fits(value, DIGITS, PLACES)) {
                wrong.put(MEASURE + name, translate("validation.Digits", DIGITS, PLACES));
            }
        });
        return wrong;
    }

    /** Values of measures by name, those left empty not among them. */
    Map<String, BigDecimal> parameters() {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        measures.forEach((name, field) -> Optional.ofNullable(field.getValue()).ifPresent(value -> values.put(name, value)));
        return values;
    }

    /** Chosen options by the code of the choice, those left empty not among them. */
    Map<String, String> options() {
        Map<String, String> chosen = new LinkedHashMap<>();
        boxes.forEach((code, box) -> Optional.ofNullable(box.getValue()).ifPresent(option -> chosen.put(code, option)));
        return chosen;
    }

    /** The fields by the names that refusals use. */
    Map<String, HasValue<?, ?>> fields() {
        Map<String, HasValue<?, ?>> fields = new LinkedHashMap<>();
        measures.forEach((name, field) -> fields.put(MEASURE + name, field));
        boxes.forEach((code, box) -> fields.put(CHOICE + code, box));
        return fields;
    }

    /** Puts back what the browser kept. */
    void recover(Map<String, String> kept) {
        measures.forEach((name, field) -> Optional.ofNullable(kept.get(key + "." + MEASURE + name)).ifPresent(text -> Draft.put(field, text)));
        boxes.forEach((code, box) -> Optional.ofNullable(kept.get(key + "." + CHOICE + code))
                .flatMap(text -> CodeChoice.meant(box, text)).ifPresent(box::setValue));
    }

    void setReadOnly(boolean locked) {
        readOnly = locked;
        fields().values().forEach(field -> field.setReadOnly(locked));
    }

    /** In words, for comparing two versions; empty where all is usual. */
    String words() {
        StringBuilder words = new StringBuilder();
        parameters().forEach((name, value) -> words.append(" · ").append(name).append(' ').append(value.stripTrailingZeros().toPlainString()));
        boxes.forEach((code, box) -> {
            if (!box.isEmpty()) {
                words.append(" · ").append(box.getLabel()).append(": ").append(box.getItemLabelGenerator().apply(box.getValue()));
            }
        });
        return words.toString();
    }
}
