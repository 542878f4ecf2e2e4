package dev.vitral.quoting.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitral.quoting.PlainLine;
import dev.vitral.quoting.design.PricedMaterial;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Plain material of a quotation with every figure: {@code cost} and {@code profit} make {@code amount}, less {@code discount} it is {@code net}. */
@Schema(name = "QuoteMaterial")
record QuotePlainJson(
        @Schema(example = "C-SIL") String material,
        String description,
        String unit,
        @Schema(example = "3.5") BigDecimal quantity,
        @Schema(description = "agreed instead of the catalogue's") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal fixedPrice,
        BigDecimal unitCost,
        BigDecimal cost,
        BigDecimal profit,
        BigDecimal unitPrice,
        BigDecimal discountRate,
        BigDecimal amount,
        BigDecimal discount,
        BigDecimal net) {
    static QuotePlainJson of(PlainLine line) {
        PricedMaterial price = line.price();
        return new QuotePlainJson(
                line.getCode(),
                line.getDescription(),
                line.getUnit(),
                QuoteJson.plain(price.quantity()),
                line.getFixedPrice(),
                price.unitCost(),
                price.cost(),
                price.profit(),
                price.unitPrice(),
                QuoteJson.plain(price.discountRate()),
                price.amount(),
                price.discount(),
                price.net());
    }
}
