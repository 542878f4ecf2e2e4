package dev.vitral.exporting;

import dev.vitral.shared.ListSelection;
import java.util.List;
import java.util.Locale;

/**
 * What to export: the same that the list shows. It is kept with the job as JSON.
 *
 * @param list name of the list
 * @param rows which, in which order; a day begins in the request's zone
 * @param columns in the order of the file
 * @param language tag of the language of words
 * @param title of the sheet and the file
 */
public record ExportOrder(String list, ListSelection rows, List<Column> columns, ExportFormat format, String language, String title) {
    /** A column by its name in the list, with its heading in the user's language. */
    public record Column(String name, String heading) {}

    public ExportOrder {
        columns = List.copyOf(columns);
    }

    Locale locale() {
        return Locale.forLanguageTag(language);
    }

    String fileName() {
        return format.fileName(title);
    }
}
