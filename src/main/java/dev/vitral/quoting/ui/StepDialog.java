package dev.vitral.quoting.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import dev.vitral.shared.ui.Fields;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks before a quotation takes a step, in words that say what will happen: texts {@code quotation.<verb>.ask} and {@code .text}. */
final class StepDialog {
    private static final int LONGEST_REASON = 300;

    private StepDialog() {}

    static void ask(String verb, String folio, Runnable deed) {
        open(verb, folio, deed);
    }

    /** With a field for the reason; without one that is needed it asks again and the field says so. */
    static void askWhy(String verb, String folio, boolean needed, Consumer<@Nullable String> deed) {
        askWhy(verb, folio, reason(needed), deed);
    }

    private static void askWhy(String verb, String folio, TextArea reason, Consumer<@Nullable String> deed) {
        open(verb, folio, () -> {
            if (reason.isRequiredIndicatorVisible() && reason.getValue().isBlank()) {
                TextArea again = reason(true);
                again.setErrorMessage(translate("error.quotation.reasonMissing"));
                again.setInvalid(true);
                askWhy(verb, folio, again, deed);
                again.focus();
            } else {
                deed.accept(reason.getValue().isBlank() ? null : reason.getValue().strip());
            }
        }, reason);
    }

    private static TextArea reason(boolean needed) {
        TextArea reason = Fields.area();
        reason.setLabel(translate("quotation.reason"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(needed);
        reason.setManualValidation(true);
        return reason;
    }

    private static void open(String verb, String folio, Runnable deed, Component... more) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(translate("quotation." + verb + ".ask", folio));
        Div text = new Div(new Span(translate("quotation." + verb + ".text")));
        text.addClassName("step-ask");
        text.add(more);
        dialog.add(text);
        dialog.setConfirmText(translate("quotation." + verb));
        dialog.setCancelable(true);
        dialog.setCancelText(translate("form.close"));
        dialog.addConfirmListener(e -> deed.run());
        dialog.open();
    }
}
