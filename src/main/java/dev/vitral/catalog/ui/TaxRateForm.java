package dev.vitral.catalog.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.data.binder.Result;
import com.vaadin.flow.data.converter.Converter;
import dev.vitral.catalog.TaxRate;
import dev.vitral.shared.ui.Fields;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tax rate, typed as a percentage, with its country and first day. */
class TaxRateForm extends ReferenceForm<TaxRate> {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int PLACES = 4;

    TaxRateForm() {
        super("taxRate", TaxRate.class);
        section(
                "identity",
                field("code", Fields.text(), TaxRate::getCode, TaxRate::setCode),
                field("name", Fields.text(), TaxRate::getName, TaxRate::setName),
                field("country", Fields.choice(List.of("MX", "VE"), c -> translate("field.taxCountry." + c)), TaxRate::getCountry, TaxRate::setCountry),
                field(
                        "rate",
                        Fields.decimal("%"),
                        Converter.from(TaxRateForm::fraction, fraction -> fraction == null ? null : fraction.movePointRight(2)),
                        TaxRate::getRate,
                        TaxRate::setRate),
                field("validFrom", Fields.date(), TaxRate::getValidFrom, TaxRate::setValidFrom));
    }

    private static Result<BigDecimal> fraction(@Nullable BigDecimal percent) {
        if (percent == null) {
            return Result.error(translate("validation.NotNull"));
        }
        if (percent.signum() < 0) {
            return Result.error(translate("validation.PositiveOrZero"));
        }
        if (percent.compareTo(WHOLE) > 0) {
            return Result.error(translate("validation.DecimalMax", WHOLE));
        }
        return percent.stripTrailingZeros().scale() > PLACES
                ? Result.error(translate("validation.Digits", 3, PLACES))
                : Result.ok(percent.movePointLeft(2));
    }

    @Override
    protected String code(TaxRate rate) {
        return rate.getCode();
    }

    @Override
    protected String title(TaxRate rate) {
        return rate.getName();
    }
}
