package dev.vitral.quoting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import dev.vitral.AppTest;
import dev.vitral.SignedInAs;
import dev.vitral.shared.ui.ListKeys;
import org.junit.jupiter.api.Test;

/** Windows come from a spreadsheet by pasting; what a quotation can't hold is said and not lost in silence. */
@AppTest
@SignedInAs("capturista")
class PastedWindowsViewTest extends SpringBrowserlessTest {
    private static final String WINDOW = "COR3-XO\tCLARO6\tNATURAL\t1200\t1000\t1\n";

    @Test
    void takes_as_many_as_fit_and_says_how_many_were_left_out() {
        UI.getCurrent().navigate("cotizaciones/nuevo");
        ListKeys.paste($(WindowsEditor.class).all().getFirst(), WINDOW.repeat(103));
        assertThat($(WindowRow.class).all()).hasSize(100);
        assertThat(said()).contains("Ventanas pegadas: 100").contains("3 quedaron fuera");
    }

    @Test
    void says_no_more_than_how_many_it_took_when_all_fit() {
        UI.getCurrent().navigate("cotizaciones/nuevo");
        ListKeys.paste($(WindowsEditor.class).all().getFirst(), WINDOW.repeat(2));
        assertThat($(WindowRow.class).all()).hasSize(2);
        assertThat(said()).contains("Ventanas pegadas: 2").doesNotContain("quedaron fuera");
    }

    private String said() {
        return String.join(" ", $(Notification.class).all().stream().map(it -> it.getElement().getProperty("text", "") + it.getElement().getTextRecursively()).toList());
    }
}
