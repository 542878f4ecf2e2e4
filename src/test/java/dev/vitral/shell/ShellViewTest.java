package dev.vitral.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.sidenav.SideNavItem;
import dev.vitral.AppTest;
import dev.vitral.SignedInAs;
import dev.vitral.shared.Texts;
import dev.vitral.shared.ui.FirstStep;
import dev.vitral.shared.ui.HomeItem;
import dev.vitral.shared.ui.HomeItems;
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

    @Test
    void leads_an_empty_shop_to_its_first_quotation_and_is_silent_after_it() {
        boolean[] quoted = {false};
        HomeItems shop = new HomeItems() {
            @Override
            public List<HomeItem> now() {
                return List.of();
            }

            @Override
            public List<FirstStep> first() {
                return List.of(new FirstStep(4, "Cotice", "cotizaciones", () -> quoted[0]), new FirstStep(1, "Cargue", "productos", () -> true));
            }
        };
        HomeView home = new HomeView(List.of(shop));
        home.show();
        assertThat(home.getElement().getTextRecursively()).contains("Primeros pasos").containsSubsequence("Cargue", "Hecho", "Cotice");
        quoted[0] = true;
        home.show();
        assertThat(home.getElement().getTextRecursively()).doesNotContain("Primeros pasos", "Cargue");
    }

    private List<String> labels() {
        return $(SideNavItem.class).all().stream().map(SideNavItem::getLabel).toList();
    }
}
