package dev.vitral.shell;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.vitral.shared.ui.Formats;
import dev.vitral.shared.ui.HomeItem;
import dev.vitral.shared.ui.HomeItems;
import dev.vitral.shared.ui.Icons;
import dev.vitral.shared.ui.Notify;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What needs the user now, by what the modules say of it. */
@Route("")
@Menu(title = "nav.home", order = 0, icon = "home")
@PermitAll
class HomeView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient List<HomeItems> sources;
    private final Div cards = new Div();

    HomeView(List<HomeItems> sources) {
        this.sources = sources;
        addClassName("home");
        cards.addClassName("home-cards");
        add(new H1(translate("home.title")), cards);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        cards.removeAll();
        List<HomeItem> items = new ArrayList<>();
        for (HomeItems source : sources) {
            try {
                items.addAll(source.now());
            } catch (RuntimeException e) {
                Notify.problem(e);
            }
        }
        items.stream().sorted(Comparator.comparingInt(HomeItem::order)).forEach(item -> cards.add(card(item)));
    }

    private static Anchor card(HomeItem item) {
        Span count = new Span((item.total().estimate() ? "~" : "") + Formats.current().whole(item.total().count()));
        count.addClassName("home-count");
        Span title = new Span(item.title());
        title.addClassName("home-what");
        Anchor card = new Anchor(item.path(), Icons.of(item.icon()), count, title);
        card.addClassName("home-card");
        card.getElement().setAttribute("router-link", true);
        return card;
    }

    @Override
    public String getPageTitle() {
        return translate("nav.home") + " · Vitral";
    }
}
