package dev.vitral.stock.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import dev.vitral.shared.ui.Chip;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** What the screens of past days share. */
final class PastDates {
    private PastDates() {}

    /** A date out of the URL. */
    static LocalDate read(String text, LocalDate otherwise) {
        try {
            return text.isEmpty() ? otherwise : LocalDate.parse(text);
        } catch (DateTimeParseException noDate) {
            return otherwise;
        }
    }

    /** Whether the figures can still change. */
    static Chip chip(boolean closed) {
        return closed ? new Chip(translate("past.closed"), Chip.Tone.GOOD) : new Chip(translate("past.open"), Chip.Tone.ATTENTION);
    }
}
