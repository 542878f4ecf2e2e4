package dev.vitral.shared;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Document numbers, one series a year, without gap or repeat: the counter is locked until the document's own transaction ends (I11). */
@Service
public class Folios {
    private final JdbcClient jdbc;

    Folios(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the lock that {@link #next} takes, before anything is read, where the folio itself is known to be needed only later. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(String series, int year) {
        jdbc.sql("INSERT INTO folio_counter (series, period, last_number) VALUES (?, ?, 0) ON DUPLICATE KEY UPDATE last_number = last_number")
                .params(series, year)
                .update();
    }

    /** The next folio, such as {@code COT-2026-00001}. Ask for it before anything is read, so that no snapshot is older than the lock. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String next(String series, int year) {
        jdbc.sql("INSERT INTO folio_counter (series, period, last_number) VALUES (?, ?, LAST_INSERT_ID(1)) "
                        + "ON DUPLICATE KEY UPDATE last_number = LAST_INSERT_ID(last_number + 1)")
                .params(series, year)
                .update();
        long number = jdbc.sql("SELECT LAST_INSERT_ID()").query(Long.class).single();
        return "%s-%d-%05d".formatted(series, year, number);
    }
}
