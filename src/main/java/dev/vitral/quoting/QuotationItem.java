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
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** One kind of window of a quotation, with its figures frozen. */
@Entity
@Audited
@Recorded(namedBy = {"position", "description"}, texts = "quoteItem", unshown = {"position", "quotation", "figures"})
public class QuotationItem {
    private static final JsonMapper JSON = JsonMapper.builder().build();

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

    private @Nullable Integer templateVersion;
    private String description = "";
    private BigDecimal widthMm = BigDecimal.ZERO;
    private BigDecimal heightMm = BigDecimal.ZERO;
    private String glass = "";
    private String colour = "";
    private int quantity = 1;

    /** JSON of the measures beyond width and height, by name. */
    @Column(columnDefinition = "longtext")
    private @Nullable String parameters;

    /** JSON of the chosen options by choice. */
    @Column(columnDefinition = "longtext")
    private @Nullable String choices;

    private BigDecimal discountRate = BigDecimal.ZERO;
    private @Nullable BigDecimal wasteProfilesRate;
    private @Nullable BigDecimal wasteGlassRate;
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

    /** The same as it stands, of another quotation. */
    QuotationItem of(Quotation other) {
        QuotationItem copy = new QuotationItem(other, position);
        copy.template = template;
        copy.templateVersion = templateVersion;
        copy.description = description;
        copy.widthMm = widthMm;
        copy.heightMm = heightMm;
        copy.glass = glass;
        copy.colour = colour;
        copy.quantity = quantity;
        copy.parameters = parameters;
        copy.choices = choices;
        copy.discountRate = discountRate;
        copy.wasteProfilesRate = wasteProfilesRate;
        copy.wasteGlassRate = wasteGlassRate;
        copy.unitPrice = unitPrice;
        copy.amount = amount;
        copy.discount = discount;
        copy.net = net;
        copy.figures = figures;
        return copy;
    }

    void set(PricedQuote.Item item, String frozenWindow) {
        QuoteDraft.Item asked = item.asked();
        PricedWindow price = item.price();
        template = item.template();
        templateVersion = item.templateVersion();
        description = item.design().description();
        widthMm = asked.widthMm();
        heightMm = asked.heightMm();
        glass = asked.glass();
        colour = asked.colour();
        quantity = asked.quantity();
        parameters = asked.others().isEmpty() ? null : JSON.writeValueAsString(new TreeMap<>(asked.others()));
        choices = asked.options().isEmpty() ? null : JSON.writeValueAsString(new TreeMap<>(asked.options()));
        discountRate = Scale.RATE.of(price.discountRate());
        wasteProfilesRate = rate(asked.wasteProfilesRate());
        wasteGlassRate = rate(asked.wasteGlassRate());
        unitPrice = price.unitPrice();
        amount = price.amount();
        discount = price.discount();
        net = price.net();
        figures = frozenWindow;
    }

    private static @Nullable BigDecimal rate(@Nullable BigDecimal own) {
        return own == null ? null : Scale.RATE.of(own);
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

    /** Values of the template's measures beyond width and height, by name; the usual ones for those not here. */
    public Map<String, BigDecimal> parameters() {
        return parameters == null ? Map.of() : JSON.readValue(parameters, new TypeReference<TreeMap<String, BigDecimal>>() {});
    }

    /** The chosen options by the code of the choice; the usual ones for those not here. */
    public Map<String, String> choices() {
        return choices == null ? Map.of() : JSON.readValue(choices, new TypeReference<TreeMap<String, String>>() {});
    }

    /** What was asked for, to be priced again. */
    public QuoteDraft.Item asked() {
        return new QuoteDraft.Item(
                getTemplate().getCode(), widthMm, heightMm, glass, colour, quantity, discountRate, parameters(), choices(), templateVersion, wasteProfilesRate,
                wasteGlassRate);
    }

    /** The published version that it was priced by; null where the template had none yet. */
    public @Nullable Integer getTemplateVersion() {
        return templateVersion;
    }

    public int getQuantity() {
        return quantity;
    }

    public BigDecimal getDiscountRate() {
        return discountRate;
    }

    /** Its own merma of profiles; absent where the quotation's holds. */
    public @Nullable BigDecimal getWasteProfilesRate() {
        return wasteProfilesRate;
    }

    /** Its own merma of glass, likewise. */
    public @Nullable BigDecimal getWasteGlassRate() {
        return wasteGlassRate;
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
