package dev.vitral.stock;

import dev.vitral.catalog.Product;
import dev.vitral.history.Recorded;
import dev.vitral.shared.CurrentUser;
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
import java.time.LocalDate;
import java.util.Objects;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One line of the kardex: what moved and the balance that it left. Never changed; a mistake is reversed by another movement. */
@Entity
@Immutable
@Audited
@Recorded(namedBy = "reference", texts = "movement")
public class StockMovement {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Product product;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private MovementType type = MovementType.RECEIPT;

    private LocalDate movedOn = LocalDate.EPOCH;
    private BigDecimal quantity = BigDecimal.ZERO;
    private BigDecimal changeQuantity = BigDecimal.ZERO;
    private BigDecimal unitCost = BigDecimal.ZERO;
    private BigDecimal value = BigDecimal.ZERO;
    private BigDecimal changeValue = BigDecimal.ZERO;
    private BigDecimal balanceQuantity = BigDecimal.ZERO;
    private BigDecimal balanceValue = BigDecimal.ZERO;
    private @Nullable BigDecimal averageCost;
    private @Nullable String reference;
    private @Nullable String reason;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable StockMovement reverses;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Warehouse warehouse;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Location location;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable StockTransfer transfer;

    private Instant postedAt = Instant.EPOCH;
    private String postedBy = "";

    protected StockMovement() {}

    /** A movement of the command's type that leaves this balance of the product. */
    StockMovement(Product product, StockLevel.Balance after, MovementCommand command, boolean incoming, StockLevel.Change change, Place place) {
        this.product = product;
        this.type = command.type();
        this.movedOn = command.day();
        this.quantity = change.quantity();
        this.changeQuantity = incoming ? change.quantity() : change.quantity().negate();
        this.unitCost = Scale.UNIT_COST.of(change.unitCost());
        this.value = change.value();
        this.changeValue = incoming ? change.value() : change.value().negate();
        this.balanceQuantity = after.onHand();
        this.balanceValue = after.value();
        this.averageCost = after.averageCost();
        this.reference = command.reference();
        this.reason = command.reason();
        this.warehouse = place.warehouse();
        this.location = place.location();
        this.postedAt = Instant.now();
        this.postedBy = CurrentUser.name();
    }

    /** The same, not yet saved, as the one that undoes the other. */
    StockMovement reversing(StockMovement original) {
        this.reverses = original;
        return this;
    }

    /** The same, not yet saved, as a leg of the transfer. */
    StockMovement partOf(StockTransfer document) {
        this.transfer = document;
        return this;
    }

    public long getId() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    public Product getProduct() {
        return Objects.requireNonNull(product);
    }

    public MovementType getType() {
        return type;
    }

    /** Business date, in the shop's zone. */
    public LocalDate getMovedOn() {
        return movedOn;
    }

    /** Always positive, 6 places; {@link #isIncoming} tells the direction. */
    public BigDecimal getQuantity() {
        return quantity;
    }

    public boolean isIncoming() {
        return changeQuantity.signum() > 0;
    }

    public BigDecimal getUnitCost() {
        return unitCost;
    }

    public BigDecimal getValue() {
        return value;
    }

    public BigDecimal getBalanceQuantity() {
        return balanceQuantity;
    }

    public BigDecimal getBalanceValue() {
        return balanceValue;
    }

    /** Average cost after the movement; none when nothing is left. */
    public @Nullable BigDecimal getAverageCost() {
        return averageCost;
    }

    public @Nullable String getReference() {
        return reference;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public @Nullable StockMovement getReverses() {
        return reverses;
    }

    /** Where it was put or taken; the whole of it is read only on demand. */
    public Warehouse getWarehouse() {
        return Objects.requireNonNull(warehouse);
    }

    Place place() {
        return new Place(getWarehouse(), location);
    }

    public Instant getPostedAt() {
        return postedAt;
    }

    public String getPostedBy() {
        return postedBy;
    }
}
