package dev.vitral.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.sidenav.SideNavItem;
import dev.vitral.AppTest;
import dev.vitral.SignedInAs;
import dev.vitral.shared.Texts;
import java.util.List;
import org.junit.jupiter.api.Test;

@AppTest
@SignedInAs("capturista")
class ShellViewTest extends SpringBrowserlessTest {
    @Test
    void leads_to_what_the_role_may_open() {
        UI.getCurrent().navigate("");
        assertThat(labels()).contains("Inicio", "Clientes", "Proveedores", "Productos").doesNotContain("Usuarios");
        assertThat($(HomeView.class).single().getElement().getTextRecursively()).contains("Productos", "Clientes");
    }

    @Test
    void says_that_there_is_nothing_at_an_unknown_address() {
        UI.getCurrent().navigate("nada/aqui");
        assertThat($(NotFoundPage.class).exists()).isTrue();
        assertThat($(H3.class).single().getText()).isEqualTo("Aquí no hay nada");
    }

    @Test
    void speaks_the_other_language_at_once() {
        UI.getCurrent().navigate("");
        dev.vitral.access.ui.SessionLanguage.choose(Texts.ENGLISH);
        UI.getCurrent().refreshCurrentRoute(true);
        assertThat(labels()).contains("Home", "Customers");
    }

    private List<String> labels() {
        return $(SideNavItem.class).all().stream().map(SideNavItem::getLabel).toList();
    }
}
