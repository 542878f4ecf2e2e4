package dev.vitral.stock;

import dev.vitral.catalog.Product;
import dev.vitral.history.Recorded;
import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.Problem;
import dev.vitral.shared.Scale;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What a document, such as the work order OT-2026-00001, has set aside of a product (STK-9). It is written while the product's level is locked, whose
 * reserved quantity is the sum of the open ones (I2). Quantities have 6 places.
 */
@Entity
@Audited
@Recorded(namedBy = "document", texts = "reservation")
public class Reservation {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    private String document = "";

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Product product;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Warehouse warehouse;

    private BigDecimal wanted = Scale.QUANTITY.of(BigDecimal.ZERO);
    private BigDecimal quantity = Scale.QUANTITY.of(BigDecimal.ZERO);
    private BigDecimal consumed = Scale.QUANTITY.of(BigDecimal.ZERO);

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ReservationState state = ReservationState.OPEN;

    private Instant reservedAt = Instant.now();
    private String reservedBy = CurrentUser.name();

    protected Reservation() {}

    Reservation(String document, Product product) {
        if (document.isBlank() || document.length() > 40) {
            throw Problem.invalid("document", "reservation.document");
        }
        this.document = document;
        this.product = product;
    }

    /** Wants that much in all, from that warehouse or wherever it lies. */
    void want(BigDecimal inAll, @Nullable Warehouse from) {
        wanted = Scale.QUANTITY.of(inAll);
        warehouse = from;
    }

    /** What is still to be set aside: wanted less set aside less taken out. Below zero when less is wanted than before. */
    BigDecimal missing() {
        return wanted.subtract(open()).subtract(consumed);
    }

    /** Sets more aside; one that was released begins anew. Less than nothing gives that much back. */
    void add(BigDecimal more) {
        quantity = open().add(more);
        boolean nothing = quantity.signum() == 0 && state != ReservationState.OPEN;
        state = nothing ? state : ReservationState.OPEN;
    }

    /** Takes out of what is set aside. */
    void consume(BigDecimal taken) {
        quantity = open().subtract(taken);
        consumed = consumed.add(taken);
        if (quantity.signum() == 0) {
            state = ReservationState.CONSUMED;
        }
    }

    /** So much of what was taken out came back. */
    void unconsume(BigDecimal back) {
        consumed = consumed.subtract(back.min(consumed));
    }

    /** Gives back what is set aside; it says how much that was. */
    BigDecimal release() {
        BigDecimal given = open();
        if (state == ReservationState.OPEN) {
            state = ReservationState.RELEASED;
        }
        return given;
    }

    /** What is set aside now: nothing unless it is open. */
    public BigDecimal open() {
        return state == ReservationState.OPEN ? quantity : Scale.QUANTITY.of(BigDecimal.ZERO);
    }

    public long getId() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    /** Folio of the document that it belongs to. */
    public String getDocument() {
        return document;
    }

    public Product getProduct() {
        return Objects.requireNonNull(product);
    }

    /** Where the shop means to take it from; none when it doesn't matter. */
    public @Nullable Warehouse getWarehouse() {
        return warehouse;
    }

    /** What the document needs in all. */
    public BigDecimal getWanted() {
        return wanted;
    }

    /** What was taken out of it. */
    public BigDecimal getConsumed() {
        return consumed;
    }

    public ReservationState getState() {
        return state;
    }
}
