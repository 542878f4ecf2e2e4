package dev.vitral.access;

import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks accounts up afresh, so that what an administrator changes holds at the next request. */
@Component
class Accounts {
    private static final String SELECT = """
            SELECT u.id, u.username, u.full_name, u.password_hash, u.role, u.language, u.enabled AND u.deleted_at IS NULL AS usable, u.must_change_password
            FROM app_user u WHERE\s""";

    private static final RowMapper<Account> ROW = (row, number) -> new Account(
            row.getLong("id"),
            row.getString("username"),
            row.getString("full_name"),
            row.getString("password_hash"),
            Role.valueOf(row.getString("role")),
            row.getString("language"),
            row.getBoolean("usable"),
            row.getBoolean("must_change_password"));

    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The account of that name, whether it may sign in or not. */
    Optional<Account> find(String username) {
        return jdbc.sql(SELECT + "u.username = ?").param(username).query(ROW).optional();
    }

    /** The account of that id that may sign in. */
    Optional<Account> usable(long id) {
        return jdbc.sql(SELECT + "u.id = ?").param(id).query(ROW).optional().filter(Account::usable);
    }

    /** The account of that name, if it may sign in and its sign-in of this family was not ended. */
    Optional<Account> inFamily(String username, String family) {
        return jdbc.sql(SELECT
                        + "u.username = ? AND EXISTS (SELECT 1 FROM refresh_token t WHERE t.family = ? AND t.user_id = u.id AND t.revoked_at IS NULL)")
                .params(username, family)
                .query(ROW)
                .optional()
                .filter(Account::usable);
    }
}
