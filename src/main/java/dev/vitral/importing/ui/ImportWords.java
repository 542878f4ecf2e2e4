package dev.vitral.importing.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import dev.vitral.importing.ImportSheets;
import dev.vitral.importing.ImportState;
import dev.vitral.importing.ImportTarget;
import dev.vitral.importing.RowLine;
import dev.vitral.importing.Verdict;
import dev.vitral.shared.Texts;
import dev.vitral.shared.ui.Chip;
import dev.vitral.shared.ui.Chip.Tone;
import java.util.Locale;
import java.util.stream.Collectors;

/** Imports in the user's words. */
final class ImportWords {
    private ImportWords() {}

    static Chip chip(ImportState state) {
        Tone tone = switch (state) {
            case READING, APPLYING, READY -> Tone.INFO;
            case MAPPING -> Tone.ATTENTION;
            case APPLIED -> Tone.GOOD;
            case UNDONE -> Tone.NEUTRAL;
            case FAILED -> Tone.DANGER;
        };
        return new Chip(translate("import.state." + state.name()), tone);
    }

    static Chip chip(Verdict verdict) {
        Tone tone = switch (verdict) {
            case CREATED -> Tone.GOOD;
            case UPDATED, STAGED -> Tone.ATTENTION;
            case UNCHANGED -> Tone.NEUTRAL;
            case ERROR -> Tone.DANGER;
        };
        return new Chip(translate("import.verdict." + verdict.name()), tone);
    }

    /** What changes or what is wrong, field by field. */
    static String what(ImportSheets sheets, ImportTarget target, RowLine row) {
        Locale locale = Texts.nearest(UI.getCurrentOrThrow().getLocale());
        if (row.verdict() == Verdict.ERROR) {
            return row.errors().stream().map(it -> sheets.label(locale, target, it.field()) + ": " + sheets.message(locale, it)).collect(Collectors.joining(" · "));
        }
        return row.changes().stream()
                .map(it -> sheets.label(locale, target, it.field()) + ": " + (it.before().isEmpty() ? "—" : it.before()) + " → " + it.after())
                .collect(Collectors.joining(" · "));
    }
}
