package dev.vitral.stock;

import dev.vitral.history.Recorded;
import dev.vitral.shared.CurrentUser;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The close of a business date: freezes what is dated that day or before, and keeps the totals of its lines (one a product, table {@code day_close_line}).
 * It covers the days since the close before it; the first covers all before. A date that was reopened and closed again has two.
 */
@Entity
@Audited
@Recorded(namedBy = "closedOn", unshown = {"throughMovement", "jobId", "previousId"})
public class DayClose {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    private LocalDate closedOn = LocalDate.EPOCH;
    private @Nullable LocalDate coversFrom;

    private @Nullable Long previousId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private DayCloseState state = DayCloseState.CLOSING;

    private long throughMovement;
    private long products;
    private long movements;
    private BigDecimal openingValue = BigDecimal.ZERO;
    private BigDecimal inValue = BigDecimal.ZERO;
    private BigDecimal outValue = BigDecimal.ZERO;
    private BigDecimal adjustedValue = BigDecimal.ZERO;
    private BigDecimal closingValue = BigDecimal.ZERO;
    private Instant closedAt = Instant.EPOCH;
    private String closedBy = "";
    private @Nullable Instant undoneAt;
    private @Nullable String undoneBy;
    private @Nullable String note;
    private @Nullable Long jobId;

    protected DayClose() {}

    /** Begins to close that date after the close before it. */
    DayClose(LocalDate closedOn, @Nullable DayClose previous, long throughMovement) {
        this.closedOn = closedOn;
        this.previousId = previous == null ? null : previous.getId();
        this.coversFrom = previous == null ? null : previous.closedOn.plusDays(1);
        this.throughMovement = throughMovement;
        this.closedAt = Instant.now();
        this.closedBy = CurrentUser.name();
    }

    /**
     * Sums of the lines.
     *
     * @param products lines
     * @param movements counted in them
     */
    public record Totals(
            long products, long movements, BigDecimal openingValue, BigDecimal inValue, BigDecimal outValue, BigDecimal adjustedValue, BigDecimal closingValue) {}

    /** That work writes its lines. */
    void writtenBy(long job) {
        expect(DayCloseState.CLOSING);
        jobId = job;
    }

    /** All lines are written and balance. */
    void finish(Totals totals) {
        expect(DayCloseState.CLOSING);
        state = DayCloseState.CLOSED;
        products = totals.products();
        movements = totals.movements();
        openingValue = totals.openingValue();
        inValue = totals.inValue();
        outValue = totals.outValue();
        adjustedValue = totals.adjustedValue();
        closingValue = totals.closingValue();
    }

    /** Gives up: the day is open again. */
    void refuse(String why) {
        expect(DayCloseState.CLOSING);
        undo(DayCloseState.REFUSED, why);
    }

    /** Opens the day again. */
    void reopen(String why) {
        expect(DayCloseState.CLOSED);
        undo(DayCloseState.REOPENED, why);
    }

    private void undo(DayCloseState into, String why) {
        state = into;
        undoneAt = Instant.now();
        undoneBy = CurrentUser.name();
        note = why;
    }

    private void expect(DayCloseState wanted) {
        if (state != wanted) {
            throw new IllegalStateException("day close " + closedOn + " is " + state);
        }
    }

    public long getId() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    public LocalDate getClosedOn() {
        return closedOn;
    }

    /** First day covered; none in the first close. */
    public @Nullable LocalDate getCoversFrom() {
        return coversFrom;
    }

    /** The close whose closing is this one's opening. */
    public @Nullable Long getPreviousId() {
        return previousId;
    }

    /** The date of the close before it; none before the first. */
    public @Nullable LocalDate getPreviousDate() {
        return coversFrom == null ? null : coversFrom.minusDays(1);
    }

    public DayCloseState getState() {
        return state;
    }

    /** The last movement that was posted when the day was frozen. */
    public long getThroughMovement() {
        return throughMovement;
    }

    /** Sums of the lines; zero until it is closed. */
    public Totals getTotals() {
        return new Totals(products, movements, openingValue, inValue, outValue, adjustedValue, closingValue);
    }

    public Instant getClosedAt() {
        return closedAt;
    }

    public String getClosedBy() {
        return closedBy;
    }

    public @Nullable Instant getUndoneAt() {
        return undoneAt;
    }

    public @Nullable String getUndoneBy() {
        return undoneBy;
    }

    /** The background work that writes, or wrote, its lines. */
    public @Nullable Long getJobId() {
        return jobId;
    }

    /** Why it was reopened or refused. */
    public @Nullable String getNote() {
        return note;
    }
}
