package dev.vitral.quoting.ui;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.combobox.ComboBox;
import dev.vitral.shared.ui.Fields;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A choice among codes for which typing one, or a piece of its name, and Enter or Tab is enough. */
final class CodeChoice {
    private CodeChoice() {}

    /** {@code changed} hears of a choice made by such typing; one made from the list is told by the field itself. */
    static ComboBox<String> of(Collection<String> codes, ItemLabelGenerator<String> label, Runnable changed) {
        ComboBox<String> box = Fields.choice(List.copyOf(codes), label);
        box.addCustomValueSetListener(e -> {
            String before = box.getValue();
            // Cleared first, so that the browser shows the label even when the choice stays as it was.
            box.setValue(null);
            box.setValue(meant(box, e.getDetail()).orElse(before));
            changed.run();
        });
        return box;
    }

    /** The code that a typed text means: the code itself, or the first whose name holds the text. */
    static Optional<String> meant(ComboBox<String> box, String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        List<String> codes = text.isEmpty() ? List.of() : box.getListDataView().getItems().toList();
        return codes.stream()
                .filter(code -> code.equalsIgnoreCase(text))
                .findFirst()
                .or(() -> codes.stream()
                        .filter(code -> box.getItemLabelGenerator().apply(code).toLowerCase(Locale.ROOT).contains(text))
                        .findFirst());
    }
}
