package dev.vitral.shared.ui;

import com.vaadin.flow.component.Component;
import dev.vitral.shared.DecimalText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Rows copied out of a spreadsheet, for tables that are filled line by line: {@code PasteRows.into(lines, pasted -> …)} hears of every paste of more than one
 * cell anywhere in the component; a single cell goes where the cursor is, as ever.
 *
 * @param rows cells of each row as they were copied, without the empty rows
 */
public record PasteRows(List<List<String>> rows) {
    /** Rows that one paste gives at most. */
    public static final int MOST = 500;

    /** The rows of a text as spreadsheets copy it. */
    public static PasteRows of(String text) {
        return new PasteRows(Tsv.read(text, MOST));
    }

    /** Lets the component take rows. */
    public static void into(Component component, Consumer<PasteRows> taken) {
        component.addAttachListener(e -> {
            e.getUI().getPage().addJavaScript("grid.js");
            component.getElement().executeJs("const wait = () => window.vitralGrid ? window.vitralGrid.paste(this) : setTimeout(wait, 50); wait()");
        });
        component.getElement().addEventListener("vitral-paste", e -> {
            PasteRows pasted = of(e.getEventData().path("event.detail").asString(""));
            if (!pasted.rows().isEmpty()) {
                taken.accept(pasted);
            }
        }).addEventData("event.detail");
    }

    /** The cell of a row, or an empty text where the row is shorter. */
    public static String cell(List<String> row, int column) {
        return column < row.size() ? row.get(column) : "";
    }

    /** The cell as a number in the user's notation, with or without its currency's sign; nothing where it is none that could be meant. */
    public static Optional<BigDecimal> number(List<String> row, int column) {
        return Optional.ofNullable(Formats.current().decimal(cell(row, column).replaceAll("[^0-9.,\\-]", "")))
                .filter(value -> value.precision() <= DecimalText.DIGITS && Math.abs(value.scale()) <= DecimalText.SCALE);
    }
}
