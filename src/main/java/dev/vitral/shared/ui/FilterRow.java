package dev.vitral.shared.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.HeaderRow;
import dev.vitral.shared.ListColumn;
import dev.vitral.shared.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The filters under a list's headings; filters that no column shows (from a link) are kept as they came. */
final class FilterRow<R> {
    private final Map<String, FilterField> fields = new LinkedHashMap<>();
    private final Map<String, String> hidden = new LinkedHashMap<>();
    private final Grid<R> grid;
    private final Runnable changed;
    private @Nullable HeaderRow row;

    FilterRow(Grid<R> grid, Runnable changed) {
        this.grid = grid;
        this.changed = changed;
    }

    void add(Grid.Column<R> column, ListColumn filter, GridColumn<R> shown, String heading) {
        FilterField field = FilterField.of(new FilterWords(heading, filter, shown.options()), changed);
        fields.put(filter.name(), field);
        if (row == null) {
            // Not before there is a column: the first row of all is the headings'.
            row = grid.appendHeaderRow();
        }
        row.getCell(column).setComponent(field.component());
    }

    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>(hidden);
        fields.forEach((name, field) -> texts.put(name, field.text()));
        return texts;
    }

    void show(Map<String, String> texts) {
        hidden.clear();
        texts.forEach((name, text) -> {
            if (!fields.containsKey(name)) {
                hidden.put(name, text);
            }
        });
        fields.forEach((name, field) -> field.show(texts.getOrDefault(name, "")));
    }

    /** What a filter asks for, in words: its column and what must hold. */
    String words(String name, String text) {
        FilterField field = fields.get(name);
        return field == null ? name + ": " + text : field.words().heading() + ": " + field.words().of(text);
    }

    /** Lets the user change that filter in its dialog. */
    void ask(String name) {
        FilterField field = fields.get(name);
        if (field != null) {
            field.ask();
        }
    }

    void clearProblems() {
        fields.values().forEach(field -> field.showProblem(null));
    }

    /** Shows the problem at its filter; false when none of the filters is meant. */
    boolean show(Problem problem) {
        boolean shown = false;
        for (Problem.Field wrong : problem.fields()) {
            FilterField field = fields.get(wrong.field());
            if (field != null) {
                field.showProblem(Caught.text(wrong));
                shown = true;
            }
        }
        return shown;
    }
}
