package dev.vitral.quoting;

import dev.vitral.history.BulkChanges;
import dev.vitral.shared.CurrentUser;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Marks sent quotations whose last day passed as expired, a batch in a statement, with history. Rows that somebody decides at that moment are left for the next
 * time; several nodes may do it at once.
 */
@Service
class QuotationExpiry {
    private final JdbcClient jdbc;
    private final BulkChanges history;
    private final ApplicationEventPublisher events;

    QuotationExpiry(JdbcClient jdbc, BulkChanges history, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.history = history;
        this.events = events;
    }

    /**
     * One batch, oldest last day first; {@link QuotationExpired} tells of each.
     *
     * @param today in the shop's zone
     * @return how many, at most {@code atOnce}; less means that none is left
     */
    @Transactional
    int expire(LocalDate today, int atOnce) {
        List<Long> ids = jdbc.sql("""
                SELECT id FROM quotation FORCE INDEX (ix_quotation_status_valid) WHERE status = 'SENT' AND deleted_at IS NULL AND valid_until < ?
                ORDER BY valid_until, id LIMIT ? FOR UPDATE SKIP LOCKED""").params(today, atOnce).query(Long.class).list();
        if (ids.isEmpty()) {
            return 0;
        }
        jdbc.sql("UPDATE quotation SET status = 'EXPIRED', version = version + 1, updated_at = UTC_TIMESTAMP(6), updated_by = :by WHERE id IN (:ids)")
                .param("by", CurrentUser.name())
                .param("ids", ids)
                .update();
        history.keep("quotation", "WHERE t.id IN (:ids)", Map.of("ids", ids), null);
        ids.forEach(id -> events.publishEvent(new QuotationExpired(id)));
        return ids.size();
    }
}
