package dev.vitral.quoting;

import dev.vitral.catalog.Product;
import dev.vitral.history.Recorded;
import dev.vitral.quoting.design.PricedMaterial;
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

/** Plain material of a quotation beside its windows (QUO-13): a product by quantity, its cost and price frozen. */
@Entity
@Audited
@Recorded(namedBy = {"position", "description"}, texts = "quotePlain", unshown = {"position", "quotation"})
public class PlainLine {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Quotation quotation;

    private int position;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Product product;

    private String code = "";
    private String description = "";
    private String unit = "";
    private BigDecimal quantity = BigDecimal.ONE;
    private @Nullable BigDecimal fixedPrice;
    private BigDecimal discountRate = BigDecimal.ZERO;
    private BigDecimal unitCost = BigDecimal.ZERO;
    private BigDecimal cost = BigDecimal.ZERO;
    private BigDecimal unitPrice = BigDecimal.ZERO;
    private BigDecimal amount = BigDecimal.ZERO;
    private BigDecimal discount = BigDecimal.ZERO;
    private BigDecimal net = BigDecimal.ZERO;

    protected PlainLine() {}

    PlainLine(Quotation quotation, int position) {
        this.quotation = quotation;
        this.position = position;
    }

    /** The same as it stands, of another quotation. */
    PlainLine of(Quotation other) {
        PlainLine copy = new PlainLine(other, position);
        copy.product = product;
        copy.code = code;
        copy.description = description;
        copy.unit = unit;
        copy.quantity = quantity;
        copy.fixedPrice = fixedPrice;
        copy.discountRate = discountRate;
        copy.unitCost = unitCost;
        copy.cost = cost;
        copy.unitPrice = unitPrice;
        copy.amount = amount;
        copy.discount = discount;
        copy.net = net;
        return copy;
    }

    void set(PricedQuote.Plain plain) {
        PricedMaterial price = plain.price();
        product = plain.product();
        code = plain.product().getCode();
        description = plain.product().getDescription();
        unit = plain.unit();
        quantity = Scale.QUANTITY.of(plain.asked().quantity());
        fixedPrice = plain.asked().fixedPrice() == null ? null : Scale.MONEY.of(plain.asked().fixedPrice());
        discountRate = Scale.RATE.of(price.discountRate());
        unitCost = price.unitCost();
        cost = price.cost();
        unitPrice = price.unitPrice();
        amount = price.amount();
        discount = price.discount();
        net = price.net();
    }

    /** What was asked for, to be priced again. */
    public QuoteDraft.Plain asked() {
        return new QuoteDraft.Plain(getProduct().getCode(), quantity, fixedPrice, discountRate);
    }

    /** The figures as they were frozen. */
    public PricedMaterial price() {
        return new PricedMaterial(code, quantity, unitCost, cost, amount.subtract(cost), unitPrice, amount, discountRate, discount, net);
    }

    public int getPosition() {
        return position;
    }

    /** What is sold; its code and name as quoted stand in this line. */
    public Product getProduct() {
        return Objects.requireNonNull(product);
    }

    /** Code of the product when it was quoted. */
    public String getCode() {
        return code;
    }

    public String getDescription() {
        return description;
    }

    /** Code of the unit. */
    public String getUnit() {
        return unit;
    }

    /** The price that the clerk agreed instead of the catalogue's, for one unit. */
    public @Nullable BigDecimal getFixedPrice() {
        return fixedPrice;
    }
}
