package dev.vitral.stock;

import dev.vitral.catalog.Product;
import dev.vitral.history.Recorded;
import dev.vitral.shared.Problem;
import dev.vitral.shared.Scale;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/**
 * What is there of one product and what it is worth, at weighted-average cost. Every movement goes through it while its row is locked; nothing in it goes
 * below zero. Quantities have 6 places, values 2, the average cost 4.
 */
@Entity
@Audited
@Recorded(namedBy = {}, texts = "stock")
public class StockLevel {
    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(13);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Product product;

    private BigDecimal onHand = Scale.QUANTITY.of(BigDecimal.ZERO);

    private BigDecimal reserved = Scale.QUANTITY.of(BigDecimal.ZERO);

    private BigDecimal value = Scale.MONEY.of(BigDecimal.ZERO);

    /** Nothing on hand has no average. */
    private @Nullable BigDecimal averageCost;

    protected StockLevel() {}

    /** An empty level of the product. */
    StockLevel(Product product) {
        this.product = product;
    }

    public @Nullable Product getProduct() {
        return product;
    }

    public BigDecimal getOnHand() {
        return onHand;
    }

    public BigDecimal getReserved() {
        return reserved;
    }

    /** On hand − reserved. */
    public BigDecimal getAvailable() {
        return onHand.subtract(reserved);
    }

    public BigDecimal getValue() {
        return value;
    }

    public @Nullable BigDecimal getAverageCost() {
        return averageCost;
    }

    /** What came in or went out: quantity, the cost of its unit, its value. */
    record Change(BigDecimal quantity, BigDecimal unitCost, BigDecimal value) {}

    /** What a movement leaves. */
    record Balance(BigDecimal onHand, BigDecimal value, @Nullable BigDecimal averageCost) {}

    /** What there is now. */
    Balance balance() {
        return new Balance(onHand, value, averageCost);
    }

    /** What goes from one warehouse to another, at the average cost; all that there is takes its whole value along. The level stays as it is. */
    Change carried(BigDecimal quantity) {
        BigDecimal unitCost = averageOr(BigDecimal.ZERO);
        boolean all = quantity.compareTo(onHand) == 0;
        return new Change(quantity, unitCost, all ? value : value.min(Scale.MONEY.of(quantity.multiply(unitCost))));
    }

    /** What there is between the two legs of a transfer. */
    Balance without(Change carried) {
        BigDecimal rest = onHand.subtract(carried.quantity());
        return new Balance(rest, value.subtract(carried.value()), rest.signum() == 0 ? null : averageCost);
    }

    /** A receipt, or a return that enters at its own cost: the average follows. */
    Change enter(BigDecimal quantity, BigDecimal unitCost) {
        BigDecimal worth = Scale.MONEY.of(quantity.multiply(unitCost));
        onHand = onHand.add(quantity);
        value = value.add(worth);
        average();
        return new Change(quantity, unitCost, worth);
    }

    /** A count's overage: enters at the average cost, which stays; {@code otherwise} serves when nothing is on hand. */
    Change enterAtAverage(BigDecimal quantity, BigDecimal otherwise) {
        BigDecimal unitCost = averageOr(otherwise);
        boolean wasEmpty = averageCost == null;
        BigDecimal worth = Scale.MONEY.of(quantity.multiply(unitCost));
        onHand = onHand.add(quantity);
        value = value.add(worth);
        if (wasEmpty) {
            average();
        }
        refuseBeyondBooks();
        return new Change(quantity, unitCost, worth);
    }

    /** An issue or a count's shortage: leaves at the average cost, which stays; what empties the stock takes the whole remaining value. */
    Change leaveAtAverage(BigDecimal quantity) {
        refuseBeyond(quantity);
        BigDecimal unitCost = averageOr(BigDecimal.ZERO);
        boolean empties = quantity.compareTo(onHand) == 0;
        BigDecimal worth = empties ? value : value.min(Scale.MONEY.of(quantity.multiply(unitCost)));
        take(quantity, worth);
        return new Change(quantity, unitCost, worth);
    }

    /** A return to the supplier: leaves at its purchase cost, and the average of the rest follows. */
    Change leaveAt(BigDecimal quantity, BigDecimal unitCost) {
        refuseBeyond(quantity);
        boolean empties = quantity.compareTo(onHand) == 0;
        BigDecimal worth = empties ? value : Scale.MONEY.of(quantity.multiply(unitCost));
        if (worth.compareTo(value) > 0) {
            throw Problem.invalid("unitCost", "stock.valueBelowZero", value, worth).with("value", value.toPlainString());
        }
        take(quantity, worth);
        average();
        return new Change(quantity, unitCost, worth);
    }

    /** Undoes an entry: takes its quantity and value out again, never more value than there is. */
    Change undoEntry(BigDecimal quantity, BigDecimal unitCost, BigDecimal worth) {
        refuseBeyond(quantity);
        BigDecimal taken = quantity.compareTo(onHand) == 0 ? value : worth.min(value);
        take(quantity, taken);
        average();
        return new Change(quantity, unitCost, taken);
    }

    /** Undoes an exit: puts its quantity and value back. */
    Change undoExit(BigDecimal quantity, BigDecimal unitCost, BigDecimal worth) {
        onHand = onHand.add(quantity);
        value = value.add(worth);
        average();
        return new Change(quantity, unitCost, worth);
    }

    /** Sets more aside, or less when below zero; never more than there is. */
    void reserve(BigDecimal change) {
        BigDecimal after = Scale.QUANTITY.of(reserved.add(change));
        if (after.compareTo(onHand) > 0) {
            throw insufficient(change, getAvailable());
        }
        reserved = after;
    }

    private void take(BigDecimal quantity, BigDecimal worth) {
        onHand = onHand.subtract(quantity);
        value = value.subtract(worth);
        if (onHand.signum() == 0) {
            averageCost = null;
        }
    }

    private void average() {
        averageCost = onHand.signum() == 0 ? null : Scale.UNIT_COST.divide(value, onHand);
        refuseBeyondBooks();
    }

    /** What the columns can't keep no shop has: most likely a slip of the keyboard. */
    private void refuseBeyondBooks() {
        boolean tooMuch = onHand.compareTo(LARGEST) >= 0 || value.compareTo(LARGEST) >= 0 || averageCost != null && averageCost.compareTo(LARGEST) >= 0;
        if (tooMuch) {
            throw Problem.invalid("quantity", "stock.beyondBooks", LARGEST.toPlainString());
        }
    }

    private BigDecimal averageOr(BigDecimal otherwise) {
        return averageCost != null ? averageCost : otherwise;
    }

    private void refuseBeyond(BigDecimal quantity) {
        BigDecimal available = getAvailable();
        if (quantity.compareTo(available) > 0) {
            throw insufficient(quantity, available);
        }
    }

    /** The refusal of a quantity beyond what is available. */
    static Problem insufficient(BigDecimal quantity, BigDecimal available) {
        BigDecimal there = Scale.QUANTITY.of(available);
        return Problem.of(Problem.Kind.CONFLICT, "stock.insufficient", there, quantity).with("available", there.toPlainString());
    }
}
