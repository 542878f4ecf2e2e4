package dev.vitral.stock.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import dev.vitral.shared.Problem;
import dev.vitral.shared.ui.Caught;
import dev.vitral.shared.ui.Icons;

/** What stands beside a list: head with code, title and the way out, a place for messages, a body, a row of buttons. */
final class Panel extends Div {
    private final String name;
    private final Div words = new Div();
    private final Div message = new Div();
    private final Div body = new Div(message);
    private final Div buttons = new Div();
    private final DescriptionList facts = new DescriptionList();

    /** An empty panel whose texts stand under {@code name}. */
    Panel(String name, String code, String title, Runnable close) {
        this.name = name;
        Button away = new Button(Icons.of("close"), e -> close.run());
        away.addThemeVariants(ButtonVariant.TERTIARY);
        away.addClassName("record-close");
        away.setAriaLabel(translate("form.close"));
        Span number = new Span(code);
        number.addClassName("record-code");
        words.add(number, new H2(title));
        words.addClassName("record-words");
        Div head = new Div(words, away);
        head.addClassName("record-head");
        message.addClassName("record-message");
        message.getElement().setAttribute("role", "alert");
        message.setVisible(false);
        body.addClassName("record-body");
        buttons.addClassName("record-buttons");
        facts.addClassName("facts");
        addClassName("record");
        add(head, body, buttons);
    }

    /** Adds a fact under the list of facts. */
    Panel fact(String property, String value) {
        if (facts.getParent().isEmpty()) {
            body.add(facts);
        }
        facts.add(new DescriptionList.Term(translate(name + "." + property)), new DescriptionList.Description(value));
        return this;
    }

    Panel with(Component... components) {
        body.add(components);
        return this;
    }

    Panel beside(Component chip) {
        words.add(chip);
        return this;
    }

    /** Adds the one primary action. */
    Panel primary(String text, Runnable action) {
        Button button = new Button(text, e -> action.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setDisableOnClick(false);
        buttons.add(button);
        return this;
    }

    /** Adds a further action. */
    Panel action(String text, Runnable action) {
        Button button = new Button(text, e -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        buttons.add(button);
        return this;
    }

    /** Says why it was refused, or nothing any more. */
    void say(String... texts) {
        message.removeAll();
        for (String text : texts) {
            message.add(new Span(text));
        }
        message.setVisible(texts.length > 0);
    }

    void say(Problem problem) {
        if (problem.fields().isEmpty()) {
            say(Caught.text(problem));
        } else {
            say(problem.fields().stream().map(Caught::text).toArray(String[]::new));
        }
    }
}
