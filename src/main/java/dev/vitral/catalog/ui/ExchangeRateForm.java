package dev.vitral.catalog.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.BigDecimalField;
import dev.vitral.catalog.Currency;
import dev.vitral.catalog.ExchangeRate;
import dev.vitral.catalog.ExchangeRates;
import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.ui.Fields;
import dev.vitral.shared.ui.Formats;
import dev.vitral.shared.ui.RecordForm;
import java.util.List;

/** The rate of a day; the last one stands below the field, so that a slip of the decimal point is seen. */
class ExchangeRateForm extends RecordForm<ExchangeRate> {
    private final ExchangeRates rates;
    private final ComboBox<Currency> currency;
    private final BigDecimalField rate = Fields.decimal("");

    ExchangeRateForm(List<Currency> currencies, ExchangeRates rates) {
        super("exchangeRate", ExchangeRate.class);
        this.rates = rates;
        this.currency = Fields.record(currencies, Currency::getName);
        currency.addValueChangeListener(e -> tell());
        section(
                "identity",
                field("rate", rate, ExchangeRate::getRate, ExchangeRate::setRate),
                field("date", Fields.date(), ExchangeRate::getRatedOn, ExchangeRate::setRatedOn),
                field("currency", currency, ExchangeRate::getCurrency, ExchangeRate::setCurrency));
    }

    static boolean mayEdit() {
        return CurrentUser.manages();
    }

    private void tell() {
        Currency chosen = currency.getValue();
        Formats formats = Formats.current();
        rate.setHelperText(chosen == null
                ? null
                : rates.on(chosen.getCode(), java.time.LocalDate.now(formats.zone()))
                        .map(last -> translate("exchangeRate.last", last.from(), formats.quantity(last.rate()), last.to(), formats.date(last.date())))
                        .orElse(translate("currency.rateSays." + chosen.getRateSays())));
    }

    @Override
    protected boolean isReadOnly(ExchangeRate record) {
        return super.isReadOnly(record) || !mayEdit();
    }

    @Override
    protected String code(ExchangeRate record) {
        return record.getCurrency() == null ? "" : record.getCurrency().getCode();
    }

    @Override
    protected String title(ExchangeRate record) {
        return record.getRatedOn() == null ? "" : Formats.current().date(record.getRatedOn());
    }
}
