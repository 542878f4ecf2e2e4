package dev.vitral.purchasing.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import dev.vitral.shared.DecimalText;
import dev.vitral.shared.ui.Fields;
import dev.vitral.shared.ui.Formats;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes rows out of a spreadsheet: code, quantity and, if given, unit cost. */
final class PasteDialog {
    private PasteDialog() {}

    /** A row as it was pasted. */
    record Row(String code, @Nullable BigDecimal quantity, @Nullable BigDecimal unitCost) {}

    /** Opens it; {@code take} gives back what it couldn't take, in words. */
    static void open(Function<List<Row>, List<String>> take) {
        TextArea text = Fields.area();
        text.setLabel(translate("purchaseOrder.paste.text"));
        text.setMinRows(8);
        text.setWidthFull();
        text.setMaxLength(60_000);
        Dialog dialog = new Dialog(translate("purchaseOrder.paste"));
        dialog.setWidth("36rem");
        dialog.add(text);
        Button add = new Button(translate("purchaseOrder.paste.add"), e -> {
            List<String> left = take.apply(rows(text.getValue(), Formats.current()));
            if (left.isEmpty()) {
                dialog.close();
            } else {
                text.setValue("");
                text.setErrorMessage(String.join("\n", left));
                text.setInvalid(true);
            }
        });
        add.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button(translate("form.cancel"), e -> dialog.close()), add);
        dialog.open();
        text.focus();
    }

    /** The rows of the text: cells parted by tabs or semicolons, numbers as the user writes them. */
    static List<Row> rows(String text, Formats formats) {
        return text.lines().filter(line -> !line.isBlank()).map(line -> {
            String[] cells = line.strip().split("[\\t;]", -1);
            return new Row(cells[0].strip(), number(cells, 1, formats), number(cells, 2, formats));
        }).toList();
    }

    private static @Nullable BigDecimal number(String[] cells, int at, Formats formats) {
        BigDecimal value = at < cells.length ? formats.decimal(cells[at].replace("$", "")) : null;
        return value == null || value.precision() > DecimalText.DIGITS || Math.abs(value.scale()) > DecimalText.SCALE ? null : value;
    }
}
