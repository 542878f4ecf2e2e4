package dev.vitral.access;

import dev.vitral.shared.Sha256;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Refresh tokens: 256 random bits, kept as SHA-256, each good for one exchange. One that comes back after its use was stolen or copied, so its whole family
 * ends. A family lives a week after its last exchange and a month at most.
 */
@Component
@Transactional
class RefreshTokens {
    private static final Duration IDLE = Duration.ofDays(7);
    private static final Duration LONGEST = Duration.ofDays(30);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final SecurityLog log;

    RefreshTokens(JdbcClient jdbc, SecurityLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    /** A token just made; the only time that its text is known. */
    record Issued(long userId, String family, String token) {}

    private record Kept(long userId, String family, boolean used) {}

    /** The first token of a new family. */
    Issued begin(long userId) {
        LocalDateTime now = now();
        jdbc.sql("DELETE FROM refresh_token WHERE user_id = ? AND expires_at < ?").params(userId, now).update();
        return insert(userId, HexFormat.of().formatHex(random(16)), now, now.plus(IDLE));
    }

    /** The token's successor; empty when it is not good any more. */
    Optional<Issued> rotate(String token) {
        LocalDateTime now = now();
        String hash = Sha256.hex(token);
        int taken = jdbc.sql(
                        "UPDATE refresh_token SET used_at = ? WHERE token_hash = ? AND used_at IS NULL AND revoked_at IS NULL AND expires_at > ?")
                .params(now, hash, now)
                .update();
        Optional<Kept> kept = jdbc.sql("SELECT user_id, family, used_at IS NOT NULL AS used FROM refresh_token WHERE token_hash = ?")
                .param(hash)
                .query((row, number) -> new Kept(row.getLong("user_id"), row.getString("family"), row.getBoolean("used")))
                .optional();
        if (taken == 0) {
            kept.filter(Kept::used).ifPresent(reused -> {
                end(reused.family(), now);
                log.ended("user " + reused.userId(), "refresh token reused");
            });
            return Optional.empty();
        }
        return kept.map(k -> insert(k.userId(), k.family(), now, expiry(k.family(), now)));
    }

    /** Ends the family of the token. */
    void revoke(String token) {
        jdbc.sql("SELECT family FROM refresh_token WHERE token_hash = ?")
                .param(Sha256.hex(token))
                .query(String.class)
                .optional()
                .ifPresent(family -> end(family, now()));
    }

    private void end(String family, LocalDateTime now) {
        jdbc.sql("UPDATE refresh_token SET revoked_at = ? WHERE family = ? AND revoked_at IS NULL").params(now, family).update();
    }

    private LocalDateTime expiry(String family, LocalDateTime now) {
        LocalDateTime began = jdbc.sql("SELECT MIN(created_at) FROM refresh_token WHERE family = ?")
                .param(family)
                .query(LocalDateTime.class)
                .single();
        LocalDateTime last = began.plus(LONGEST);
        return last.isBefore(now.plus(IDLE)) ? last : now.plus(IDLE);
    }

    private Issued insert(long userId, String family, LocalDateTime now, LocalDateTime expires) {
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random(32));
        jdbc.sql("INSERT INTO refresh_token (user_id, family, token_hash, created_at, expires_at) VALUES (?, ?, ?, ?, ?)")
                .params(userId, family, Sha256.hex(token), now, expires)
                .update();
        return new Issued(userId, family, token);
    }

    private static LocalDateTime now() {
        return LocalDateTime.now(ZoneOffset.UTC);
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
