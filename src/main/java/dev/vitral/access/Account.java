package dev.vitral.access;

import dev.vitral.shared.Sha256;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** What signing in and each request need to know of a user, read by one query. */
record Account(
        long id,
        String username,
        String fullName,
        String passwordHash,
        Role role,
        String language,
        boolean usable,
        boolean mustChangePassword) {

    /** None while a password given by others is to be replaced: so no service answers, whichever door is tried. */
    List<GrantedAuthority> authorities() {
        return mustChangePassword ? List.of() : role.authorities();
    }

    Authentication authentication() {
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedInUser(username, fullName, language, mustChangePassword, fingerprint()), null, authorities());
    }

    /** Tells one password from the next without telling anything about it. */
    String fingerprint() {
        return Sha256.hex(passwordHash).substring(0, 16);
    }
}
