package dev.vitral.shared.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.H3;
import org.jspecify.annotations.Nullable;

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

    /** Why a list has no rows: nothing matches, the trash is empty, or nothing was ever made, and then how to begin. */
    static StateMessage nothing(String list, ListState state, Runnable clear, @Nullable Runnable create) {
        if (state.isNarrowed()) {
            return new StateMessage("search", translate("list.noMatch"), translate("list.noMatch.text"), new Button(translate("list.clear"), e -> clear.run()));
        }
        if (state.trash()) {
            return new StateMessage("trash", translate("list.noTrash"), translate("list.noTrash.text"));
        }
        Button[] ways = create == null ? new Button[0] : new Button[] {new Button(translate(list + ".new"), Icons.of("plus"), e -> create.run())};
        return new StateMessage("empty", translate(list + ".empty"), translate(list + ".empty.text"), ways);
    }
}
