package dev.vitral.access;

import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who is signed in, as the security context holds it.
 *
 * @param username name in the history
 * @param fullName name to show
 * @param language language tag of the user's choice
 * @param mustChangePassword whether nothing but choosing a password is allowed
 * @param fingerprint of the password with which the session began: another one ends it
 */
public record SignedInUser(String username, String fullName, String language, boolean mustChangePassword, String fingerprint)
        implements AuthenticatedPrincipal, Serializable {
    @Override
    public String getName() {
        return username;
    }
}
