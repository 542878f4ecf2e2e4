package dev.vitral.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.H3;

/** What stands where rows would be: nothing here yet, nothing found, or why they can't be read, each with the way on. */
public final class StateMessage extends Div {
    /** A message of texts already translated, with the buttons that lead on. */
    public StateMessage(String icon, String title, String text, Button... ways) {
        addClassName("state");
        Div mark = new Div(Icons.of(icon));
        mark.addClassName("state-mark");
        Div actions = new Div();
        actions.addClassName("state-ways");
        actions.add(ways);
        actions.setVisible(ways.length > 0);
        add(mark, new H3(title), new Paragraph(text), actions);
    }
}
