package dev.vitral.shared.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.grid.Grid;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Enter opens the row that has the focus; while a record is open, the arrows go on to the next one. */
final class GridKeys<R> {
    private @Nullable R focused;

    GridKeys(Grid<R> grid, Consumer<R> open, BooleanSupplier follow) {
        grid.addCellFocusListener(e -> {
            R row = e.getItem().orElse(null);
            boolean moved = row != null && !row.equals(focused);
            focused = row;
            if (moved && follow.getAsBoolean() && e.isFromClient()) {
                open.accept(row);
            }
        });
        Shortcuts.addShortcutListener(
                        grid,
                        () -> {
                            if (focused != null) {
                                open.accept(focused);
                            }
                        },
                        Key.ENTER)
                .listenOn(grid)
                .allowBrowserDefault()
                .allowEventPropagation();
    }
}
