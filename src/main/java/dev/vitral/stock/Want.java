package dev.vitral.stock;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a document needs of a product.
 *
 * @param quantity in all, what it has set aside or taken out already included; in the product's unit, zero or more, 6 places
 * @param warehouse code of the only warehouse to take it from; none when it doesn't matter
 */
public record Want(long productId, BigDecimal quantity, @Nullable String warehouse) {
    /** From wherever it lies. */
    public Want(long productId, BigDecimal quantity) {
        this(productId, quantity, null);
    }
}
