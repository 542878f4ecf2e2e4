package dev.vitral.stock;

import dev.vitral.catalog.Product;
import java.math.BigDecimal;

/**
 * What came of wanting a product for a document.
 *
 * @param unit code of the product's unit, in which all quantities are
 * @param wanted in all
 * @param reserved set aside now
 * @param consumed taken out already
 * @param shortage wanted and neither set aside nor taken out, zero or more
 */
public record Reserved(
        long productId, String productCode, String unit, BigDecimal wanted, BigDecimal reserved, BigDecimal consumed, BigDecimal shortage) {
    static Reserved of(Reservation reservation) {
        Product product = reservation.getProduct();
        return new Reserved(
                product.getId(),
                product.getCode(),
                product.getUnit() == null ? "" : product.getUnit().getCode(),
                reservation.getWanted(),
                reservation.open(),
                reservation.getConsumed(),
                reservation.missing().max(BigDecimal.ZERO));
    }
}
