package dev.vitral.shared.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.grid.Grid;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** What the user's hand does to a list's rows, by mouse, by key, by scanner: open, mark, copy, edit. */
final class ListHands<R> {
    private final ListRows<R> rows;
    private final ListColumns<R> columns;
    private final ListMarks<R> marks;
    private final GridKeys<R> keys;
    private final ToLongFunction<R> id;
    private @Nullable RowEditor<R, ?> editor;
    private List<String> exact = List.of();
    private Consumer<R> open = row -> {};
    private long opened;

    ListHands(Grid<R> grid, ListRows<R> rows, ListColumns<R> columns, ListMarks<R> marks, ToLongFunction<R> id) {
        this.rows = rows;
        this.columns = columns;
        this.marks = marks;
        this.id = id;
        this.keys = new GridKeys<>(grid, row -> open.accept(row), () -> opened != 0 && !isEditing());
        grid.setPartNameGenerator(row -> opened != 0 && id.applyAsLong(row) == opened ? "open-row" : null);
        grid.addItemClickListener(e -> clicked(e.getItem(), e.getColumn()));
        grid.addItemDoubleClickListener(e -> edit(e.getItem(), e.getColumn() == null ? null : e.getColumn().getKey()));
    }

    void onOpen(Consumer<R> action) {
        open = action;
    }

    void editedBy(RowEditor<R, ?> rowEditor) {
        editor = rowEditor;
    }

    void opensExactly(List<String> byColumns) {
        exact = byColumns;
    }

    /** Marks the row of the record that is open; 0 for none. */
    void markOpen(long record) {
        long before = opened;
        opened = record;
        rows.redraw(before);
        rows.redraw(record);
    }

    /** Whether the focus was on the row that is open: it wasn't where a link led to the record. */
    boolean isAtOpen() {
        return keys.row().filter(row -> opened == 0 || id.applyAsLong(row) == opened).isPresent();
    }

    private void clicked(R row, Grid.@Nullable Column<R> column) {
        // A cell that is edited in its place waits for the second click.
        boolean waits = isEditing() || opened == 0 && editor != null && column != null && editor.isEditable(column.getKey());
        if (column == null) {
            marks.toggle(row);
        } else if (!waits) {
            open.accept(row);
        }
    }

    /** Opens the row that has exactly that text in one of the columns named for it; false when there is none. */
    boolean openExactly(String text) {
        Optional<R> found = exact.stream().map(column -> rows.exactly(column, text)).filter(it -> it.size() == 1).map(List::getFirst).findFirst();
        found.ifPresent(open);
        return found.isPresent();
    }

    /** Opens the row if it is the only one. */
    void openOnly() {
        if (rows.total().count() == 1) {
            rows.first(1).stream().findFirst().ifPresent(open);
        }
    }

    private void edit(R row, @Nullable String column) {
        if (editor != null) {
            editor.edit(row, column);
        }
    }

    private boolean isEditing() {
        return editor != null && editor.isOpen();
    }

    /** Does what the key means to the cell or row that has the focus; gives back what is to be copied, or an empty text. */
    String key(String key) {
        switch (key) {
            case "mark" -> keys.row().ifPresent(marks::toggle);
            case "all" -> marks.markAll();
            case "edit" -> keys.row().ifPresent(row -> edit(row, keys.column().orElse(null)));
            case "save" -> Optional.ofNullable(editor).ifPresent(RowEditor::save);
            case "copy" -> {
                return copied();
            }
            default -> { }
        }
        return "";
    }

    /** The rows that are marked, else the cell that has the focus. */
    private String copied() {
        if (marks.isEmpty()) {
            String cell = keys.row().flatMap(row -> keys.column().map(column -> ListClipboard.cell(row, columns.column(column)))).orElse("");
            if (!cell.isEmpty()) {
                Notify.done(translate("list.copied.cell"));
            }
            return cell;
        }
        List<R> marked = marks.marked(ListClipboard.MOST);
        Notify.done(translate("list.copied", marked.size()));
        return ListClipboard.rows(marked, columns.visible());
    }
}
