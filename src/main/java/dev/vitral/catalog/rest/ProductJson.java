package dev.vitral.catalog.rest;

import dev.vitral.catalog.Product;
import dev.vitral.catalog.ProductKind;
import dev.vitral.catalog.ProductRow;
import dev.vitral.catalog.TaxRate;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A product as the contract names it, with what a whole update has to give back. */
@Schema(name = "Product")
record ProductJson(
        long id,
        @Schema(example = "VID-6-CL") String code,
        @Schema(example = "Vidrio claro 6 mm") String description,
        ProductKind kind,
        @Schema(example = "VID") String categoryCode,
        @Schema(example = "m²") String unit,
        @Nullable Long supplierId,
        @Nullable String taxRateCode,
        BigDecimal cost,
        BigDecimal priceFactor,
        boolean factorInherited,
        @Nullable BigDecimal fixedPrice,
        BigDecimal price,
        BigDecimal minStock,
        BigDecimal reorderQuantity,
        @Nullable String barcode,
        @Nullable String notes,
        @Nullable BigDecimal barLengthMm,
        @Nullable BigDecimal sheetWidthMm,
        @Nullable BigDecimal sheetHeightMm,
        boolean grained,
        @Nullable BigDecimal weightPerMetre,
        @Nullable Integer piecesPerBox,
        @Nullable String purchaseUnit,
        List<FurtherUnitJson> units,
        BigDecimal onHand,
        BigDecimal reserved,
        BigDecimal available,
        boolean active,
        long version) {

    static ProductJson of(Product product, ProductRow row) {
        TaxRate rate = product.getTaxRate();
        return new ProductJson(
                product.getId(),
                product.getCode(),
                product.getDescription(),
                product.getKind(),
                row.categoryCode(),
                row.unit(),
                product.getSupplierId(),
                rate == null ? null : rate.getCode(),
                product.getCost(),
                product.getPriceFactor(),
                product.isFactorInherited(),
                product.getFixedPrice(),
                product.getPrice(),
                product.getMinStock(),
                product.getReorderQuantity(),
                product.getBarcode(),
                product.getNotes(),
                product.getBarLengthMm(),
                product.getSheetWidthMm(),
                product.getSheetHeightMm(),
                product.isGrained(),
                product.getWeightPerMetre(),
                product.getPiecesPerBox(),
                product.getPurchaseUnit() == null ? null : product.getPurchaseUnit().getCode(),
                product.getFurtherUnits().stream().map(FurtherUnitJson::of).toList(),
                row.onHand(),
                row.reserved(),
                row.available(),
                product.isActive(),
                product.getVersion());
    }
}
