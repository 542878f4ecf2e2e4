package dev.vitral.access;

import dev.vitral.shared.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/** Which passwords are taken, and how they are kept: bcrypt of cost 12 (SEC-2). Length counts, composition does not. */
@Component
class Passwords {
    static final int SHORTEST = 8;
    static final int LONGEST = 256;

    private static final int COST = 12;
    private static final int BCRYPT_BYTES = 72;
    private static final int DISTINCT = 4;
    /** Without those that are read for one another. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder(COST);
    private final Set<String> common = common();
    private final String dummy = bcrypt.encode(oneUse());

    /** The hash to keep. */
    String hash(String password) {
        return bcrypt.encode(bounded(password));
    }

    /** Whether the hash is that password's. */
    boolean matches(String password, String hash) {
        return password.length() <= LONGEST && bcrypt.matches(bounded(password), hash);
    }

    /** Takes the time of {@link #matches} where there is no hash to compare with. */
    void pretend(String password) {
        matches(password.length() <= LONGEST ? password : password.substring(0, LONGEST), dummy);
    }

    /** Refuses what is too short, too long, the user's own name or among the most common. */
    void refuseWeak(String field, String password, String username) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw Problem.invalid(field, "password.short", SHORTEST);
        }
        if (length > LONGEST) {
            throw Problem.invalid(field, "password.long", LONGEST);
        }
        String plain = password.toLowerCase(Locale.ROOT);
        if (common.contains(plain) || plain.contains(username.toLowerCase(Locale.ROOT)) || plain.chars().distinct().count() < DISTINCT) {
            throw Problem.invalid(field, "password.common");
        }
    }

    /** A random password of 100 bits, to be told once. */
    String oneUse() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            text.append(i > 0 && i % 5 == 0 ? "-" : "").append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    /** Bcrypt reads 72 bytes: a longer password goes in as its SHA-256, so that each of its characters counts. Composed, as keyboards differ in accents. */
    private static String bounded(String password) {
        byte[] bytes = Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= BCRYPT_BYTES) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        try {
            return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> common() {
        try {
            return new ClassPathResource("access/common-passwords.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
