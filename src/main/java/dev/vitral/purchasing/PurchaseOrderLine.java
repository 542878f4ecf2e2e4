package dev.vitral.purchasing;

import dev.vitral.catalog.Product;
import dev.vitral.history.Recorded;
import dev.vitral.shared.Scale;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.Objects;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** One product of a purchase order: what was asked for and what has come, in the unit that it is bought in. */
@Entity
@Audited
@Recorded(namedBy = {"position", "description"}, unshown = {"position", "purchaseOrder", "factorOver", "factorUnder", "openQuantity"})
public class PurchaseOrderLine {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable PurchaseOrder purchaseOrder;

    private int position;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Product product;

    private String description = "";
    private String unit = "";
    private long factorOver = 1;
    private long factorUnder = 1;
    private BigDecimal quantity = BigDecimal.ZERO;
    private BigDecimal unitCost = BigDecimal.ZERO;
    private BigDecimal taxRate = BigDecimal.ZERO;
    private BigDecimal amount = BigDecimal.ZERO;
    private BigDecimal receivedQuantity = Scale.QUANTITY.of(BigDecimal.ZERO);
    private BigDecimal openQuantity = Scale.QUANTITY.of(BigDecimal.ZERO);

    protected PurchaseOrderLine() {}

    PurchaseOrderLine(PurchaseOrder order, int position) {
        this.purchaseOrder = order;
        this.position = position;
    }

    void set(OrderedLine ordered) {
        product = ordered.product();
        description = ordered.product().getDescription();
        unit = ordered.unit();
        factorOver = ordered.factor().over();
        factorUnder = ordered.factor().under();
        quantity = Scale.QUANTITY.of(ordered.quantity());
        unitCost = Scale.UNIT_COST.of(ordered.unitCost());
        taxRate = Scale.RATE.of(ordered.taxRate());
        amount = ordered.amount();
    }

    /** Adds to what has come, or takes back with a negative quantity; gives the same in stock units, so that parts sum to the whole. */
    BigDecimal move(BigDecimal change) {
        BigDecimal before = factor().toStock(receivedQuantity);
        receivedQuantity = receivedQuantity.add(change);
        return factor().toStock(receivedQuantity).subtract(before);
    }

    /** Works out what is still to come; nothing when the order awaits nothing. */
    void settle(boolean awaited) {
        BigDecimal open = awaited ? factor().toStock(getPendingQuantity()) : Scale.QUANTITY.of(BigDecimal.ZERO);
        if (open.compareTo(openQuantity) != 0) {
            openQuantity = open;
        }
    }

    UnitFactor factor() {
        return new UnitFactor(factorOver, factorUnder);
    }

    public long getId() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    public PurchaseOrder getPurchaseOrder() {
        return Objects.requireNonNull(purchaseOrder);
    }

    /** From 0. */
    public int getPosition() {
        return position;
    }

    public Product getProduct() {
        return Objects.requireNonNull(product);
    }

    public String getDescription() {
        return description;
    }

    /** Short code of the unit that it is bought in. */
    public String getUnit() {
        return unit;
    }

    public BigDecimal getQuantity() {
        return quantity;
    }

    /** Cost of one of that unit in the order's currency, before tax, 4 places. */
    public BigDecimal getUnitCost() {
        return unitCost;
    }

    public BigDecimal getTaxRate() {
        return taxRate;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public BigDecimal getReceivedQuantity() {
        return receivedQuantity;
    }

    /** Ordered − received, never below zero. */
    public BigDecimal getPendingQuantity() {
        return quantity.subtract(receivedQuantity).max(BigDecimal.ZERO);
    }
}
