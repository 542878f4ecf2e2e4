package dev.vitral.catalog.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.vitral.catalog.CatalogData;
import dev.vitral.catalog.Product;
import dev.vitral.catalog.ProductKind;
import dev.vitral.catalog.SupplierDirectory;
import dev.vitral.catalog.TaxRate;
import dev.vitral.shared.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a caller may say of a product: all of it, as an update replaces the whole. What the product computes itself may be sent back as it was read and is
 * passed over; anything else that is not known is refused.
 */
@Schema(name = "ProductBody")
@JsonIgnoreProperties({"id", "price", "onHand", "reserved", "available", "version"})
record ProductBody(
        @Schema(example = "VID-6-CL") @NotBlank String code,
        @Schema(example = "Vidrio claro 6 mm") @NotBlank String description,
        @Nullable ProductKind kind,
        @Schema(example = "VID") @NotBlank String categoryCode,
        @Schema(example = "m²") @NotBlank String unit,
        @Nullable Long supplierId,
        @Nullable String taxRateCode,
        @Nullable BigDecimal cost,
        @Nullable BigDecimal priceFactor,
        @Nullable BigDecimal fixedPrice,
        @Nullable BigDecimal minStock,
        @Nullable BigDecimal reorderQuantity,
        @Nullable String barcode,
        @Nullable String notes,
        @Nullable BigDecimal barLengthMm,
        @Nullable BigDecimal sheetWidthMm,
        @Nullable BigDecimal sheetHeightMm,
        @Nullable Boolean active) {

    void applyTo(Product product, CatalogData data, SupplierDirectory suppliers) {
        product.setCode(code);
        product.setDescription(description);
        product.setKind(Objects.requireNonNullElse(kind, ProductKind.OTHER));
        product.setCategory(data.category(categoryCode)
                .orElseThrow(() -> Problem.invalid("categoryCode", "product.categoryUnknown", categoryCode)));
        product.setUnit(data.unit(unit).orElseThrow(() -> Problem.invalid("unit", "product.unitUnknown", unit)));
        product.setSupplierId(supplierId == null ? null : known(supplierId, suppliers));
        product.setTaxRate(taxRateCode == null ? null : rate(taxRateCode, data));
        product.setPricing(or(cost, BigDecimal.ZERO), or(priceFactor, BigDecimal.ONE), fixedPrice);
        product.setMinStock(or(minStock, BigDecimal.ZERO));
        product.setReorderQuantity(or(reorderQuantity, BigDecimal.ZERO));
        product.setBarcode(barcode);
        product.setNotes(notes);
        product.setBarLengthMm(barLengthMm);
        product.setSheet(sheetWidthMm, sheetHeightMm);
        product.setActive(active == null || active);
    }

    private static BigDecimal or(@Nullable BigDecimal given, BigDecimal absent) {
        return given == null ? absent : given;
    }

    private static Long known(Long supplier, SupplierDirectory suppliers) {
        return suppliers.find(supplier)
                .map(SupplierDirectory.Entry::id)
                .orElseThrow(() -> Problem.invalid("supplierId", "product.supplierUnknown", String.valueOf(supplier)));
    }

    private static TaxRate rate(String code, CatalogData data) {
        return data.taxRates().stream()
                .filter(rate -> rate.getCode().equalsIgnoreCase(code.strip()))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("taxRateCode", "product.taxRateUnknown", code));
    }
}
