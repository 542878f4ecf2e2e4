package dev.vitral.production.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import dev.vitral.shared.ui.Fields;
import java.util.function.Consumer;

/** Asks before a step that undoes something of a work order, and why. */
final class ReasonDialog {
    private static final int LONGEST = 300;

    private ReasonDialog() {}

    /** Texts: {@code <texts>} on the button, {@code <texts>.ask} with the folio, {@code <texts>.text}. */
    static void open(String texts, String folio, Consumer<String> step) {
        TextArea reason = Fields.area();
        reason.setLabel(translate("workOrder.endReason"));
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(translate(texts + ".ask", folio));
        Div text = new Div(new Span(translate(texts + ".text")), reason);
        text.addClassName("step-ask");
        dialog.add(text);
        dialog.setConfirmText(translate(texts));
        dialog.setConfirmButtonTheme("primary error");
        dialog.setCancelable(true);
        dialog.setCancelText(translate("form.cancel"));
        dialog.addConfirmListener(e -> step.accept(reason.getValue()));
        dialog.open();
    }
}
