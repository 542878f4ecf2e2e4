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
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.vitral.quoting.PlainLine;
import dev.vitral.quoting.QuoteDraft;
import dev.vitral.quoting.design.PricedMaterial;
import dev.vitral.shared.ui.Draft;
import dev.vitral.shared.ui.Fields;
import dev.vitral.shared.ui.Formats;
import dev.vitral.shared.ui.Icons;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** One line of plain material: which product, how much of it, at the catalogue's price or at one agreed. */
final class PlainRow extends Div {
    private static final int PLACES = 6;
    private static final int DIGITS = 9;

    private final String key;
    private final ComboBox<Choices.Plain> product;
    private final BigDecimalField quantity = Fields.decimal("");
    private final BigDecimalField price = Fields.money();
    private final BigDecimalField discount;
    private final Span unit = new Span();
    private final Span amount = new Span();
    private final Button remove;
    private final Map<String, HasValue<?, ?>> fields = new LinkedHashMap<>();
    private final RowProblems problems = new RowProblems(() -> fields);

    /** {@code key} names the row while it is on the screen; {@code changed} hears of what is typed, {@code removed} of the button. */
    PlainRow(String key, Choices choices, Runnable changed, Consumer<PlainRow> removed) {
        this.key = key;
        this.product = Fields.lookup(choices::plain, Choices.Plain::label);
        this.discount = Percents.field(changed);
        this.remove = new Button(Icons.of("trash"), e -> removed.accept(this));
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        remove.setAriaLabel(translate("quotation.plain.remove"));
        remove.setTooltipText(translate("quotation.plain.remove"));
        name("material", product, changed);
        name("quantity", quantity, changed);
        name("fixedPrice", price, changed);
        name("discountRate", discount, changed);
        // A scanner types the whole code at once and presses Enter: what is typed is taken for a code then.
        product.addCustomValueSetListener(e -> choices.plain(e.getDetail()).ifPresentOrElse(
                found -> {
                    product.setValue(found);
                    changed.run();
                },
                () -> refuse("material", translate("error.product.notFound", e.getDetail()))));
        product.addValueChangeListener(e -> chosen());
        quantity.setSuffixComponent(unit);
        amount.addClassName("plain-amount");
        addClassName("plain-row");
        add(product, quantity, price, discount, amount, remove, problems);
    }

    private <F extends Component & HasValue<?, ?> & HasLabel> void name(String property, F field, Runnable changed) {
        field.setLabel(translate("quotation.plain." + property));
        field.addClassName("plain-" + property);
        field.getElement().setAttribute("data-field", key + "." + property);
        fields.put(property, field);
        if (field == discount) {
            return;
        }
        if (field instanceof HasValueChangeMode typed) {
            typed.setValueChangeMode(ValueChangeMode.LAZY);
            typed.setValueChangeTimeout(WindowRow.TYPING_PAUSE);
        }
        field.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                changed.run();
            }
        });
    }

    private void chosen() {
        Choices.Plain choice = product.getValue();
        unit.setText(choice == null ? "" : choice.unit());
        price.setPlaceholder(choice == null ? "" : Formats.current().money(choice.price()));
    }

    void begin() {
        quantity.setValue(BigDecimal.ONE);
    }

    /** Shows a line with the figures that it froze. */
    void read(PlainLine line) {
        PricedMaterial frozen = line.price();
        product.setValue(new Choices.Plain(line.getProduct().getCode(), line.getDescription(), line.getUnit(), frozen.unitPrice()));
        quantity.setValue(frozen.quantity().stripTrailingZeros());
        price.setValue(line.getFixedPrice());
        Percents.show(discount, frozen.discountRate().signum() == 0 ? null : frozen.discountRate());
        show(frozen);
    }

    /** Puts in what was pasted. */
    void fill(Choices.Plain choice, BigDecimal much) {
        product.setValue(choice);
        quantity.setValue(much);
    }

    /** Puts back what the browser kept under the row's key. */
    void recover(Map<String, String> kept) {
        fields.forEach((name, field) -> {
            String text = kept.get(key + "." + name);
            if (text != null && !field.isReadOnly()) {
                Draft.put(field, text);
            }
        });
    }

    /** What is asked for, once everything is there and can be taken; else says at the fields what can't. */
    Optional<QuoteDraft.Plain> line() {
        problems.clear();
        setClassName("refused", false);
        boolean right = measured("quantity", quantity, PLACES, true) & measured("fixedPrice", price, 2, false) & discounted();
        if (!right || product.isEmpty() || quantity.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new QuoteDraft.Plain(product.getValue().code(), quantity.getValue(), price.getValue(), Percents.fraction(discount)));
    }

    private boolean measured(String name, BigDecimalField field, int places, boolean overZero) {
        BigDecimal value = field.getValue();
        if (value == null) {
            return true;
        }
        if (value.signum() < 0 || overZero && value.signum() == 0) {
            return refuse(name, overZero ? translate("validation.Positive") : translate("validation.DecimalMin", 0));
        }
        return Fields.fits(value, DIGITS, places) || refuse(name, translate("validation.Digits", DIGITS, places));
    }

    private boolean discounted() {
        return Percents.check(discount, 100) || refuse("discountRate", discount.getErrorMessage());
    }

    /** Shows a refusal at the field that it names, or at the row; gives back false. */
    boolean refuse(String field, String text) {
        problems.tell(field, text);
        setClassName("refused", true);
        return false;
    }

    /** Marks what is still missing, for who wants to save. */
    void requireAll() {
        if (product.isEmpty()) {
            refuse("material", translate("error.field.required"));
        }
        if (quantity.isEmpty()) {
            refuse("quantity", translate("error.field.required"));
        }
    }

    /** Puts the cursor into the first field that is wrong. */
    void focusFirstWrong() {
        problems.focusFirst();
    }

    /** Whether nothing was entered yet. */
    boolean isBlank() {
        return product.isEmpty() && price.isEmpty() && discount.isEmpty();
    }

    /** Takes the figures of its line. */
    void show(PricedMaterial priced) {
        amount.setText(Formats.current().money(priced.net()));
        price.setPlaceholder(Formats.current().money(priced.unitPrice()));
    }

    void setReadOnly(boolean readOnly) {
        fields.values().forEach(field -> field.setReadOnly(readOnly));
        remove.setVisible(!readOnly);
    }

    void focus() {
        product.focus();
    }

    /** In words, for comparing two versions. */
    String words() {
        return line().map(l -> l.quantity().stripTrailingZeros().toPlainString() + " × " + l.material()).orElse("–");
    }
}
