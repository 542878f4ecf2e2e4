package dev.vitral.quoting.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitral.quoting.QuotationItem;
import dev.vitral.quoting.design.MaterialKind;
import dev.vitral.quoting.design.PieceMark;
import dev.vitral.quoting.design.PricedLine;
import dev.vitral.quoting.design.PricedWindow;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A window of a quotation with every figure, names as in {@code golden/quotes.json}: those up to {@code unitPrice} are for one window. */
@Schema(name = "QuoteItem")
record QuoteItemJson(
        @Schema(example = "COR3-XO") String template,
        String description,
        @Schema(example = "1500") BigDecimal widthMm,
        @Schema(example = "1200") BigDecimal heightMm,
        @Schema(example = "V6C") String glass,
        @Schema(example = "natural") String colour,
        List<Line> lines,
        BigDecimal profiles,
        BigDecimal glassCost,
        BigDecimal hardware,
        BigDecimal consumables,
        BigDecimal materials,
        BigDecimal wasteProfiles,
        BigDecimal wasteGlass,
        BigDecimal areaM2,
        BigDecimal labour,
        BigDecimal installation,
        BigDecimal directCost,
        BigDecimal overhead,
        BigDecimal totalCost,
        BigDecimal profit,
        BigDecimal unitPrice,
        int quantity,
        BigDecimal discountRate,
        BigDecimal amount,
        BigDecimal discount,
        BigDecimal net,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, BigDecimal> parameters,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> choices,
        @Schema(description = "Published version of the template that it was priced by; absent where there was none") @JsonInclude(JsonInclude.Include.NON_NULL)
                @Nullable Integer templateVersion,
        @Schema(description = "This line's own merma of profiles; absent where the quotation's holds") @JsonInclude(JsonInclude.Include.NON_NULL)
                @Nullable BigDecimal wasteProfilesRate,
        @Schema(description = "This line's own merma of glass, likewise") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal wasteGlassRate) {

    /** A material of one window; pieces and measures where its kind has them, angles where an end is not square. */
    @Schema(name = "QuoteLine")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            String material,
            String kind,
            @Nullable Integer pieces,
            @Nullable BigDecimal cutLengthMm,
            @Nullable BigDecimal widthMm,
            @Nullable BigDecimal heightMm,
            BigDecimal quantity,
            BigDecimal unitCost,
            BigDecimal cost,
            @Nullable BigDecimal cutLeftDegrees,
            @Nullable BigDecimal cutRightDegrees,
            @Nullable String remark,
            @Nullable String part) {
        static Line of(PricedLine line) {
            PieceMark mark = line.mark();
            boolean mitred = mark != null && mark.mitred();
            return new Line(
                    line.material(),
                    kind(line.kind()),
                    line.pieces(),
                    line.cutLengthMm(),
                    line.widthMm(),
                    line.heightMm(),
                    line.quantity(),
                    line.unitCost(),
                    line.cost(),
                    mitred ? mark.leftDegrees() : null,
                    mitred ? mark.rightDegrees() : null,
                    mark == null ? null : mark.remark(),
                    mark == null ? null : mark.part());
        }

        private static String kind(MaterialKind kind) {
            return kind.name().toLowerCase(Locale.ROOT);
        }
    }

    private static @Nullable BigDecimal own(@Nullable BigDecimal rate) {
        return rate == null ? null : QuoteJson.plain(rate);
    }

    static QuoteItemJson of(QuotationItem item, PricedWindow price) {
        return new QuoteItemJson(
                item.getTemplate().getCode(),
                item.getDescription(),
                QuoteJson.plain(item.getWidthMm()),
                QuoteJson.plain(item.getHeightMm()),
                item.getGlass(),
                item.getColour(),
                price.lines().stream().map(Line::of).toList(),
                price.profiles(),
                price.glassCost(),
                price.hardware(),
                price.consumables(),
                price.materials(),
                price.wasteProfiles(),
                price.wasteGlass(),
                price.areaM2(),
                price.labour(),
                price.installation(),
                price.directCost(),
                price.overhead(),
                price.totalCost(),
                price.profit(),
                price.unitPrice(),
                price.quantity(),
                QuoteJson.plain(item.getDiscountRate()),
                price.amount(),
                price.discount(),
                price.net(),
                item.parameters(),
                item.choices(),
                item.getTemplateVersion(),
                own(item.getWasteProfilesRate()),
                own(item.getWasteGlassRate()));
    }
}
