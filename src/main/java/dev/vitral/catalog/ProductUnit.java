package dev.vitral.catalog;

import dev.vitral.history.Recorded;
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

/** A further unit of a product: {@code quantity} of it are {@code stockQuantity} of the unit that stock is kept in (CAT-2). */
@Entity
@Audited
@Recorded(namedBy = {}, unshown = "product")
public class ProductUnit {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Product product;

    @ManyToOne(fetch = FetchType.EAGER, optional = false)
    private @Nullable Unit unit;

    private BigDecimal quantity = BigDecimal.ONE;
    private BigDecimal stockQuantity = BigDecimal.ONE;

    protected ProductUnit() {}

    ProductUnit(Product product, FurtherUnit said) {
        this.product = product;
        this.unit = said.unit();
        set(said);
    }

    void set(FurtherUnit said) {
        quantity = Scale.QUANTITY.of(said.quantity());
        stockQuantity = Scale.QUANTITY.of(said.stockQuantity());
    }

    public Unit getUnit() {
        return Objects.requireNonNull(unit);
    }

    /** What the product says of this unit. */
    public FurtherUnit said() {
        return new FurtherUnit(getUnit(), quantity, stockQuantity);
    }

    Ratio factor() {
        return Ratio.of(stockQuantity, quantity);
    }
}
