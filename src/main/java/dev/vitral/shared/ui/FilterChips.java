package dev.vitral.shared.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** What a list is narrowed by, each taken away by one click: a filter whose column is out of sight is not out of mind. */
final class FilterChips extends Div {
    private final Consumer<ListState> change;

    FilterChips(Consumer<ListState> change) {
        this.change = change;
        addClassName("filter-chips");
    }

    /** Shows the filters of that state; a click on one asks for it anew. */
    void show(ListState state, FilterRow<?> filters) {
        removeAll();
        state.filters().forEach((column, text) -> add(chip(filters.words(column, text), () -> filters.ask(column), () -> {
            Map<String, String> left = new LinkedHashMap<>(state.filters());
            left.remove(column);
            change.accept(state.withFilters(left));
        })));
        if (getComponentCount() > 1) {
            Button all = new Button(translate("list.clear"), e -> change.accept(state.withFilters(Map.of())));
            all.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            add(all);
        }
    }

    private static Span chip(String words, Runnable edit, Runnable away) {
        Button remove = new Button(Icons.of("close"), e -> away.run());
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        remove.setAriaLabel(translate("list.filter.remove", words));
        Button text = new Button(words, e -> edit.run());
        text.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        text.setTooltipText(words);
        Span chip = new Span(text, remove);
        chip.addClassName("filter-chip");
        return chip;
    }
}
