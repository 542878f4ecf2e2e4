package dev.vitral.catalog;

import dev.vitral.history.Recorded;
import dev.vitral.history.RefersTo;
import dev.vitral.shared.Scale;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What the shop buys, keeps and sells (CAT-1). Money has 2 places, unit cost 4, quantities 6, factors 6. */
@Entity
@Audited
@Recorded(namedBy = {"code", "description"}, collection = "products")
public class Product extends MeasuredRecord {
    @NotBlank
    @Size(max = Codes.LONGEST)
    @Pattern(regexp = Codes.PATTERN, message = "{validation.code}")
    private String code = "";

    @NotBlank
    @Size(max = 250)
    private String description = "";

    @NotNull
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ProductKind kind = ProductKind.OTHER;

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Category category;

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Unit unit;

    /** Id only: suppliers live in purchasing, which depends on this module. */
    @RefersTo("Supplier")
    private @Nullable Long supplierId;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable TaxRate taxRate;

    @NotNull
    @PositiveOrZero
    @Digits(integer = 15, fraction = 4)
    private BigDecimal cost = Scale.UNIT_COST.of(BigDecimal.ZERO);

    @NotNull
    @Positive
    @Digits(integer = 6, fraction = 6)
    private BigDecimal priceFactor = Scale.RATE.of(BigDecimal.ONE);

    private boolean factorInherited = true;

    @PositiveOrZero
    @Digits(integer = 17, fraction = 2)
    private @Nullable BigDecimal fixedPrice;

    private BigDecimal price = Scale.MONEY.of(BigDecimal.ZERO);

    @NotNull
    @PositiveOrZero
    @Digits(integer = 13, fraction = 6)
    private BigDecimal minStock = Scale.QUANTITY.of(BigDecimal.ZERO);

    @NotNull
    @PositiveOrZero
    @Digits(integer = 13, fraction = 6)
    private BigDecimal reorderQuantity = Scale.QUANTITY.of(BigDecimal.ZERO);

    @Size(max = 40)
    @Pattern(regexp = "[\\x21-\\x7e]*", message = "{validation.barcode}")
    private @Nullable String barcode;

    @Size(max = 2000)
    private @Nullable String notes;

    @OneToMany(mappedBy = "product", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<ProductUnit> furtherUnits = new ArrayList<>();

    private boolean active = true;

    /** An empty product for a form to fill. */
    public Product() {}

    /** A product with what can't be missing. */
    public Product(String code, String description, ProductKind kind, Category category, Unit unit) {
        this.code = Codes.normalised(code);
        this.description = description;
        this.kind = kind;
        this.category = category;
        this.unit = unit;
    }

    /**
     * Sets what the price follows from: price = cost × factor, 2 places, unless a fixed price overrides it (CAT-4). Without a factor of its own the product
     * takes its category's, or the shop's, when it is saved.
     */
    public void setPricing(BigDecimal newCost, @Nullable BigDecimal newFactor, @Nullable BigDecimal newFixedPrice) {
        this.cost = Scale.UNIT_COST.of(newCost);
        this.factorInherited = newFactor == null;
        this.priceFactor = newFactor == null ? priceFactor : Scale.RATE.of(newFactor);
        this.fixedPrice = newFixedPrice == null ? null : Scale.MONEY.of(newFixedPrice);
        this.price = fixedPrice != null ? fixedPrice : Scale.MONEY.of(cost.multiply(priceFactor));
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = Codes.normalised(code);
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description.strip();
    }

    public ProductKind getKind() {
        return kind;
    }

    public void setKind(ProductKind kind) {
        this.kind = kind;
    }

    public @Nullable Category getCategory() {
        return category;
    }

    public void setCategory(@Nullable Category category) {
        this.category = category;
    }

    public @Nullable Unit getUnit() {
        return unit;
    }

    public void setUnit(@Nullable Unit unit) {
        this.unit = unit;
    }

    public @Nullable Long getSupplierId() {
        return supplierId;
    }

    public void setSupplierId(@Nullable Long supplierId) {
        this.supplierId = supplierId;
    }

    public @Nullable TaxRate getTaxRate() {
        return taxRate;
    }

    public void setTaxRate(@Nullable TaxRate taxRate) {
        this.taxRate = taxRate;
    }

    /** Cost of one unit before tax, 4 places. */
    public BigDecimal getCost() {
        return cost;
    }

    public void setCost(BigDecimal cost) {
        setPricing(cost, getOwnFactor(), fixedPrice);
    }

    /** The factor that holds, own or inherited, 6 places. */
    public BigDecimal getPriceFactor() {
        return priceFactor;
    }

    /** Whether the factor is the category's or the shop's. */
    public boolean isFactorInherited() {
        return factorInherited;
    }

    /** The product's own factor, none when it is inherited. */
    public @Nullable BigDecimal getOwnFactor() {
        return factorInherited ? null : priceFactor;
    }

    /** Gives the product a factor of its own, or lets it inherit. */
    public void setOwnFactor(@Nullable BigDecimal factor) {
        setPricing(cost, factor, fixedPrice);
    }

    /** Takes over the factor that its category or the shop has now; its own stands. */
    void inherit(BigDecimal factor) {
        if (factorInherited) {
            setPricing(cost, factor, fixedPrice);
            factorInherited = true;
        }
    }

    public @Nullable BigDecimal getFixedPrice() {
        return fixedPrice;
    }

    public void setFixedPrice(@Nullable BigDecimal fixedPrice) {
        setPricing(cost, getOwnFactor(), fixedPrice);
    }

    /** Selling price before tax, 2 places. */
    public BigDecimal getPrice() {
        return price;
    }

    public BigDecimal getMinStock() {
        return minStock;
    }

    public void setMinStock(BigDecimal minStock) {
        this.minStock = Scale.QUANTITY.of(minStock);
    }

    public BigDecimal getReorderQuantity() {
        return reorderQuantity;
    }

    public void setReorderQuantity(BigDecimal reorderQuantity) {
        this.reorderQuantity = Scale.QUANTITY.of(reorderQuantity);
    }

    public @Nullable String getBarcode() {
        return barcode;
    }

    public void setBarcode(@Nullable String barcode) {
        this.barcode = barcode == null || barcode.isBlank() ? null : barcode.strip();
    }

    public @Nullable String getNotes() {
        return notes;
    }

    public void setNotes(@Nullable String notes) {
        this.notes = notes;
    }

    /** Units besides the stock unit whose factor the product says itself. */
    public List<ProductUnit> getFurtherUnits() {
        return Collections.unmodifiableList(furtherUnits);
    }

    /** Says the further units anew; one that stays keeps its record. */
    public void setFurtherUnits(List<FurtherUnit> said) {
        Map<Long, FurtherUnit> byUnit = said.stream().collect(Collectors.toMap(it -> it.unit().getId(), it -> it, (first, twin) -> first, LinkedHashMap::new));
        furtherUnits.removeIf(kept -> !byUnit.containsKey(kept.getUnit().getId()));
        furtherUnits.forEach(kept -> kept.set(byUnit.remove(kept.getUnit().getId())));
        byUnit.values().forEach(it -> furtherUnits.add(new ProductUnit(this, it)));
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
