package dev.vitral.production;

import dev.vitral.catalog.Product;
import dev.vitral.catalog.ProductKind;
import dev.vitral.history.Recorded;
import jakarta.persistence.Column;
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
 * One material of a cutting plan, profiles by colour. {@link #getLines()} says bar by bar and sheet by sheet what is taken, offcuts by their code, and which
 * rests go back to stock ({@code pattern.reusable()}, {@code layout.remnants()}).
 */
@Entity
@Audited
@Recorded(namedBy = {"position", "colour"}, texts = "cuttingPart", unshown = {"position", "cuttingPlan", "content"})
public class CuttingPart {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable CuttingPlan cuttingPlan;

    private int position;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Product product;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ProductKind kind = ProductKind.PROFILE;

    private @Nullable String colour;
    private int fullCount;
    private int lowerBound;
    private BigDecimal wastePercent = BigDecimal.ZERO;
    private BigDecimal keptPercent = BigDecimal.ZERO;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable CutProblem problem;

    /** JSON of {@link CutLines}. */
    @Column(columnDefinition = "longtext")
    private String content = "{}";

    protected CuttingPart() {}

    CuttingPart(CuttingPlan plan, int position) {
        this.cuttingPlan = plan;
        this.position = position;
    }

    /** What planning found. */
    void take(Product ofProduct, CutGroup group, CutFound found) {
        product = ofProduct;
        kind = group.kind();
        colour = group.colour();
        fullCount = found.full();
        lowerBound = found.lowerBound();
        wastePercent = found.wastePercent();
        keptPercent = found.keptPercent();
        problem = found.problem();
        content = found.lines().written();
    }

    void lines(CutLines lines) {
        content = lines.written();
    }

    public Product getProduct() {
        return Objects.requireNonNull(product);
    }

    /** PROFILE or GLASS. */
    public ProductKind getKind() {
        return kind;
    }

    /** Code of a profile's finish. */
    public @Nullable String getColour() {
        return colour;
    }

    /** Whole bars or sheets that it takes, offcuts not counted. */
    public int getFullCount() {
        return fullCount;
    }

    /** Whole bars or sheets that no plan can do without. */
    public int getLowerBound() {
        return lowerBound;
    }

    /** Part of what is cut that becomes no piece, per cent, 2 places; kept rests included. */
    public BigDecimal getWastePercent() {
        return wastePercent;
    }

    /** Part of what is cut that goes back to stock, per cent, 2 places. */
    public BigDecimal getKeptPercent() {
        return keptPercent;
    }

    /** Why there is no plan for it. */
    public @Nullable CutProblem getProblem() {
        return problem;
    }

    /** Bar by bar, sheet by sheet. */
    public CutLines getLines() {
        return CutLines.read(content);
    }
}
