package dev.vitral.shared.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.vitral.shared.CurrentUser;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * Keeps what is typed in the browser until it is saved, so that an expired session loses nothing: {@code frontend/draft.js} watches the form's fields, and
 * when the record is opened again by the same user, a bar offers it back. Nothing leaves the browser's tab.
 */
public final class Draft extends Div {
    private final Component form;
    private final Consumer<Map<String, String>> recover;
    private Map<String, String> kept = Map.of();

    /** Watches the fields of that form by their {@code data-field}; {@code recover} puts the texts kept, by those names, back into them. */
    public Draft(Component form, Consumer<Map<String, String>> recover) {
        this.form = form;
        this.recover = recover;
        addClassName("draft");
        setVisible(true);
        Button take = new Button(translate("form.draft.recover"), e -> recover());
        take.addThemeVariants(ButtonVariant.SMALL);
        Button drop = new Button(translate("form.draft.drop"), e -> forget());
        drop.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        add(Icons.of("history"), new Span(translate("form.draft")), take, drop);
        addClassName("gone");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJavaScript("draft.js");
    }

    /** Begins to keep the fields of this record, and asks the browser whether it kept some before. */
    public void watch(String record) {
        hide();
        getElement().executeJs("window.vitralDraft && window.vitralDraft.watch(this, $0, $1)", form.getElement(), CurrentUser.name() + ":" + record);
    }

    /** Saved or given up: nothing to keep. */
    public void forget() {
        hide();
        getElement().executeJs("window.vitralDraft && window.vitralDraft.forget(this)");
    }

    /** Called by the browser when it has kept something for the record that was opened. */
    @ClientCallable
    void offer(JsonNode values) {
        Map<String, String> texts = new LinkedHashMap<>();
        values.properties().forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString("")));
        kept = texts;
        removeClassName("gone");
    }

    private void recover() {
        recover.accept(kept);
        hide();
    }

    /** Puts a text that was kept back into its field, as far as the field can read it. */
    public static void put(HasValue<?, ?> field, String text) {
        TypedValues.recover(field, text);
    }

    private void hide() {
        kept = Map.of();
        addClassName("gone");
    }
}
