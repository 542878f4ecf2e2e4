package dev.vitral.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The key that signs access tokens: {@code vitral.secret}, at least 32 bytes; without one a random key that lives as long as the process. */
@Component
class TokenSecret {
    private static final int SHORTEST = 32;

    private final SecretKey key;

    TokenSecret(@Value("${vitral.secret:}") String secret) {
        byte[] bytes = secret.isBlank() ? random() : secret.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < SHORTEST) {
            throw new IllegalStateException("VITRAL_SECRET must be at least " + SHORTEST + " bytes long");
        }
        this.key = new SecretKeySpec(bytes, "HmacSHA256");
    }

    SecretKey key() {
        return key;
    }

    private static byte[] random() {
        byte[] bytes = new byte[SHORTEST];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
