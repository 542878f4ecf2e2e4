package dev.vitral.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** Light, dark, or as the system has it; kept in the browser for a year. */
enum Theme {
    /** As the system has it. */
    SYSTEM("light dark", ColorScheme.Value.SYSTEM),
    /** Light. */
    LIGHT("light", ColorScheme.Value.LIGHT),
    /** Dark. */
    DARK("dark", ColorScheme.Value.DARK);

    private static final String COOKIE = "vitral-theme";

    private final String css;
    private final ColorScheme.Value scheme;

    Theme(String css, ColorScheme.Value scheme) {
        this.css = css;
        this.scheme = scheme;
    }

    /** The theme that this browser has chosen. */
    static Theme of(VaadinRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? SYSTEM
                : Stream.of(cookies)
                        .filter(cookie -> COOKIE.equals(cookie.getName()))
                        .flatMap(cookie -> Arrays.stream(values()).filter(theme -> theme.id().equals(cookie.getValue())))
                        .findFirst()
                        .orElse(SYSTEM);
    }

    /** Shows the screens in this theme from now on. */
    void choose(UI ui) {
        ui.getPage().setColorScheme(scheme);
        ui.getPage().executeJs("document.cookie = $0 + '=' + $1 + ';path=/;max-age=31536000;SameSite=Lax'", COOKIE, id());
    }

    String css() {
        return css;
    }

    String key() {
        return "nav.theme." + id();
    }

    private String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
