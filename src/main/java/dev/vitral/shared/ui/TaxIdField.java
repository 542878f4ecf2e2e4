package dev.vitral.shared.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Result;
import com.vaadin.flow.data.binder.ValueContext;
import com.vaadin.flow.data.converter.Converter;
import dev.vitral.shared.InvalidTaxIdException;
import dev.vitral.shared.TaxCountry;
import dev.vitral.shared.TaxId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** RFC or RIF: the country's word for it and what is typed. The value type checks it; a doubtful check digit is said and accepted. */
public final class TaxIdField extends CustomField<TaxIdField.Typed> {
    /** What stands in the field, right or not. */
    public record Typed(TaxCountry country, String text) {
        @Override
        public String toString() {
            return text.isBlank() ? "" : country.idName() + " " + text;
        }
    }

    private static final Typed NOTHING = new Typed(TaxCountry.MX, "");

    private final Select<TaxCountry> country = new Select<>();
    private final TextField text = new TextField();

    /** An empty field, for Mexico until something else is chosen. */
    public TaxIdField() {
        super(NOTHING);
        country.setItems(TaxCountry.values());
        country.setItemLabelGenerator(TaxCountry::idName);
        country.setValue(TaxCountry.MX);
        country.addClassName("tax-country");
        country.setAriaLabel(translate("taxId.country"));
        text.setMaxLength(30);
        text.setAriaLabel(translate("taxId.value"));
        Div pair = new Div(country, text);
        pair.addClassName("tax-id");
        add(pair);
        addValueChangeListener(e -> setHelperText(isDoubtful(e.getValue()) ? translate("taxId.doubtful") : null));
    }

    @Override
    protected Typed generateModelValue() {
        return new Typed(country.getValue(), text.getValue());
    }

    @Override
    protected void setPresentationValue(@Nullable Typed value) {
        text.setValue(value == null ? "" : value.text());
        country.setValue(value == null ? TaxCountry.MX : value.country());
    }

    @Override
    public boolean isEmpty() {
        return getValue() == null || getValue().text().isBlank();
    }

    @Override
    public void focus() {
        text.focus();
    }

    void recover(String typed) {
        setValue(new Typed(country.getValue(), typed));
    }

    private static boolean isDoubtful(@Nullable Typed typed) {
        try {
            return typed != null && !typed.text().isBlank() && TaxId.of(typed.country(), typed.text()).warning().isPresent();
        } catch (InvalidTaxIdException e) {
            return false;
        }
    }

    /** Between what is typed and the value type, whose reason is the message. */
    static final class TypedTaxId implements Converter<Typed, @Nullable TaxId> {
        private static final long serialVersionUID = 1L;

        @Override
        public Result<@Nullable TaxId> convertToModel(@Nullable Typed value, ValueContext context) {
            if (value == null || value.text().isBlank()) {
                return Result.ok(null);
            }
            try {
                return Result.ok(TaxId.of(value.country(), value.text()));
            } catch (InvalidTaxIdException e) {
                return Result.error(translate("error.taxId." + e.reason().name().toLowerCase(Locale.ROOT)));
            }
        }

        @Override
        public Typed convertToPresentation(@Nullable TaxId value, ValueContext context) {
            return value == null ? NOTHING : new Typed(value.country(), value.formatted());
        }
    }
}
