package dev.vitral.catalog.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import dev.vitral.catalog.Currency;
import dev.vitral.shared.ui.Chip;
import dev.vitral.shared.ui.Fields;
import java.util.List;

/** A currency, the part that it plays, and how its rate is told. */
class CurrencyForm extends ReferenceForm<Currency> {
    CurrencyForm() {
        super("currency", Currency.class);
        section(
                "identity",
                field("code", Fields.text(), Currency::getCode, Currency::setCode),
                field("name", Fields.text(), Currency::getName, Currency::setName),
                field("symbol", Fields.text(), Currency::getSymbol, Currency::setSymbol),
                field("part", Fields.choice(List.of(Currency.Part.values()), p -> translate("currency.part." + p)), Currency::getPart, Currency::setPart),
                wide(field("rateSays", Fields.choice(List.of(Currency.RateSays.values()), s -> translate("currency.rateSays." + s)), Currency::getRateSays,
                        Currency::setRateSays)));
    }

    @Override
    protected String code(Currency currency) {
        return currency.getCode();
    }

    @Override
    protected String title(Currency currency) {
        return currency.getName();
    }

    @Override
    protected List<Chip> chips(Currency currency) {
        return currency.getPart() == Currency.Part.OTHER
                ? List.of()
                : List.of(new Chip(translate("currency.part." + currency.getPart()), Chip.Tone.NEUTRAL));
    }
}
