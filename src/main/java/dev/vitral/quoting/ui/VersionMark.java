package dev.vitral.quoting.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import dev.vitral.shared.ui.Icons;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The version of a template that a window keeps, and the way to the newest where there is one. */
final class VersionMark extends Div {
    private final Button move;
    private @Nullable Integer version;

    /** {@code moved} hears of a window that left its version for the newest. */
    VersionMark(Runnable moved) {
        move = new Button(Icons.of("refresh"), e -> {
            forget();
            moved.run();
        });
        move.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        addClassName("window-version");
        add(move);
        setVisible(false);
    }

    void keep(@Nullable Integer kept, Optional<Integer> newest) {
        version = kept;
        boolean behind = kept != null && newest.filter(number -> kept < number).isPresent();
        setVisible(behind);
        if (behind) {
            move.setText(translate("quotation.window.version", kept, newest.get()));
            move.setTooltipText(translate("quotation.window.version.help"));
        }
    }

    /** The window is of another template now, or of the newest version. */
    void forget() {
        version = null;
        setVisible(false);
    }

    void setReadOnly(boolean readOnly) {
        move.setEnabled(!readOnly);
    }

    /** The version kept; null for the newest. */
    @Nullable Integer version() {
        return version;
    }
}
