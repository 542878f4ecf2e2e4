package dev.vitral.quoting.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What is wrong with one line: its fields are marked, and one line below them says it, as they are too narrow for a sentence. */
final class RowProblems extends Span {
    private final Supplier<Map<String, HasValue<?, ?>>> fields;
    private final Map<String, List<String>> told = new LinkedHashMap<>();

    /** {@code fields}: those that the row has now by the names that refusals use, in their order on the screen. */
    RowProblems(Supplier<Map<String, HasValue<?, ?>>> fields) {
        this.fields = fields;
        addClassName("window-problem");
        getElement().setAttribute("role", "alert");
    }

    /** Marks the field of that name, where there is one, and says what is wrong. */
    void tell(String name, String text) {
        List<String> labels = told.computeIfAbsent(text, t -> new ArrayList<>());
        if (fields.get().get(name) instanceof HasValidationProperties field) {
            field.setErrorMessage(text);
            field.setInvalid(true);
            labels.add(((HasLabel) field).getLabel());
        }
        setText(told.entrySet().stream()
                .map(e -> e.getValue().isEmpty() ? e.getKey() : String.join(", ", e.getValue()) + ": " + e.getKey())
                .collect(Collectors.joining(" ")));
    }

    void clear() {
        told.clear();
        setText("");
        fields.get().values().forEach(field -> ((HasValidationProperties) field).setInvalid(false));
    }

    /** Puts the cursor into the first field that is wrong. */
    void focusFirst() {
        fields.get().values().stream()
                .filter(field -> field instanceof HasValidationProperties shown && shown.isInvalid())
                .findFirst()
                .ifPresent(field -> ((Focusable<?>) field).focus());
    }
}
