package dev.vitral.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import dev.vitral.shared.Problem;

/** Toasts: for a result, or for a refusal that belongs to no field and no form. */
public final class Notify {
    private static final int SHORT = 4000;
    private static final int LONG = 12000;

    private Notify() {}

    /** Says what was done, in words already translated. */
    public static void done(String text) {
        show(text, "check", "success", SHORT);
    }

    /** Says what was done and offers, for as long as it is shown, to undo it. */
    public static void done(String text, String verb, Runnable undo) {
        Notification shown = show(text, "check", "success", LONG);
        Button back = new Button(verb, e -> {
            shown.close();
            undo.run();
        });
        back.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        shown.getChildren().findFirst().ifPresent(line -> ((HorizontalLayout) line).add(back));
    }

    /** Says why something was refused. */
    public static void problem(Problem problem) {
        show(Caught.text(problem), "alert", "warning", LONG);
    }

    /** Says why something failed. */
    public static void problem(Throwable failure) {
        problem(Caught.problem(failure));
    }

    private static Notification show(String text, String icon, String theme, int duration) {
        HorizontalLayout line = new HorizontalLayout(Icons.of(icon), new Span(text));
        line.addClassName("toast");
        Notification notification = new Notification(line);
        notification.addThemeName(theme);
        notification.setPosition(Notification.Position.TOP_CENTER);
        notification.setDuration(duration);
        notification.setAssertive("warning".equals(theme));
        notification.open();
        return notification;
    }
}
