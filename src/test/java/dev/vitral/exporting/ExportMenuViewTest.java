package dev.vitral.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarTester;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.QueryParameters;
import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.SignedInAs;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
@SignedInAs("capturista")
class ExportMenuViewTest extends SpringBrowserlessTest {
    @Autowired
    Samples samples;

    @Test
    void stands_in_the_header_of_a_list_and_downloads_a_small_one_at_once() {
        String code = samples.product().getCode();
        UI.getCurrent().navigate("productos", QueryParameters.of("code", code));
        MenuBar menu = $(MenuBar.class).all().stream().filter(bar -> titled(bar, "Exportar")).findFirst().orElseThrow();
        MenuItem csv = menu.getItems().getFirst().getSubMenu().getItems().get(1);
        assertThat(csv.getText()).isEqualTo("Texto (CSV)");
        new MenuBarTester<>(menu).clickItem(0, 1);
        assertThat($(Notification.class).exists()).as("nothing refused").isFalse();
        assertThat($(Anchor.class).all().stream().filter(a -> a.getElement().hasAttribute("hidden"))).hasSize(1);
    }

    private static boolean titled(MenuBar bar, String title) {
        List<MenuItem> items = bar.getItems();
        return !items.isEmpty() && items.getFirst().getElement().getTextRecursively().contains(title);
    }
}
