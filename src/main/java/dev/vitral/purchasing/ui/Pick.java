package dev.vitral.purchasing.ui;

import dev.vitral.catalog.Product;
import dev.vitral.catalog.ProductRow;
import dev.vitral.purchasing.PurchaseOrderLine;
import java.math.BigDecimal;

/** A product as the lines choose it. */
record Pick(long id, String code, String description, BigDecimal cost, String unit) {
    static Pick of(ProductRow row) {
        return new Pick(row.id(), row.code(), row.description(), row.cost(), row.unit());
    }

    static Pick of(PurchaseOrderLine line) {
        Product product = line.getProduct();
        return new Pick(product.getId(), product.getCode(), line.getDescription(), product.getCost(), line.getUnit());
    }

    /** What the field shows. */
    String label() {
        return code + " · " + description;
    }

    /** Two picks of one product are the same choice. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Pick pick && pick.id == id;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }
}
