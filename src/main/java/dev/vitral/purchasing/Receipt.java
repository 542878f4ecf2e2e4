package dev.vitral.purchasing;

import dev.vitral.history.Recorded;
import dev.vitral.shared.BusinessRecord;
import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.Problem;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** What one delivery brought of an order (STK-6). Never changed; a mistake is reversed whole. */
@Entity
@Audited
@Recorded(namedBy = "folio", collection = "receipts")
public class Receipt extends BusinessRecord {
    private String folio = "";

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable PurchaseOrder purchaseOrder;

    private LocalDate receivedOn = LocalDate.EPOCH;
    private @Nullable String deliveryNote;
    private String receivedBy = "";
    private @Nullable Instant reversedAt;
    private @Nullable String reversedBy;
    private @Nullable String reverseReason;

    @OneToMany(mappedBy = "receipt", cascade = CascadeType.ALL)
    @OrderBy("position")
    private List<ReceiptLine> lines = new ArrayList<>();

    protected Receipt() {}

    Receipt(String folio, PurchaseOrder order, LocalDate receivedOn, @Nullable String deliveryNote) {
        this.folio = folio;
        this.purchaseOrder = order;
        this.receivedOn = receivedOn;
        this.deliveryNote = deliveryNote;
        this.receivedBy = CurrentUser.name();
    }

    int nextPosition() {
        return lines.size();
    }

    void add(ReceiptLine line) {
        lines.add(line);
    }

    /** Marks it as undone, once. */
    void reverse(String reason) {
        if (reversedAt != null) {
            throw Problem.of(Problem.Kind.CONFLICT, "receipt.alreadyReversed", folio);
        }
        reversedAt = Instant.now();
        reversedBy = CurrentUser.name();
        reverseReason = reason;
    }

    public String getFolio() {
        return folio;
    }

    public PurchaseOrder getPurchaseOrder() {
        return Objects.requireNonNull(purchaseOrder);
    }

    public LocalDate getReceivedOn() {
        return receivedOn;
    }

    /** The supplier's own number of the delivery. */
    public @Nullable String getDeliveryNote() {
        return deliveryNote;
    }

    public String getReceivedBy() {
        return receivedBy;
    }

    public boolean isReversed() {
        return reversedAt != null;
    }

    public @Nullable Instant getReversedAt() {
        return reversedAt;
    }

    public @Nullable String getReversedBy() {
        return reversedBy;
    }

    public @Nullable String getReverseReason() {
        return reverseReason;
    }

    public List<ReceiptLine> getLines() {
        return List.copyOf(lines);
    }
}
