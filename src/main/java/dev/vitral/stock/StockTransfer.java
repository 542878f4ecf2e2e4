package dev.vitral.stock;

import dev.vitral.history.Recorded;
import dev.vitral.shared.CurrentUser;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.hibernate.annotations.Immutable;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A transfer between warehouses: each line is two movements that net to zero in units and value (I3). Undone by a transfer the other way. */
@Entity
@Immutable
@Audited
@Recorded(namedBy = "folio", texts = "transfer", collection = "transfers")
public class StockTransfer {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    private String folio = "";

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Warehouse origin;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Warehouse destination;

    private LocalDate movedOn = LocalDate.EPOCH;
    private @Nullable String reference;
    private @Nullable String reason;
    private Instant postedAt = Instant.EPOCH;
    private String postedBy = "";

    protected StockTransfer() {}

    StockTransfer(String folio, Warehouse origin, Warehouse destination, TransferCommand command) {
        this.folio = folio;
        this.origin = origin;
        this.destination = destination;
        this.movedOn = command.day();
        this.reference = command.reference();
        this.reason = command.reason();
        this.postedAt = Instant.now();
        this.postedBy = CurrentUser.name();
    }

    public long getId() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    /** Number of the document, such as {@code TRA-2026-00001}. */
    public String getFolio() {
        return folio;
    }

    Warehouse getOrigin() {
        return Objects.requireNonNull(origin);
    }

    Warehouse getDestination() {
        return Objects.requireNonNull(destination);
    }
}
