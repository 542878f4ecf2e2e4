package dev.vitral.shell;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import dev.vitral.shared.ui.StateMessage;

/** A screen that says why another can't be shown, and the way home. */
class ErrorPage extends Div {
    ErrorPage() {
        addClassName("error-screen");
    }

    void say(String icon, String titleKey, String text) {
        removeAll();
        add(new StateMessage(icon, translate(titleKey), text, new Button(translate("page.home"), e -> UI.getCurrentOrThrow().navigate(""))));
    }
}
