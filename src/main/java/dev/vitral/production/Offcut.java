package dev.vitral.production;

import dev.vitral.catalog.Product;
import dev.vitral.history.Recorded;
import dev.vitral.history.RefersTo;
import dev.vitral.shared.BusinessRecord;
import dev.vitral.shared.Problem;
import dev.vitral.shared.Scale;
import dev.vitral.stock.StockMovement;
import dev.vitral.stock.Warehouse;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A rest of a bar or a sheet that can be cut again (QUO-11). While it is there its quantity is on hand of its product and set aside under its code, so that
 * nobody counts on it as a whole bar (decision 0052).
 */
@Entity
@Audited
@Recorded(namedBy = "code", collection = "offcuts", unshown = {"cameBy", "leftBy"})
public class Offcut extends BusinessRecord {
    /** What each code begins with. */
    static final String PREFIX = "RZ-";

    /** Passing until the record has its number. */
    private String code = UUID.randomUUID().toString();

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Product product;

    private @Nullable String colour;
    private @Nullable BigDecimal lengthMm;
    private @Nullable BigDecimal widthMm;
    private @Nullable BigDecimal heightMm;
    private BigDecimal quantity = BigDecimal.ZERO;
    private BigDecimal value = Scale.MONEY.of(BigDecimal.ZERO);

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Warehouse warehouse;

    private @Nullable String place;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private OffcutState state = OffcutState.AVAILABLE;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable WorkOrder source;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable WorkOrder taker;

    @RefersTo("StockMovement")
    private @Nullable Long cameBy;

    @RefersTo("StockMovement")
    private @Nullable Long leftBy;

    private @Nullable String reason;

    protected Offcut() {}

    Offcut(Product product, @Nullable String colour, OffcutSize size, Warehouse warehouse, @Nullable WorkOrder source) {
        this.product = product;
        this.colour = colour;
        this.warehouse = warehouse;
        this.source = source;
        measures(size);
    }

    /** Takes its code from its number, which no other ever had. */
    void named() {
        code = PREFIX + "%06d".formatted(getId());
    }

    /** It is of that size. */
    void measures(OffcutSize size) {
        lengthMm = size.lengthMm();
        widthMm = size.widthMm();
        heightMm = size.heightMm();
        quantity = size.quantity(getProduct());
    }

    /** What is said of it by hand. */
    void lies(@Nullable String newColour, @Nullable String newPlace) {
        colour = newColour;
        place = newPlace;
    }

    /** It came into stock by that movement; none when it was counted already. */
    void came(@Nullable StockMovement movement, BigDecimal worth) {
        cameBy = movement == null ? null : movement.getId();
        value = Scale.MONEY.of(worth);
    }

    /** Its value now that it has another size. */
    void worth(BigDecimal newValue) {
        value = Scale.MONEY.of(newValue).max(Scale.MONEY.of(BigDecimal.ZERO));
    }

    /** The work order's plan takes it. */
    void setAside(WorkOrder order) {
        state = OffcutState.SET_ASIDE;
        taker = order;
    }

    /** No plan takes it any more. */
    void free() {
        state = OffcutState.AVAILABLE;
        taker = null;
    }

    /** Its work order cut it up, by that movement. */
    void used(StockMovement movement) {
        state = OffcutState.USED;
        leftBy = movement.getId();
    }

    /** It isn't cut up after all. */
    void unused() {
        state = OffcutState.SET_ASIDE;
        leftBy = null;
    }

    /** Thrown away by that movement. */
    void scrapped(StockMovement movement, String why) {
        state = OffcutState.SCRAPPED;
        leftBy = movement.getId();
        reason = why;
    }

    /** Why a step isn't possible where it stands. */
    Problem refused() {
        String by = taker == null ? "" : taker.getFolio();
        return Problem.of(Problem.Kind.CONFLICT, "offcut.state." + state, code, by).with("state", state.name());
    }

    /** What it is known by and what its label says, such as {@code RZ-000012}; never given again. */
    public String getCode() {
        return code;
    }

    public Product getProduct() {
        return Objects.requireNonNull(product);
    }

    /** Code of a profile's finish. */
    public @Nullable String getColour() {
        return colour;
    }

    /** What it measures. */
    public OffcutSize getSize() {
        return new OffcutSize(lengthMm, widthMm, heightMm);
    }

    /** How much of the product it is, in the product's stock unit, 6 places. */
    public BigDecimal getQuantity() {
        return quantity;
    }

    /** What it was worth when it came. */
    public BigDecimal getValue() {
        return value;
    }

    public Warehouse getWarehouse() {
        return Objects.requireNonNull(warehouse);
    }

    public OffcutState getState() {
        return state;
    }

    /** The work order that takes or took it. */
    public @Nullable WorkOrder getTaker() {
        return taker;
    }

    @Nullable Long cameBy() {
        return cameBy;
    }

    @Nullable Long leftBy() {
        return leftBy;
    }
}
