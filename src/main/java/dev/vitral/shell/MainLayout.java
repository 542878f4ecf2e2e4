package dev.vitral.shell;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;

/** The frame of every screen: the navigation on the left, a drawer on a phone, and above the screen where one is and who one is. */
@Layout
@PermitAll
class MainLayout extends AppLayout implements AfterNavigationObserver {
    private final Navigation navigation = new Navigation();
    private final Span group = new Span();
    private final Span screen = new Span();

    MainLayout(AuthenticationContext authentication) {
        setPrimarySection(Section.DRAWER);
        addToDrawer(brand(), new Scroller(navigation));
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(translate("nav.menu"));
        group.addClassName("place-group");
        screen.addClassName("place-screen");
        Div place = new Div(group, screen);
        place.addClassName("place");
        Div bar = new Div(toggle, place, new HeaderMenu(authentication));
        bar.addClassName("bar");
        addToNavbar(bar);
    }

    private static Anchor brand() {
        Image mark = new Image("vitral.svg", "");
        Span word = new Span(translate("app.name"));
        Anchor brand = new Anchor("/", mark, word);
        brand.addClassName("brand");
        brand.getElement().setAttribute("router-link", true);
        return brand;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var place = navigation.place(event.getLocation().getPath());
        group.setText(place.map(Navigation.Place::group).orElse(""));
        screen.setText(place.map(Navigation.Place::screen).orElse(""));
    }
}
