package dev.vitral.catalog;

import dev.vitral.history.Recorded;
import dev.vitral.shared.BusinessRecord;
import dev.vitral.shared.Scale;
import jakarta.persistence.Entity;
import java.math.BigDecimal;
import org.hibernate.envers.Audited;

/** The factor of products that neither have one nor get one from their category; one record, number {@link #ID}. */
@Entity
@Audited
@Recorded(namedBy = {})
class ShopPricing extends BusinessRecord {
    /** The only one. */
    static final long ID = 1;

    private BigDecimal priceFactor = BigDecimal.ONE;

    protected ShopPricing() {}

    BigDecimal getPriceFactor() {
        return priceFactor;
    }

    void setPriceFactor(BigDecimal factor) {
        priceFactor = Scale.RATE.of(factor);
    }
}
