package dev.vitral.catalog.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.data.binder.Result;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A factor as it is typed: none, or over zero with at most 6 digits and 6 places. */
final class TypedFactor {
    private static final int DIGITS = 6;

    private TypedFactor() {}

    static Result<@Nullable BigDecimal> read(@Nullable BigDecimal typed) {
        if (typed == null) {
            return Result.ok(null);
        }
        if (typed.signum() <= 0) {
            return Result.error(translate("validation.Positive"));
        }
        BigDecimal bare = typed.stripTrailingZeros();
        return bare.scale() > DIGITS || bare.precision() - bare.scale() > DIGITS
                ? Result.error(translate("validation.Digits", DIGITS, DIGITS))
                : Result.ok(typed);
    }
}
