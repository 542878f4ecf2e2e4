package dev.vitral.access.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.vitral.access.SignedInUser;
import org.springframework.stereotype.Component;

/** Leads who signed in with a password of one use to {@link PasswordView}, wherever they wanted to go; without it they have no role at all. */
@Component
class FirstSignIn implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;

    private final transient AuthenticationContext authentication;

    FirstSignIn(AuthenticationContext authentication) {
        this.authentication = authentication;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(enter -> {
            boolean first = authentication.getAuthenticatedUser(SignedInUser.class)
                    .map(SignedInUser::mustChangePassword)
                    .orElse(false);
            if (first && enter.getNavigationTarget() != PasswordView.class) {
                enter.forwardTo(PasswordView.class);
            }
        }));
    }
}
