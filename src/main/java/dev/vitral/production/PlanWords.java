package dev.vitral.production;

import dev.vitral.production.cutting.SheetRules;
import dev.vitral.reporting.PaperWords;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

/** Labels, dates and numbers of cutting papers. */
final class PlanWords extends PaperWords {
    PlanWords(Locale locale) {
        super(locale, "cuttingPlan");
    }

    String problem(CutProblem problem) {
        return said("cuttingPart.problem." + problem);
    }

    /** Without grouping, so that nobody reads a comma as a decimal sign; one decimal at most. */
    String millimetres(long tenths) {
        return plain(SheetRules.millimetres(tenths), 1);
    }

    String percent(BigDecimal percent) {
        return plain(percent, 2) + " %";
    }

    String degrees(BigDecimal degrees) {
        return plain(degrees, 2) + "°";
    }

    private String plain(BigDecimal value, int places) {
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setGroupingUsed(false);
        format.setMaximumFractionDigits(places);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }
}
