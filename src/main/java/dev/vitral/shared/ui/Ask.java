package dev.vitral.shared.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Questions before what can't be taken back at a glance; the button names the deed. */
public final class Ask {
    private static final String WIDTH = "28rem";

    private Ask() {}

    /** Asks before something is taken away; {@code consequence} says what will happen, in words already translated. */
    public static void beforeLoss(String title, String consequence, String verb, Runnable deed) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setWidth(WIDTH);
        dialog.setHeader(title);
        dialog.setText(consequence);
        dialog.setConfirmText(verb);
        dialog.setConfirmButtonTheme("primary error");
        dialog.setCancelable(true);
        dialog.setCancelText(translate("form.cancel"));
        dialog.addConfirmListener(e -> deed.run());
        dialog.open();
    }

    /** Asks whether to leave what was typed. */
    public static void beforeLeaving(Runnable leave, Runnable stay) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setWidth(WIDTH);
        dialog.setHeader(translate("form.leave"));
        dialog.setText(translate("form.leave.text"));
        // Enter and Esc both stay: leaving is what wants aiming.
        dialog.setConfirmText(translate("form.leave.stay"));
        dialog.addConfirmListener(e -> stay.run());
        dialog.setRejectable(true);
        dialog.setRejectText(translate("form.leave.discard"));
        dialog.setRejectButtonTheme("tertiary error");
        dialog.addRejectListener(e -> leave.run());
        dialog.open();
    }
}
