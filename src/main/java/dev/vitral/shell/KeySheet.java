package dev.vitral.shell;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import java.util.List;

/** The sheet of keys. */
final class KeySheet extends Dialog {
    private static final List<String> KEYS = List.of(
            "search", "scan", "filter", "sort", "new", "open", "next", "edit", "mark", "all", "copy", "paste", "save", "close", "help");

    KeySheet() {
        setHeaderTitle(translate("keys.title"));
        addClassName("keys");
        DescriptionList list = new DescriptionList();
        for (String key : KEYS) {
            list.add(new DescriptionList.Term(translate("keys." + key + ".key")), new DescriptionList.Description(translate("keys." + key)));
        }
        add(list);
        getFooter().add(new Button(translate("form.close"), e -> close()));
    }
}
