package dev.vitral.shared.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.grid.Grid;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Knows the cell that has the focus. Enter opens its row; while a record is open, the arrows go on to the next one. */
final class GridKeys<R> {
    private @Nullable R row;
    private @Nullable String column;

    GridKeys(Grid<R> grid, Consumer<R> open, BooleanSupplier follow) {
        grid.addCellFocusListener(e -> {
            R focused = e.getItem().orElse(null);
            boolean moved = focused != null && !focused.equals(row);
            row = focused;
            column = e.getColumn().map(Grid.Column::getKey).orElse(null);
            if (moved && follow.getAsBoolean() && e.isFromClient()) {
                open.accept(focused);
            }
        });
        Shortcuts.addShortcutListener(grid, () -> row().filter(it -> !grid.getEditor().isOpen()).ifPresent(open), Key.ENTER)
                .listenOn(grid)
                .allowBrowserDefault()
                .allowEventPropagation();
    }

    /** The row that has the focus. */
    Optional<R> row() {
        return Optional.ofNullable(row);
    }

    /** The key of the column that has the focus. */
    Optional<String> column() {
        return Optional.ofNullable(column);
    }
}
