package dev.vitral.shell;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.vitral.shared.ui.Chip;
import dev.vitral.shared.ui.FirstStep;
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
    private final Div guide = new Div();

    HomeView(List<HomeItems> sources) {
        this.sources = sources;
        addClassName("home");
        cards.addClassName("home-cards");
        guide.addClassName("home-first");
        add(guide, new H1(translate("home.title")), cards);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    /** Reads everything anew. */
    void show() {
        guide.removeAll();
        cards.removeAll();
        try {
            guide();
        } catch (RuntimeException e) {
            Notify.problem(e);
        }
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

    /** Until the first quotation is made, how to come to it: an empty shop's zeros don't say. */
    private void guide() {
        List<FirstStep> steps = sources.stream().flatMap(source -> source.first().stream()).sorted(Comparator.comparingInt(FirstStep::order)).toList();
        if (steps.isEmpty() || steps.getLast().done().getAsBoolean()) {
            return;
        }
        OrderedList list = new OrderedList();
        steps.forEach(step -> list.add(line(step)));
        guide.add(new H1(translate("home.first.title")), new Paragraph(translate("home.first.why")), list);
    }

    private static ListItem line(FirstStep step) {
        Anchor link = new Anchor(step.path(), step.title());
        link.getElement().setAttribute("router-link", true);
        ListItem line = new ListItem(link);
        if (step.done().getAsBoolean()) {
            line.add(new Chip(translate("home.first.done"), Chip.Tone.GOOD).component());
        }
        return line;
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
