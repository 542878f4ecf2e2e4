package dev.vitral.production.rest;

import static dev.vitral.production.rest.CuttingNumbers.count;
import static dev.vitral.production.rest.CuttingNumbers.tenths;

import dev.vitral.production.BarCutting;
import dev.vitral.production.cutting.BarOrder;
import dev.vitral.production.cutting.BarPattern;
import dev.vitral.production.cutting.BarPiece;
import dev.vitral.production.cutting.BarPlan;
import dev.vitral.production.cutting.BarRules;
import dev.vitral.production.cutting.BarStock;
import dev.vitral.production.cutting.SheetRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code POST /cutting/bars} takes and gives; millimetres. */
final class BarCuttingJson {
    private BarCuttingJson() {}

    /** The order; bars are of one length, as many as needed. */
    record Question(
            @Schema(example = "6100") @NotNull @DecimalMin("0.1") @DecimalMax("100000") @Digits(integer = 6, fraction = 1) BigDecimal barMm,
            @Schema(example = "4", defaultValue = "0") @DecimalMin("0") @DecimalMax("1000") @Digits(integer = 4, fraction = 1) @Nullable BigDecimal kerfMm,
            @Schema(example = "10", defaultValue = "0") @DecimalMin("0") @DecimalMax("10000") @Digits(integer = 5, fraction = 1) @Nullable BigDecimal trimMm,
            @Schema(example = "[[1855, 4], [1160, 4]]") @NotNull @Size(max = BarCutting.MOST_PIECES)
            List<@NotNull @Size(min = 2, max = 2) List<@NotNull @DecimalMin("0.1") @DecimalMax("100000") @Digits(integer = 6, fraction = 1) BigDecimal>> pieces,
            @Schema(example = "[[2300, 2]]") @Size(max = BarCutting.MOST_PIECES)
            @Nullable List<@NotNull @Size(min = 2, max = 2) List<@NotNull @DecimalMin("0.1") @DecimalMax("100000") @Digits(integer = 6, fraction = 1) BigDecimal>> offcuts,
            @Schema(defaultValue = "2000") @Min(0) @Max(BarCutting.LONGEST) @Nullable Long timeLimitMs) {
        BarOrder order() {
            List<BarPiece> all = new ArrayList<>();
            for (int i = 0; i < pieces.size(); i++) {
                all.add(new BarPiece(tenths(pieces.get(i).getFirst()), count(pieces.get(i).getLast(), "pieces", i, "cutting.pieceCount")));
            }
            List<BarStock> stock = new ArrayList<>();
            for (int i = 0; offcuts != null && i < offcuts.size(); i++) {
                stock.add(new BarStock(String.valueOf(i + 1), tenths(offcuts.get(i).getFirst()), count(offcuts.get(i).getLast(), "offcuts", i, "cutting.pieceCount")));
            }
            stock.add(BarStock.full("", tenths(barMm)));
            return new BarOrder(all, stock, new BarRules(tenths(kerfMm), tenths(trimMm), BarRules.REST));
        }

        long milliseconds() {
            return timeLimitMs == null ? 2_000 : timeLimitMs;
        }
    }

    /** The plan. */
    record Answer(int bars, int lowerBound, BigDecimal wastePercent, List<Pattern> patterns) {
        static Answer of(BarPlan plan) {
            return new Answer(plan.fullBars(), plan.lowerBound(), plan.wastePercent(), plan.patterns().stream().map(Pattern::of).toList());
        }
    }

    /** So many bars of that length cut alike, from left to right; what is left behind the last cut. */
    record Pattern(int times, BigDecimal stockMm, List<BigDecimal> cuts, BigDecimal restMm) {
        static Pattern of(BarPattern pattern) {
            return new Pattern(pattern.times(), SheetRules.millimetres(pattern.stock().length()),
                    pattern.cuts().stream().map(SheetRules::millimetres).toList(), SheetRules.millimetres(pattern.rest()));
        }
    }
}
