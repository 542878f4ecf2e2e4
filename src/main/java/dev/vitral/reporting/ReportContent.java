package dev.vitral.reporting;

import java.util.Locale;
import java.util.Map;

/**
 * What a template is filled with. Rows are records or beans whose components are the template's fields, by name; a
 * {@link ReportImage} among them, or among the parameters, reaches the template as something it can draw.
 *
 * @param title the document's title in the PDF's metadata
 * @param locale decides the language of the texts, and how numbers are written
 * @param parameters the template's parameters; {@code null} values are allowed
 * @param rows the main data set, read once
 * @param parts further data sets for parts of the page: each is the data source parameter of that name
 */
public record ReportContent(
        String title,
        Locale locale,
        Map<String, ?> parameters,
        Iterable<?> rows,
        Map<String, ? extends Iterable<?>> parts) {

    public ReportContent(String title, Locale locale, Map<String, ?> parameters, Iterable<?> rows) {
        this(title, locale, parameters, rows, Map.of());
    }
}
