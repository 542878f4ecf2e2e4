package dev.vitral.history;

import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.RequestContext;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes history for rows that one SQL statement changed, as Envers writes it for entities: a revision for the transaction, the end of validity on each
 * row's last copy, and a new copy. The columns come from the audit table itself.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class BulkChanges {
    private final JdbcClient jdbc;
    private final Map<String, String> columns = new ConcurrentHashMap<>();

    BulkChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps the present state of the rows of an audited table that were changed in this transaction.
     *
     * @param changed the rest of a query behind the table's alias {@code t}, such as {@code JOIN … WHERE …}, never from user input
     * @param params of that rest, by name
     * @return how many copies were made
     */
    public int keep(String table, String changed, Map<String, ?> params, @Nullable String reason) {
        RequestContext context = RequestContext.current();
        long now = Instant.now().toEpochMilli();
        jdbc.sql("INSERT INTO revinfo (timestamp, user_name, address, client, request_id, reason) VALUES (?, ?, ?, ?, ?, ?)")
                .params(now, CurrentUser.name(), context.address(), context.client(), context.requestId(), reason)
                .update();
        long revision = jdbc.sql("SELECT LAST_INSERT_ID()").query(Long.class).single();
        jdbc.sql("UPDATE %1$s_aud a JOIN (SELECT t.id FROM %1$s t %2$s) changed_ ON changed_.id = a.id SET a.revend = :revision_, a.revend_tstmp = :now_ WHERE a.revend IS NULL"
                        .formatted(table, changed))
                .params(params)
                .param("revision_", revision)
                .param("now_", now)
                .update();
        String names = columns.computeIfAbsent(table, this::columnsOf);
        String copied = names.lines().map(name -> "t." + name).collect(Collectors.joining(", "));
        return jdbc.sql("INSERT INTO %1$s_aud (rev, revtype, %2$s) SELECT :revision_, 1, %3$s FROM %1$s t %4$s"
                        .formatted(table, names.replace("\n", ", "), copied, changed))
                .params(params)
                .param("revision_", revision)
                .update();
    }

    private String columnsOf(String table) {
        return String.join("\n", jdbc.sql("SELECT column_name FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = ?"
                        + " AND column_name NOT IN ('rev', 'revtype', 'revend', 'revend_tstmp') ORDER BY ordinal_position")
                .param(table + "_aud")
                .query(String.class)
                .list());
    }
}
