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
        List<String> all = List.copyOf(codes);
        ComboBox<String> box = Fields.choice(all, label);
        box.addCustomValueSetListener(e -> {
            String before = box.getValue();
            // Cleared first, so that the browser shows the label even when the choice stays as it was.
            box.setValue(null);
            box.setValue(meant(e.getDetail(), all, label).orElse(before));
            changed.run();
        });
        return box;
    }

    private static Optional<String> meant(String typed, List<String> codes, ItemLabelGenerator<String> label) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        return codes.stream()
                .filter(code -> code.equalsIgnoreCase(text))
                .findFirst()
                .or(() -> codes.stream().filter(code -> label.apply(code).toLowerCase(Locale.ROOT).contains(text)).findFirst());
    }
}
