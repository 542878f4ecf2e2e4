package dev.vitral.shared.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.vitral.shared.ListPage;
import java.util.function.Consumer;

/** The top of a list: what it is, how many, the search, the way to the trash, and the one primary action. */
final class ListHeader extends Div {
    private final Span count = new Span();
    private final TextField search = new TextField();
    private final Button trash = new Button(Icons.of("trash"));
    private final Button primary = new Button(Icons.of("plus"));
    private final Div middle = new Div();
    private final Div more = new Div();
    private boolean inTrash;

    /** {@code searched} hears of another text, {@code entered} of a text that Enter or a scanner ends. */
    ListHeader(String name, Consumer<String> searched, Consumer<String> entered, Consumer<Boolean> trashed) {
        addClassName("list-header");
        count.addClassName("list-count");
        search.setPlaceholder(translate("list.search"));
        search.setPrefixComponent(Icons.of("search"));
        search.setClearButtonVisible(true);
        search.setMaxLength(200);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(300);
        search.addClassName("list-search");
        search.getElement().setProperty("accessibleName", translate("list.search"));
        search.getElement().setAttribute("data-hotkey", "search");
        search.addFocusShortcut(Key.KEY_F, KeyModifier.CONTROL);
        search.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                searched.accept(e.getValue());
            }
        });
        Shortcuts.addShortcutListener(search, () -> entered.accept(search.getValue()), Key.ENTER).listenOn(search).resetFocusOnActiveElement();
        trash.addClassName("list-trash");
        trash.setText(translate("list.trash"));
        trash.addThemeVariants(ButtonVariant.TERTIARY);
        trash.setVisible(false);
        trash.addClickListener(e -> trashed.accept(!inTrash));
        primary.setVisible(false);
        primary.addClassName("list-primary");
        primary.getElement().setAttribute("data-hotkey", "new");
        more.addClassName("list-more");
        Div title = new Div(new H1(translate(name + ".list")), count);
        title.addClassName("list-title");
        middle.addClassName("list-middle");
        add(title, middle, search, more, trash, primary);
    }

    /** Puts what narrows the list beside its title. */
    void narrowing(Component chips) {
        middle.add(chips);
    }

    void primary(String label, Runnable action) {
        primary.setText(label);
        primary.addThemeVariants(ButtonVariant.PRIMARY);
        primary.setVisible(true);
        primary.addClickListener(e -> action.run());
    }

    void offerTrash() {
        trash.setVisible(true);
    }

    void addAction(Component component) {
        more.add(component);
    }

    /** Marks the search's text, so that the next scan writes over it. */
    void selectSearch() {
        search.getElement().executeJs("this.inputElement && this.inputElement.select()");
    }

    /** The primary button is the record's while one is open: one a screen. */
    void yieldPrimary(boolean yielded) {
        if (yielded) {
            primary.removeThemeVariants(ButtonVariant.PRIMARY);
        } else {
            primary.addThemeVariants(ButtonVariant.PRIMARY);
        }
    }

    void show(ListState state) {
        search.setValue(state.query());
        inTrash = state.trash();
        trash.setText(translate(inTrash ? "list.inUse" : "list.trash"));
        trash.getElement().setAttribute("aria-pressed", String.valueOf(inTrash));
        setClassName("in-trash", inTrash);
    }

    void show(ListPage.Total total) {
        count.setText((total.estimate() ? "~" : "") + Formats.current().whole(total.count()));
        count.setVisible(true);
    }

    void hideCount() {
        count.setVisible(false);
    }
}
