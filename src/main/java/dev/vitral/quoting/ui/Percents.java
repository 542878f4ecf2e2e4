package dev.vitral.quoting.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.vitral.shared.ui.Fields;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Fields in which people write percentages of rates that are kept as fractions of 6 places. */
final class Percents {
    private static final int PLACES = 4;

    private Percents() {}

    static BigDecimalField field(Runnable changed) {
        BigDecimalField field = Fields.decimal("%");
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(WindowRow.TYPING_PAUSE);
        field.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                changed.run();
            }
        });
        return field;
    }

    static void show(BigDecimalField field, @Nullable BigDecimal fraction) {
        field.setValue(fraction == null ? null : fraction.movePointRight(2));
    }

    /** The fraction, or nothing where the field is empty. */
    static @Nullable BigDecimal fraction(BigDecimalField field) {
        return field.getValue() == null ? null : field.getValue().movePointLeft(2);
    }

    /** Says at the field what is wrong with it; gives back whether nothing is. */
    static boolean check(BigDecimalField field, int most) {
        BigDecimal value = field.getValue();
        String wrong = null;
        if (value != null && value.signum() < 0) {
            wrong = translate("validation.DecimalMin", 0);
        } else if (value != null && value.compareTo(BigDecimal.valueOf(most)) > 0) {
            wrong = translate("validation.DecimalMax", most);
        } else if (value != null && value.stripTrailingZeros().scale() > PLACES) {
            wrong = translate("validation.Digits", 4, PLACES);
        }
        field.setErrorMessage(wrong);
        field.setInvalid(wrong != null);
        return wrong == null;
    }
}
