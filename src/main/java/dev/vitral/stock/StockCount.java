package dev.vitral.stock;

import dev.vitral.history.Recorded;
import dev.vitral.shared.BusinessRecord;
import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.Problem;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A physical count of a warehouse (STK-8): counted, looked at, approved. Its lines are the {@link CountSheet}'s. */
@Entity
@Audited
@Recorded(namedBy = "folio", texts = "count", collection = "counts")
public class StockCount extends BusinessRecord {
    private String folio = "";

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Warehouse warehouse;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private CountScope scope = CountScope.ALL;

    private @Nullable String scopeDetail;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private CountState state = CountState.OPEN;

    private boolean blind = true;
    private @Nullable String note;
    private int linesAsked;
    private @Nullable Instant approvedAt;
    private @Nullable String approvedBy;

    protected StockCount() {}

    StockCount(String folio, Warehouse warehouse, CountCommand command) {
        this.folio = folio;
        this.warehouse = warehouse;
        this.scope = command.scope();
        this.scopeDetail = command.detail();
        this.blind = command.blind();
        this.note = command.note();
    }

    /** Number of the document, such as {@code CON-2026-00001}. */
    public String getFolio() {
        return folio;
    }

    Warehouse getWarehouse() {
        return Objects.requireNonNull(warehouse);
    }

    public CountState getState() {
        return state;
    }

    boolean isBlind() {
        return blind;
    }

    void asks(int lines) {
        this.linesAsked = lines;
    }

    /** Somebody begins to count, or goes on. */
    void count() {
        require(CountState.OPEN, CountState.COUNTING);
        state = CountState.COUNTING;
    }

    /** Counting is over. */
    void review() {
        require(CountState.COUNTING);
        state = CountState.REVIEW;
    }

    /** Some lines are to be counted again. */
    void recount() {
        require(CountState.REVIEW);
        state = CountState.COUNTING;
    }

    /** The adjustments begin to be posted. */
    void beginApproval() {
        require(CountState.REVIEW);
        state = CountState.APPROVING;
    }

    /** The rest of the adjustments met an obstacle. */
    void giveBack() {
        require(CountState.APPROVING);
        state = CountState.REVIEW;
    }

    /** All adjustments are posted. */
    void approve() {
        require(CountState.APPROVING);
        state = CountState.APPROVED;
        approvedAt = Instant.now();
        approvedBy = CurrentUser.name();
    }

    /** Nothing comes of it. */
    void cancel() {
        require(CountState.OPEN, CountState.COUNTING, CountState.REVIEW);
        state = CountState.CANCELLED;
    }

    private void require(CountState... states) {
        if (Arrays.stream(states).noneMatch(state::equals)) {
            throw Problem.of(Problem.Kind.CONFLICT, "count.state." + state, folio);
        }
    }
}
