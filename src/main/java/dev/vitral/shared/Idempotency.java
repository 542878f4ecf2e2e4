package dev.vitral.shared;

import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Does a write once for a key (reliability.md fact 3, I5): the key and the answer are kept in the transaction of the write itself, so a replay gives the
 * first answer, and the same key with another body is refused. REST passes the Idempotency-Key header, a form the key that it made when it opened.
 */
@Service
public class Idempotency {
    private static final int LONGEST_KEY = 100;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Idempotency(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * The answer of {@code work}, done now or, when the key was used before by the same user with the same request, the answer given then.
     *
     * @param key of the caller, at most 100 characters; absent or blank does the work without protection
     * @param request what was asked, compared by its JSON
     * @throws Problem idempotency.otherRequest (422) when the key was used for another request
     */
    @Transactional
    public <T> T once(@Nullable String key, Object request, Class<T> type, Supplier<T> work) {
        if (key == null || key.isBlank()) {
            return work.get();
        }
        if (key.length() > LONGEST_KEY) {
            throw Problem.invalid("Idempotency-Key", "idempotency.keyTooLong", LONGEST_KEY);
        }
        String user = CurrentUser.name();
        String hash = Sha256.hex(request.getClass().getName() + json.writeValueAsString(request));
        if (!claim(user, key, hash)) {
            return replay(user, key, hash, type);
        }
        T answer = work.get();
        jdbc.sql("UPDATE idempotency_key SET answer = ? WHERE user_name = ? AND idem_key = ?")
                .params(json.writeValueAsString(answer), user, key)
                .update();
        return answer;
    }

    /** Inserting first makes a twin wait on the unique key until this transaction ends. */
    private boolean claim(String user, String key, String hash) {
        try {
            jdbc.sql("INSERT INTO idempotency_key (user_name, idem_key, request_hash, created_at) VALUES (?, ?, ?, ?)")
                    .params(user, key, hash, Instant.now())
                    .update();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private <T> T replay(String user, String key, String hash, Class<T> type) {
        record Kept(String requestHash, String answer) {}
        Kept kept = jdbc.sql("SELECT request_hash, answer FROM idempotency_key WHERE user_name = ? AND idem_key = ?")
                .params(user, key)
                .query(Kept.class)
                .single();
        if (!kept.requestHash().equals(hash)) {
            throw Problem.of(Problem.Kind.INVALID, "idempotency.otherRequest");
        }
        return json.readValue(kept.answer(), type);
    }
}
