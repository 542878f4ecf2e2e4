package dev.vitral.stock;

import dev.vitral.shared.Problem;
import dev.vitral.shared.ShopTime;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The business dates: today in the shop's zone, and which days are still open. Whether a day is open is decided by the database, in the statement that posts
 * (docs/decisions/0020); what is remembered here only spares the others a question.
 */
@Component
public class BusinessCalendar {
    private static final Pattern REFUSAL = Pattern.compile("business_calendar is closed through (\\d{4}-\\d{2}-\\d{2})");
    private static final String READ = "SELECT closed_through FROM business_calendar WHERE id = 1 ";

    private final JdbcClient jdbc;
    private volatile LocalDate closed = LocalDate.MIN;

    BusinessCalendar(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Today's business date, in the shop's zone. */
    public LocalDate today() {
        return ShopTime.today();
    }

    /** The shop's zone. */
    public ZoneId zone() {
        return ShopTime.zone();
    }

    /** Last closed business date, read afresh; none before the first close. */
    public Optional<LocalDate> closedThrough() {
        return read("");
    }

    /** The date that a movement without one carries: today, or the first open day when today is closed already. */
    public LocalDate current() {
        LocalDate today = today();
        return today.isAfter(closed) ? today : remembered("").filter(last -> !last.isBefore(today)).map(last -> last.plusDays(1)).orElse(today);
    }

    /**
     * The business date of what is being posted; asked for after the product's lock, so that the transaction's snapshot is no older.
     *
     * @throws Problem stock.dayClosed (409), which names the first open day; stock.dateInFuture
     */
    LocalDate dateOf(@Nullable LocalDate asked) {
        LocalDate today = today();
        LocalDate date = asked == null ? today : asked;
        if (date.isAfter(closed) && !date.isAfter(today)) {
            return date;
        }
        // Seldom: a correction after the close. In share mode, since an older snapshot may not know of a close or of a reopening.
        LocalDate firstOpen = remembered("LOCK IN SHARE MODE").map(last -> last.plusDays(1)).orElse(LocalDate.MIN);
        LocalDate current = firstOpen.isAfter(today) ? firstOpen : today;
        if (asked == null) {
            return current;
        }
        if (asked.isBefore(firstOpen)) {
            throw Problem.of(Problem.Kind.CONFLICT, "stock.dayClosed", asked, firstOpen)
                    .field(Problem.Field.of("date", "stock.dayClosed", asked, firstOpen))
                    .with("firstOpenDate", firstOpen);
        }
        if (asked.isAfter(current)) {
            throw Problem.invalid("date", "stock.dateInFuture", asked);
        }
        return asked;
    }

    /** Writes a movement. When the database refuses its day as closed a moment ago, that is remembered, and the transaction is repeated with what is so now. */
    <T> T admitting(Supplier<T> write) {
        try {
            return write.get();
        } catch (RuntimeException refused) {
            for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException sql) {
                    Matcher words = REFUSAL.matcher(String.valueOf(sql.getMessage()));
                    if (words.find()) {
                        closed = LocalDate.parse(words.group(1));
                    }
                }
            }
            throw refused;
        }
    }

    /** Takes the calendar alone until the transaction ends: postings under way have ended, others wait. Gives the last closed date. */
    Optional<LocalDate> lock() {
        return read("FOR UPDATE");
    }

    /** Closes everything to that day, or reopens what is after it; none reopens all. Within the transaction of {@link #lock}. */
    void closeThrough(@Nullable LocalDate last) {
        jdbc.sql("UPDATE business_calendar SET closed_through = ? WHERE id = 1").param(last).update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                remember(Optional.ofNullable(last));
            }
        });
    }

    private Optional<LocalDate> remembered(String lock) {
        Optional<LocalDate> last = read(lock);
        remember(last);
        return last;
    }

    private void remember(Optional<LocalDate> last) {
        closed = last.orElse(LocalDate.MIN);
    }

    private Optional<LocalDate> read(String lock) {
        return jdbc.sql(READ + lock).query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class))).single();
    }
}
