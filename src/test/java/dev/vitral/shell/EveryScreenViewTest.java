package dev.vitral.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import dev.vitral.AppTest;
import dev.vitral.SignedInAs;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@AppTest
@SignedInAs("admin")
class EveryScreenViewTest extends SpringBrowserlessTest {
    @Test
    void opens_at_its_address_and_says_where_one_is() {
        List<RouteData> routes = RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .filter(route -> !route.getTemplate().matches(".*/:[a-z]+/.*|login|bare"))
                .toList();
        List<String> amiss = new ArrayList<>();
        for (RouteData route : routes) {
            String address = route.getTemplate().replaceAll("/?:.*", "");
            UI.getCurrent().navigate(address);
            if (!route.getNavigationTarget().isInstance(getCurrentView())) {
                amiss.add(address + ": " + $(H3.class).all().stream().map(H3::getText).toList());
            } else if (!(getCurrentView() instanceof HasDynamicTitle titled) || !titled.getPageTitle().endsWith(" · Vitral")) {
                amiss.add(address + ": no title");
            }
        }
        assertThat(routes).hasSizeGreaterThan(30);
        assertThat(amiss).isEmpty();
    }
}
