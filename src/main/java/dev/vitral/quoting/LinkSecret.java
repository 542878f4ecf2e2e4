package dev.vitral.quoting;

import dev.vitral.shared.Sha256;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** The secret of a customer's link: 256 random bits, written in 43 characters that an address takes as they are. */
record LinkSecret(String text) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    static LinkSecret fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new LinkSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Whether it can be one at all. */
    static boolean fits(String text) {
        return SHAPE.matcher(text).matches();
    }

    /** What is kept of it. */
    String hash() {
        return Sha256.hex(text);
    }

    /** Keeps the secret out of logs and messages. */
    @Override
    public String toString() {
        return "LinkSecret[***]";
    }
}
