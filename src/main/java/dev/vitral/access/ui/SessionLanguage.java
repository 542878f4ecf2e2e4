package dev.vitral.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.vitral.access.SignedInUser;
import dev.vitral.shared.Texts;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** The language of the screens: chosen in this session, else the user's own, else the browser's, Spanish when it asks for neither (UI-7). */
@Component
public class SessionLanguage implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;
    private static final String CHOSEN = SessionLanguage.class.getName();

    private final transient AuthenticationContext authentication;

    SessionLanguage(AuthenticationContext authentication) {
        this.authentication = authentication;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setLocale(wish(init.getRequest())));
        event.getSource().addUIInitListener(init -> {
            VaadinSession session = init.getUI().getSession();
            if (session.getAttribute(CHOSEN) == null) {
                authentication.getAuthenticatedUser(SignedInUser.class)
                        .map(user -> Texts.nearest(Locale.forLanguageTag(user.language())))
                        .ifPresent(session::setLocale);
            }
            init.getUI().setLocale(Texts.nearest(session.getLocale()));
        });
    }

    /** Speaks that language in this session from now on. */
    public static void choose(Locale locale) {
        VaadinSession session = VaadinSession.getCurrent();
        session.setAttribute(CHOSEN, locale);
        session.setLocale(locale);
        UI.getCurrent().setLocale(locale);
    }

    private static Locale wish(VaadinRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null ? Texts.SPANISH : Texts.nearest(request.getLocale());
    }
}
