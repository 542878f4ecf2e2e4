package dev.vitral.exporting.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.internal.CurrentInstance;
import dev.vitral.shared.ExportedList;
import dev.vitral.shared.ui.GridColumn;
import dev.vitral.shared.ui.Shown;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list that no module offers for export, taken as its screen has it: the lines of a count, the rows of an import, what a shop has a dozen of. Days are days
 * in the file, though the screen writes them; everything else is what the column gives.
 */
final class ShownRows {
    private ShownRows() {}

    static <R> ExportedList<R> of(Shown<R> shown, UI ui) {
        Map<String, Function<R, @Nullable Object>> values = new HashMap<>();
        for (GridColumn<R> column : shown.columns()) {
            values.put(column.name(), row -> value(column, row, ui));
        }
        return new ExportedList<>(shown.list(), shown.source()::page, shown.source()::total, null, shown.id(), values);
    }

    /** The file is written by a thread of its own, where words and formats must be the user's too. */
    private static <R> @Nullable Object value(GridColumn<R> column, R row, UI ui) {
        if (day(row, column.name()) instanceof LocalDate day) {
            return day;
        }
        Map<Class<?>, CurrentInstance> before = CurrentInstance.setCurrent(ui);
        try {
            return column.value(row);
        } finally {
            CurrentInstance.restoreInstances(before);
        }
    }

    private static @Nullable Object day(Object row, String name) {
        if (!(row instanceof Record)) {
            return null;
        }
        for (RecordComponent component : row.getClass().getRecordComponents()) {
            if (component.getType() == LocalDate.class && component.getName().equals(name)) {
                try {
                    component.getAccessor().setAccessible(true);
                    return component.getAccessor().invoke(row);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return null;
    }
}
