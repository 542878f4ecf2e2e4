package dev.vitral.catalog.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.vitral.catalog.CatalogData;
import dev.vitral.catalog.FurtherUnit;
import dev.vitral.catalog.Product;
import dev.vitral.catalog.ProductKind;
import dev.vitral.catalog.SupplierDirectory;
import dev.vitral.catalog.TaxRate;
import dev.vitral.catalog.Unit;
import dev.vitral.shared.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a caller may say of a product: all of it, as an update replaces the whole. What the product computes itself may be sent back as it was read and is
 * passed over; anything else that is not known is refused.
 */
@Schema(name = "ProductBody")
@JsonIgnoreProperties({"id", "price", "conversions", "onHand", "reserved", "available", "version"})
record ProductBody(
        @Schema(example = "VID-6-CL", description = "made from the category and the description when absent") @Nullable String code,
        @Schema(example = "Vidrio claro 6 mm") @NotBlank String description,
        @Nullable ProductKind kind,
        @Schema(example = "VID") @NotBlank String categoryCode,
        @Schema(example = "m²") @NotBlank String unit,
        @Nullable Long supplierId,
        @Nullable String taxRateCode,
        @Nullable BigDecimal cost,
        @Schema(description = "the category's or the shop's when absent") @Nullable BigDecimal priceFactor,
        @Nullable Boolean factorInherited,
        @Nullable BigDecimal fixedPrice,
        @Nullable BigDecimal minStock,
        @Nullable BigDecimal reorderQuantity,
        @Nullable String barcode,
        @Nullable String notes,
        @Nullable BigDecimal barLengthMm,
        @Nullable BigDecimal sheetWidthMm,
        @Nullable BigDecimal sheetHeightMm,
        @Schema(description = "whether its panes must not be turned when they are cut") @Nullable Boolean grained,
        @Nullable BigDecimal weightPerMetre,
        @Nullable Integer piecesPerBox,
        @Nullable String purchaseUnit,
        @Nullable List<@NotNull @Valid FurtherUnitJson> units,
        @Nullable Boolean active) {

    void applyTo(Product product, CatalogData data, SupplierDirectory suppliers) {
        product.setCode(code == null ? "" : code);
        product.setDescription(description);
        product.setKind(Objects.requireNonNullElse(kind, ProductKind.OTHER));
        product.setCategory(data.category(categoryCode)
                .orElseThrow(() -> Problem.invalid("categoryCode", "product.categoryUnknown", categoryCode)));
        product.setUnit(unit("unit", unit, data));
        product.setPurchaseUnit(purchaseUnit == null || purchaseUnit.isBlank() ? null : unit("purchaseUnit", purchaseUnit, data));
        product.setSupplierId(supplierId == null ? null : known(supplierId, suppliers));
        product.setTaxRate(taxRateCode == null ? null : rate(taxRateCode, data));
        product.setPricing(or(cost, BigDecimal.ZERO), Boolean.TRUE.equals(factorInherited) ? null : priceFactor, fixedPrice);
        product.setMinStock(or(minStock, BigDecimal.ZERO));
        product.setReorderQuantity(or(reorderQuantity, BigDecimal.ZERO));
        product.setBarcode(barcode);
        product.setNotes(notes);
        product.setBarLengthMm(barLengthMm);
        product.setSheet(sheetWidthMm, sheetHeightMm);
        product.setGrained(Boolean.TRUE.equals(grained));
        product.setWeightPerMetre(weightPerMetre);
        product.setPiecesPerBox(piecesPerBox);
        product.setFurtherUnits(units == null
                ? List.of()
                : units.stream().map(said -> new FurtherUnit(unit("units", said.unit(), data), said.quantity(), said.stockQuantity())).toList());
        product.setActive(active == null || active);
    }

    private static Unit unit(String field, String code, CatalogData data) {
        return data.unit(code).orElseThrow(() -> Problem.invalid(field, "product.unitUnknown", code));
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
