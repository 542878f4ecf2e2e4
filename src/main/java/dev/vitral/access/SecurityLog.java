package dev.vitral.access;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** The security log (OPS-2): who came in, who did not, and what was refused. Passwords and tokens never reach it. */
@Component
class SecurityLog {
    private static final Logger LOG = LoggerFactory.getLogger("vitral.security");
    private static final int LONGEST_NAME = 60;

    void signedIn(String username, String door) {
        LOG.atInfo().addKeyValue("event", "signIn").addKeyValue("account", username).addKeyValue("door", door).log("Signed in");
    }

    /** The name is cut and kept on one line: it is whatever was typed, perhaps a password. */
    void refused(String username, String why) {
        String name = username.length() > LONGEST_NAME ? username.substring(0, LONGEST_NAME) : username;
        LOG.atWarn()
                .addKeyValue("event", "signInRefused")
                .addKeyValue("account", name.replaceAll("\\p{Cntrl}", "?"))
                .addKeyValue("why", why)
                .log("Sign-in refused");
    }

    void ended(String username, String why) {
        LOG.atInfo().addKeyValue("event", "signInEnded").addKeyValue("account", username).addKeyValue("why", why).log("Sign-in ended");
    }

    /** A call that the role may not make, by whichever door (SEC-10). */
    @EventListener
    void denied(AuthorizationDeniedEvent<?> event) {
        Authentication who = event.getAuthentication().get();
        if (who != null && !(who instanceof AnonymousAuthenticationToken)) {
            LOG.atWarn().addKeyValue("event", "denied").addKeyValue("account", who.getName()).log("Permission denied");
        }
    }
}
