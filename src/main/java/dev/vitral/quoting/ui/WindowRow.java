package dev.vitral.quoting.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.vitral.quoting.QuoteDraft;
import dev.vitral.quoting.design.Parameter;
import dev.vitral.shared.ui.Draft;
import dev.vitral.shared.ui.Fields;
import dev.vitral.shared.ui.Formats;
import dev.vitral.shared.ui.Icons;
import dev.vitral.shared.ui.PasteRows;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One kind of window being quoted: what, how big, of which glass and colour, how many. */
final class WindowRow extends Div {
    /** Milliseconds of rest after which what is typed is priced. */
    static final int TYPING_PAUSE = 200;
    private static final int PLACES = 2;
    private static final int MOST = 10_000;
    private final String key;
    private final TemplateBook templates;
    private final Span number = new Span();
    private final ComboBox<String> template;
    private final BigDecimalField width = Fields.decimal("mm");
    private final BigDecimalField height = Fields.decimal("mm");
    private final ComboBox<String> glass;
    private final ComboBox<String> colour;
    private final IntegerField quantity = Fields.whole(1, MOST);
    private final BigDecimalField discount;
    private final Span amount = new Span();
    private final Div tools = new Div();
    private final VersionMark version;
    private final OptionFields options;
    private final WasteFields waste;
    private final Map<String, HasValue<?, ?>> fields = new LinkedHashMap<>();
    private final RowProblems problems = new RowProblems(this::fields);
    private @Nullable WindowPrice price;

    /** {@code key} names the row while it is on the screen, whatever its place. */
    WindowRow(String key, TemplateBook templates, Map<String, String> glasses, Map<String, String> colours, RowListener listener) {
        this.key = key;
        this.templates = templates;
        this.template = CodeChoice.of(templates.codes(), templates::label, listener::changed);
        this.glass = CodeChoice.of(glasses.keySet(), code -> code + " · " + glasses.getOrDefault(code, code), listener::changed);
        this.colour = CodeChoice.of(colours.keySet(), code -> colours.getOrDefault(code, code), listener::changed);
        this.discount = Percents.field(listener::changed);
        this.version = new VersionMark(() -> {
            follow();
            listener.changed();
        });
        this.options = new OptionFields(key, templates, listener::changed);
        this.waste = new WasteFields(listener::changed);
        name("template", template, listener);
        name("glass", glass, listener);
        name("colour", colour, listener);
        name("widthMm", width, listener);
        name("heightMm", height, listener);
        name("quantity", quantity, listener);
        name("discountRate", discount, listener);
        waste.fields().forEach((property, field) -> name(property, field, listener));
        template.addValueChangeListener(e -> {
            version.forget();
            suggestSize();
            follow();
        });
        number.addClassName("window-number");
        amount.addClassName("window-amount");
        tools.addClassName("window-tools");
        tools.add(tool("copy", "quotation.window.copy", () -> listener.copied(this)), tool("trash", "quotation.window.remove", () -> listener.removed(this)));
        addClassName("window-row");
        getElement().addEventListener("focusin", e -> listener.selected(this));
        getElement().addEventListener("click", e -> listener.selected(this));
        add(number, template, glass, colour, width, height, quantity, discount, amount, tools, version, options, waste, problems);
    }

    private Map<String, HasValue<?, ?>> fields() {
        Map<String, HasValue<?, ?>> all = new LinkedHashMap<>(fields);
        all.putAll(options.fields());
        return all;
    }

    private <F extends Component & HasValue<?, ?> & HasLabel> void name(String property, F field, RowListener listener) {
        field.setLabel(translate("quotation.window." + property));
        field.addClassName("window-" + property);
        field.getElement().setAttribute("data-field", key + "." + property);
        fields.put(property, field);
        if (property.endsWith("Rate")) {
            return;
        }
        if (field instanceof HasValueChangeMode typed) {
            typed.setValueChangeMode(ValueChangeMode.LAZY);
            typed.setValueChangeTimeout(TYPING_PAUSE);
        }
        field.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                listener.changed();
            }
        });
    }

    private static Button tool(String icon, String label, Runnable action) {
        Button button = new Button(Icons.of(icon), e -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(translate(label));
        button.setTooltipText(translate(label));
        return button;
    }

    /** A template chosen before any size gives its usual one, so that there is something to see and to correct. */
    private void suggestSize() {
        if (width.isEmpty() && height.isEmpty()) {
            templates.usual(template.getValue(), Parameter.WIDTH).ifPresent(width::setValue);
            templates.usual(template.getValue(), Parameter.HEIGHT).ifPresent(height::setValue);
        }
    }

    /** Asks for what the version asks for by which the window is priced. */
    private void follow() {
        options.follow(template.getValue(), version.version());
    }

    void read(QuoteDraft.Item item) {
        width.setValue(item.widthMm());
        height.setValue(item.heightMm());
        template.setValue(item.template());
        version.keep(item.templateVersion(), templates.newest(item.template()));
        follow();
        glass.setValue(item.glass());
        colour.setValue(item.colour());
        quantity.setValue(item.quantity());
        Percents.show(discount, item.discountRate() == null || item.discountRate().signum() == 0 ? null : item.discountRate());
        options.read(item.others(), item.options());
        waste.read(item);
        options.narrow(item.widthMm(), item.heightMm());
    }

    /** Puts back what the browser kept under the row's key. */
    void recover(Map<String, String> kept) {
        fields.forEach((name, field) -> {
            String text = kept.get(key + "." + name);
            if (text == null || field.isReadOnly()) {
                return;
            }
            switch (name) {
                case "template" -> CodeChoice.meant(template, text).ifPresent(template::setValue);
                case "glass" -> CodeChoice.meant(glass, text).ifPresent(glass::setValue);
                case "colour" -> CodeChoice.meant(colour, text).ifPresent(colour::setValue);
                default -> Draft.put(field, text);
            }
        });
        options.recover(kept);
    }

    /** Takes a row of a spreadsheet, its cells in the order of the fields; what a field can't read stays as it was. */
    void paste(List<String> cells) {
        Map<String, String> typed = new LinkedHashMap<>();
        int cell = 0;
        for (String name : fields.keySet()) {
            String text = PasteRows.cell(cells, cell++);
            if (!text.isEmpty()) {
                typed.put(key + "." + name, text);
            }
        }
        recover(typed);
    }

    /** A new row begins with what the one before it has, its size apart. */
    void beginLike(@Nullable WindowRow before) {
        quantity.setValue(1);
        if (before != null) {
            glass.setValue(before.glass.getValue());
            colour.setValue(before.colour.getValue());
        } else {
            colour.getListDataView().getItems().findFirst().ifPresent(colour::setValue);
        }
    }

    /** What is asked for, once everything is there and can be taken; else says at the fields what can't. */
    Optional<QuoteDraft.Item> item() {
        clearProblems();
        options.narrow(width.getValue(), height.getValue());
        options.wrong().forEach(this::refused);
        boolean right = options.wrong().isEmpty() & measure("widthMm", width) & measure("heightMm", height) & discounted() & count() & waste.check();
        if (!right || template.isEmpty() || glass.isEmpty() || colour.isEmpty() || width.isEmpty() || height.isEmpty() || quantity.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new QuoteDraft.Item(
                template.getValue(), width.getValue(), height.getValue(), glass.getValue(), colour.getValue(), quantity.getValue(), Percents.fraction(discount),
                options.parameters(), options.options(), version.version(), waste.ofProfiles(), waste.ofGlass()));
    }

    private boolean measure(String name, BigDecimalField field) {
        BigDecimal value = field.getValue();
        boolean over = value == null || value.signum() > 0;
        boolean fits = value == null || Fields.fits(value, 6, PLACES);
        return over && fits || refused(name, over ? translate("validation.Digits", 6, PLACES) : translate("validation.Positive"));
    }

    private boolean discounted() {
        return Percents.check(discount, 100) || refused("discountRate", discount.getErrorMessage());
    }

    private boolean count() {
        Integer value = quantity.getValue();
        return value == null || value >= 1 && value <= MOST || refused("quantity", value < 1 ? translate("validation.Min", 1) : translate("validation.Max", MOST));
    }

    private boolean refused(String name, String text) {
        problems.tell(name, text);
        setClassName("refused", true);
        return false;
    }

    /** Whether nothing was entered yet. */
    boolean isBlank() {
        return template.isEmpty() && width.isEmpty() && height.isEmpty();
    }

    /** Marks what is still missing, for who wants to save. */
    void requireAll() {
        fields.forEach((name, field) -> {
            if (field.isEmpty() && !name.equals("discountRate")) {
                refused(name, translate("error.field.required"));
            }
        });
    }

    /** Shows a refusal at the field that it names, or at the row. */
    void refuse(String field, String text) {
        refused(field, text);
    }

    /** Puts the cursor into the first field that is wrong. */
    void focusFirstWrong() {
        problems.focusFirst();
    }

    private void clearProblems() {
        problems.clear();
        setClassName("refused", false);
    }

    /** Takes the figures of its window. */
    void show(WindowPrice priced) {
        price = priced;
        amount.setText(Formats.current().money(priced.price().net()));
    }

    /** The last figures that could be worked out. */
    Optional<WindowPrice> price() {
        return Optional.ofNullable(price);
    }

    void number(int position) {
        number.setText(String.valueOf(position));
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", translate("quotation.window", position));
    }

    void mark(boolean selected) {
        setClassName("selected", selected);
    }

    void setReadOnly(boolean readOnly) {
        fields.values().forEach(field -> field.setReadOnly(readOnly));
        version.setReadOnly(readOnly);
        options.setReadOnly(readOnly);
        tools.setVisible(!readOnly);
    }

    void focus() {
        template.focus();
    }

    /** In words, for comparing two versions. */
    String words() {
        return item().map(i -> i.quantity() + " × " + i.template() + " " + i.widthMm().stripTrailingZeros().toPlainString() + " × "
                + i.heightMm().stripTrailingZeros().toPlainString() + " · " + i.glass() + " · " + i.colour() + options.words()).orElse("–");
    }
}
