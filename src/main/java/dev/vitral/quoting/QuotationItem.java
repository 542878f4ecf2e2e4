package dev.vitral.quoting;

import dev.vitral.history.Recorded;
import dev.vitral.quoting.design.PricedWindow;
import dev.vitral.shared.Scale;
import jakarta.persistence.Column;
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

/** One kind of window of a quotation, with its figures frozen. */
@Entity
@Audited
@Recorded(namedBy = {"position", "description"}, texts = "quoteItem", unshown = {"position", "quotation", "figures"})
public class QuotationItem {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Quotation quotation;

    private int position;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Template template;

    private String description = "";
    private BigDecimal widthMm = BigDecimal.ZERO;
    private BigDecimal heightMm = BigDecimal.ZERO;
    private String glass = "";
    private String colour = "";
    private int quantity = 1;
    private BigDecimal discountRate = BigDecimal.ZERO;
    private BigDecimal unitPrice = BigDecimal.ZERO;
    private BigDecimal amount = BigDecimal.ZERO;
    private BigDecimal discount = BigDecimal.ZERO;
    private BigDecimal net = BigDecimal.ZERO;

    @Column(columnDefinition = "longtext")
    private String figures = "";

    protected QuotationItem() {}

    QuotationItem(Quotation quotation, int position) {
        this.quotation = quotation;
        this.position = position;
    }

    void set(PricedQuote.Item item, String frozenWindow) {
        QuoteDraft.Item asked = item.asked();
        PricedWindow price = item.price();
        template = item.template();
        description = item.template().getDescription();
        widthMm = asked.widthMm();
        heightMm = asked.heightMm();
        glass = asked.glass();
        colour = asked.colour();
        quantity = asked.quantity();
        discountRate = Scale.RATE.of(price.discountRate());
        unitPrice = price.unitPrice();
        amount = price.amount();
        discount = price.discount();
        net = price.net();
        figures = frozenWindow;
    }

    public int getPosition() {
        return position;
    }

    public Template getTemplate() {
        return Objects.requireNonNull(template);
    }

    public String getDescription() {
        return description;
    }

    public BigDecimal getWidthMm() {
        return widthMm;
    }

    public BigDecimal getHeightMm() {
        return heightMm;
    }

    /** Code of the glass. */
    public String getGlass() {
        return glass;
    }

    /** Code of the finish. */
    public String getColour() {
        return colour;
    }

    public int getQuantity() {
        return quantity;
    }

    public BigDecimal getDiscountRate() {
        return discountRate;
    }

    public BigDecimal getUnitPrice() {
        return unitPrice;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public BigDecimal getDiscount() {
        return discount;
    }

    public BigDecimal getNet() {
        return net;
    }

    /** JSON of a {@link FrozenWindow}. */
    String getFigures() {
        return figures;
    }
}
