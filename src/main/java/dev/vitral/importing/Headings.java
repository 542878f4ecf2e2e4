package dev.vitral.importing;

import dev.vitral.importing.workbook.Row;
import dev.vitral.shared.Texts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Recognises a target's fields in headings as people write them (IMP-6): the texts of both languages, the field's name, and the words that the field knows. */
final class Headings {
    private final Map<String, String> fields = new HashMap<>();

    Headings(ImportTarget target, Texts texts) {
        List<? extends ImportField<?>> filled = target.fields().stream().filter(it -> !it.isShownOnly()).toList();
        for (ImportField<?> field : filled) {
            known(field.name().replaceAll("([A-Z])", " $1"), field);
            known(field.name(), field);
            for (Locale locale : List.of(Texts.SPANISH, Texts.ENGLISH)) {
                known(texts.get(locale, target.texts() + "." + field.name()), field);
            }
        }
        // After the names: a word of one field never takes the name of another.
        filled.forEach(field -> field.words().forEach(word -> known(word, field)));
    }

    private void known(String word, ImportField<?> field) {
        fields.putIfAbsent(Words.plain(word), field.name());
    }

    /** The columns that these headings name; of two that name the same field the first. */
    Map<String, Integer> columns(List<String> headings) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < headings.size(); i++) {
            String field = fields.get(Words.plain(headings.get(i)));
            if (field != null) {
                columns.putIfAbsent(field, i);
            }
        }
        return columns;
    }

    /** Of the first rows the one that names the most fields, since titles often stand above it; the first when none names any. */
    Row header(List<Row> rows) {
        Row best = rows.getFirst();
        int most = 0;
        for (Row row : rows) {
            Set<String> found = new HashSet<>();
            row.cells().forEach(cell -> found.add(fields.getOrDefault(Words.plain(cell.text()), "")));
            found.remove("");
            if (found.size() > most) {
                most = found.size();
                best = row;
            }
        }
        return best;
    }
}
