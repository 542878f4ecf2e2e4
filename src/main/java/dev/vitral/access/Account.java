package dev.vitral.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(passwordHash.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
