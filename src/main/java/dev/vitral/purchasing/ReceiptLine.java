package dev.vitral.purchasing;

import dev.vitral.history.Recorded;
import dev.vitral.shared.Scale;
import dev.vitral.stock.StockMovement;
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

/** What a delivery brought of one line of the order, at what cost, and the movement that it made. */
@Entity
@Audited
@Recorded(namedBy = "position", unshown = {"position", "receipt", "movement"})
public class ReceiptLine {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Receipt receipt;

    private int position;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable PurchaseOrderLine orderLine;

    private BigDecimal quantity = BigDecimal.ZERO;
    private BigDecimal unitCost = BigDecimal.ZERO;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable StockMovement movement;

    protected ReceiptLine() {}

    ReceiptLine(Receipt receipt, PurchaseOrderLine orderLine, BigDecimal quantity, BigDecimal unitCost, StockMovement movement) {
        this.receipt = receipt;
        this.position = receipt.nextPosition();
        this.orderLine = orderLine;
        this.quantity = Scale.QUANTITY.of(quantity);
        this.unitCost = Scale.UNIT_COST.of(unitCost);
        this.movement = movement;
    }

    public int getPosition() {
        return position;
    }

    public PurchaseOrderLine getOrderLine() {
        return Objects.requireNonNull(orderLine);
    }

    /** In the unit of the order's line. */
    public BigDecimal getQuantity() {
        return quantity;
    }

    /** Of the unit of the order's line, in the order's currency, 4 places. */
    public BigDecimal getUnitCost() {
        return unitCost;
    }

    public StockMovement getMovement() {
        return Objects.requireNonNull(movement);
    }
}
