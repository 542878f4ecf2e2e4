package dev.vitral.access;

import jakarta.servlet.ServletContext;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.SessionTrackingMode;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.stereotype.Component;

/** The session's cookie: never in an address; Secure and bound to the host (__Host-) when the installation is reached by https. */
@Component
class SessionCookie implements ServletContextInitializer {
    private final boolean secure;

    SessionCookie(@Value("${vitral.base-url:}") String baseUrl) {
        this.secure = baseUrl.startsWith("https:");
    }

    @Override
    public void onStartup(ServletContext context) {
        context.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
        SessionCookieConfig cookie = context.getSessionCookieConfig();
        cookie.setHttpOnly(true);
        cookie.setPath("/");
        cookie.setAttribute("SameSite", "Lax");
        cookie.setSecure(secure);
        cookie.setName(secure ? "__Host-vitral" : "vitral");
    }
}
