package dev.vitral.shell;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.vitral.access.SignedInUser;
import dev.vitral.access.ui.SessionLanguage;
import dev.vitral.shared.Texts;
import dev.vitral.shared.ui.Icons;
import java.util.List;
import java.util.Locale;

/** Keys, language, theme and user, at the right of the header. */
final class HeaderMenu extends MenuBar {
    HeaderMenu(AuthenticationContext authentication) {
        addThemeVariants(MenuBarVariant.TERTIARY);
        addClassName("header-menu");
        MenuItem keys = addItem(Icons.of("keyboard"), e -> new KeySheet().open());
        keys.setAriaLabel(translate("keys.title"));
        keys.getElement().setAttribute("data-hotkey", "help");
        keys.addClassNames("wide-only");
        language();
        theme();
        user(authentication);
    }

    private void language() {
        Locale now = Texts.nearest(UI.getCurrentOrThrow().getLocale());
        MenuItem menu = addItem(Icons.of("language"));
        menu.add(new Span(now.getLanguage().toUpperCase(Locale.ROOT)));
        menu.setAriaLabel(translate("nav.language"));
        for (Locale locale : List.of(Texts.SPANISH, Texts.ENGLISH)) {
            MenuItem item = menu.getSubMenu().addItem(translate("nav.language." + locale.getLanguage()), e -> speak(locale));
            item.setCheckable(true);
            item.setChecked(locale.equals(now));
        }
    }

    /** Every text of the screen is said anew: the whole route is made again, at the same address. */
    private static void speak(Locale locale) {
        SessionLanguage.choose(locale);
        UI ui = UI.getCurrentOrThrow();
        ui.getPage().executeJs("document.documentElement.lang = $0", locale.toLanguageTag());
        ui.refreshCurrentRoute(true);
    }

    private void theme() {
        MenuItem menu = addItem(Icons.of("theme"));
        menu.setAriaLabel(translate("nav.theme"));
        VaadinRequest request = VaadinRequest.getCurrent();
        Theme now = request == null ? Theme.SYSTEM : Theme.of(request);
        for (Theme theme : Theme.values()) {
            MenuItem item = menu.getSubMenu().addItem(translate(theme.key()));
            item.setCheckable(true);
            item.setChecked(theme == now);
            item.addClickListener(e -> {
                menu.getSubMenu().getItems().forEach(other -> other.setChecked(other.equals(item)));
                theme.choose(UI.getCurrentOrThrow());
            });
        }
    }

    private void user(AuthenticationContext authentication) {
        String name = authentication.getAuthenticatedUser(SignedInUser.class)
                .map(SignedInUser::fullName)
                .or(authentication::getPrincipalName)
                .orElse("");
        MenuItem menu = addItem(Icons.of("user"));
        Span shown = new Span(name);
        shown.addClassName("user-name");
        menu.add(shown);
        menu.setAriaLabel(translate("nav.user", name));
        menu.getSubMenu().addItem(translate("nav.password"), e -> UI.getCurrentOrThrow().navigate("password"));
        menu.getSubMenu().addItem(translate("nav.signOut"), e -> authentication.logout());
    }
}
