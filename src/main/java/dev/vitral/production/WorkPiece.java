package dev.vitral.production;

import dev.vitral.catalog.Product;
import dev.vitral.catalog.ProductKind;
import dev.vitral.history.Recorded;
import dev.vitral.quoting.QuotedMaterial;
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
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Pieces of one size that each window of a line takes of a material, frozen with the acceptance. Cut pieces are numbered through the order: window by window,
 * piece by piece, from {@code firstNumber}. Sizes in mm and degrees, at most 6 places.
 */
@Entity
@Immutable
@Audited
@Recorded(namedBy = {"position", "remark"}, texts = "workPiece", unshown = {"position", "workOrder"})
public class WorkPiece {
    private static final int LONGEST = 120;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable WorkOrder workOrder;

    private int position;
    private int item;
    private int windows;
    private @Nullable String part;
    private @Nullable String remark;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Product product;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ProductKind kind = ProductKind.HARDWARE;

    private @Nullable String colour;
    private @Nullable Integer pieces;
    private @Nullable BigDecimal cutLengthMm;
    private @Nullable BigDecimal widthMm;
    private @Nullable BigDecimal heightMm;
    private @Nullable BigDecimal leftDegrees;
    private @Nullable BigDecimal rightDegrees;
    private BigDecimal quantity = BigDecimal.ZERO;
    private @Nullable Integer firstNumber;

    protected WorkPiece() {}

    WorkPiece(WorkOrder workOrder, int position, QuotedMaterial line, Product product, @Nullable Integer firstNumber) {
        this.workOrder = workOrder;
        this.position = position;
        this.item = line.item();
        this.windows = line.windows();
        this.product = product;
        this.kind = line.kind();
        this.colour = line.kind() == ProductKind.PROFILE ? line.colour() : null;
        this.pieces = line.pieces();
        this.cutLengthMm = line.cutLengthMm();
        this.widthMm = line.widthMm();
        this.heightMm = line.heightMm();
        this.part = cut(line.part());
        this.remark = cut(line.remark());
        this.leftDegrees = line.kind() == ProductKind.PROFILE ? line.leftDegrees() : null;
        this.rightDegrees = line.kind() == ProductKind.PROFILE ? line.rightDegrees() : null;
        this.quantity = line.quantity();
        this.firstNumber = firstNumber;
    }

    /** Templates are named freely; a label has room for so much. */
    private static @Nullable String cut(@Nullable String words) {
        return words == null || words.length() <= LONGEST ? words : words.substring(0, LONGEST);
    }

    public long getId() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    /** The line of the quotation, from 1. */
    public int getItem() {
        return item;
    }

    /** Windows of that line. */
    public int getWindows() {
        return windows;
    }

    public Product getProduct() {
        return Objects.requireNonNull(product);
    }

    public ProductKind getKind() {
        return kind;
    }

    /** Code of the finish of a profile. */
    public @Nullable String getColour() {
        return colour;
    }

    /** Of profiles and panes, for each window. */
    public @Nullable Integer getPieces() {
        return pieces;
    }

    public @Nullable BigDecimal getCutLengthMm() {
        return cutLengthMm;
    }

    public @Nullable BigDecimal getWidthMm() {
        return widthMm;
    }

    public @Nullable BigDecimal getHeightMm() {
        return heightMm;
    }

    /** Angle of the left or lower end of a profile; 90 when the design said none. */
    public BigDecimal getLeftDegrees() {
        return leftDegrees == null ? BigDecimal.valueOf(90) : leftDegrees;
    }

    public BigDecimal getRightDegrees() {
        return rightDegrees == null ? BigDecimal.valueOf(90) : rightDegrees;
    }

    /** The sub-template that it belongs to. */
    public @Nullable String getPart() {
        return part;
    }

    /** Which piece of the window it is. */
    public @Nullable String getRemark() {
        return remark;
    }

    /** For one window: metres of profile, m² of glass, else in the material's unit. */
    public BigDecimal getQuantity() {
        return quantity;
    }

    /** Number of its first piece in the order. */
    public @Nullable Integer getFirstNumber() {
        return firstNumber;
    }

    /** Pieces of all windows. */
    public int allPieces() {
        return pieces == null ? 0 : pieces * windows;
    }
}
