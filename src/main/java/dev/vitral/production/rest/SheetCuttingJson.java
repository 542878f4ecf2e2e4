package dev.vitral.production.rest;

import static dev.vitral.production.rest.CuttingNumbers.count;
import static dev.vitral.production.rest.CuttingNumbers.tenths;

import dev.vitral.production.SheetCutting;
import dev.vitral.production.cutting.Pane;
import dev.vitral.production.cutting.PlacedPane;
import dev.vitral.production.cutting.SheetLayout;
import dev.vitral.production.cutting.SheetOrder;
import dev.vitral.production.cutting.SheetPlan;
import dev.vitral.production.cutting.SheetRules;
import dev.vitral.production.cutting.StockSheet;
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

/** What {@code POST /cutting/sheets} takes and gives; millimetres. */
final class SheetCuttingJson {
    private SheetCuttingJson() {}

    /** The order; sheets are full ones of one size, as many as needed. */
    record Question(
            @Schema(example = "[1800, 2600]") @NotNull @Size(min = 2, max = 2)
            List<@NotNull @DecimalMin("0.1") @DecimalMax("100000") @Digits(integer = 6, fraction = 1) BigDecimal> sheetMm,
            @Schema(example = "10", defaultValue = "0") @DecimalMin("0") @DecimalMax("10000") @Digits(integer = 5, fraction = 1) @Nullable BigDecimal trimMm,
            @Schema(example = "0", defaultValue = "0") @DecimalMin("0") @DecimalMax("1000") @Digits(integer = 4, fraction = 1) @Nullable BigDecimal kerfMm,
            @Schema(defaultValue = "true", description = "false for glass with a grain") @Nullable Boolean rotate,
            @Schema(defaultValue = "3") @Min(2) @Max(3) @Nullable Integer stages,
            @Schema(example = "[[674.5, 1075, 2], [674.5, 1065, 2]]") @NotNull @Size(max = SheetCutting.MOST_PANES)
            List<@NotNull @Size(min = 3, max = 3) List<@NotNull @DecimalMin("0.1") @DecimalMax("100000") @Digits(integer = 6, fraction = 1) BigDecimal>> panes,
            @Schema(defaultValue = "2000") @Min(0) @Max(SheetCutting.LONGEST) @Nullable Long timeLimitMs) {
        SheetOrder order() {
            SheetRules rules = new SheetRules(stages == null ? 3 : stages, tenths(trimMm), tenths(kerfMm), 0, SheetRules.REMNANT);
            List<Pane> all = new ArrayList<>();
            for (int i = 0; i < panes.size(); i++) {
                List<BigDecimal> pane = panes.get(i);
                all.add(new Pane(String.valueOf(i + 1), tenths(pane.get(0)), tenths(pane.get(1)), count(pane.get(2), "panes", i, "cutting.paneCount"), rotate == null || rotate));
            }
            return new SheetOrder(all, List.of(StockSheet.full("", tenths(sheetMm.get(0)), tenths(sheetMm.get(1)))), rules);
        }

        long milliseconds() {
            return timeLimitMs == null ? 2_000 : timeLimitMs;
        }
    }

    /** The plan. */
    record Answer(int sheets, int lowerBound, BigDecimal wastePercent, List<Layout> layouts) {
        static Answer of(SheetPlan plan) {
            return new Answer(plan.fullSheets(), plan.lowerBound(), plan.wastePercent(), plan.layouts().stream().map(Layout::of).toList());
        }
    }

    /** One sheet. */
    record Layout(List<Placed> panes) {
        static Layout of(SheetLayout layout) {
            return new Layout(layout.panes().stream().map(Placed::of).toList());
        }
    }

    /** A pane from the lower left corner of the untrimmed sheet; width and height as it lies. */
    record Placed(BigDecimal x, BigDecimal y, BigDecimal w, BigDecimal h) {
        static Placed of(PlacedPane pane) {
            return new Placed(SheetRules.millimetres(pane.x()), SheetRules.millimetres(pane.y()),
                    SheetRules.millimetres(pane.width()), SheetRules.millimetres(pane.height()));
        }
    }
}
