package dev.vitral.production;

import dev.vitral.catalog.Product;
import dev.vitral.catalog.ProductKind;
import dev.vitral.history.Recorded;
import dev.vitral.history.RefersTo;
import dev.vitral.shared.Scale;
import dev.vitral.stock.StockMovement;
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
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What a work order needs of one product in all. {@code needed} is in the product's stock unit, whole bars and sheets where it is kept so; {@code netQuantity}
 * is what the windows hold: metres, m², or the material's unit. Quantities have 6 places, money 2.
 */
@Entity
@Audited
@Recorded(namedBy = "product", texts = "workMaterial", unshown = {"workOrder", "takenBy"})
public class WorkMaterial {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable WorkOrder workOrder;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Product product;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ProductKind kind = ProductKind.HARDWARE;

    private BigDecimal netQuantity = BigDecimal.ZERO;
    private BigDecimal plain = Scale.QUANTITY.of(BigDecimal.ZERO);
    private BigDecimal needed = BigDecimal.ZERO;
    private BigDecimal quotedCost = BigDecimal.ZERO;
    private BigDecimal ordered = Scale.QUANTITY.of(BigDecimal.ZERO);
    private BigDecimal covered = Scale.QUANTITY.of(BigDecimal.ZERO);
    private @Nullable String purchaseFolio;
    private BigDecimal used = Scale.QUANTITY.of(BigDecimal.ZERO);
    private BigDecimal usedValue = Scale.MONEY.of(BigDecimal.ZERO);

    @RefersTo("StockMovement")
    private @Nullable Long takenBy;

    protected WorkMaterial() {}

    WorkMaterial(WorkOrder workOrder, Product product, Breakdown sum, BigDecimal forWindows) {
        this.workOrder = workOrder;
        this.product = product;
        this.kind = sum.kind();
        this.netQuantity = Scale.QUANTITY.of(sum.net());
        this.plain = Scale.QUANTITY.of(sum.plain());
        this.quotedCost = Scale.MONEY.of(sum.quotedCost());
        needs(forWindows);
    }

    /** The windows take so much, as a cutting plan says; the plain material comes on top. */
    void needs(BigDecimal forWindows) {
        needed = Scale.QUANTITY.of(forWindows).add(plain);
    }

    /** So much more is ordered for it by that document. */
    void order(BigDecimal quantity, String folio) {
        ordered = ordered.add(Scale.QUANTITY.of(quantity));
        covered = needed;
        purchaseFolio = folio;
    }

    /** It was taken out by that movement. */
    void taken(StockMovement movement) {
        takenBy = movement.getId();
        use(movement.getQuantity(), movement.getValue().abs());
    }

    /** What was taken out is back. */
    void unused() {
        takenBy = null;
        used = Scale.QUANTITY.of(BigDecimal.ZERO);
        usedValue = Scale.MONEY.of(BigDecimal.ZERO);
    }

    @Nullable Long takenBy() {
        return takenBy;
    }

    /** So much was taken out at that value. */
    void use(BigDecimal quantity, BigDecimal value) {
        used = used.add(Scale.QUANTITY.of(quantity));
        usedValue = usedValue.add(Scale.MONEY.of(value));
    }

    public long getId() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    public Product getProduct() {
        return Objects.requireNonNull(product);
    }

    public ProductKind getKind() {
        return kind;
    }

    /** What the windows hold of it. */
    public BigDecimal getNetQuantity() {
        return netQuantity;
    }

    /** What of the need is sold as it is beside the windows, in the stock unit. */
    public BigDecimal getPlain() {
        return plain;
    }

    /** What is to be taken out for it, in the stock unit. */
    public BigDecimal getNeeded() {
        return needed;
    }

    /** In the quotation, without waste. */
    public BigDecimal getQuotedCost() {
        return quotedCost;
    }

    /** On purchase orders made for this work order, in the stock unit. */
    public BigDecimal getOrdered() {
        return ordered;
    }

    /** How much of the need stock and purchase orders covered when the last was made; what is needed beyond is still to be ordered. */
    public BigDecimal getCovered() {
        return covered;
    }

    /** The last of those purchase orders. */
    public @Nullable String getPurchaseFolio() {
        return purchaseFolio;
    }

    /** Taken out. */
    public BigDecimal getUsed() {
        return used;
    }

    /** At its cost when it was taken out. */
    public BigDecimal getUsedValue() {
        return usedValue;
    }
}
