package dev.vitral.production;

import dev.vitral.production.cutting.SheetRules;
import dev.vitral.reporting.ReportEngine;
import dev.vitral.shared.ShopTime;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;

/** Labels, dates and numbers of cutting papers, as the document's locale writes them. */
record PlanWords(Locale locale, ResourceBundle texts) {
    PlanWords(Locale locale) {
        this(locale, ReportEngine.texts(locale));
    }

    /** The text of {@code report.cuttingPlan.<key>} with its gaps filled. */
    String text(String key, Object... values) {
        String pattern = texts.getString("report.cuttingPlan." + key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, locale).format(values);
    }

    String problem(CutProblem problem) {
        return texts.getString("cuttingPart.problem." + problem);
    }

    String date(LocalDate date) {
        return date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).localizedBy(locale));
    }

    String moment(Instant moment) {
        return moment.atZone(ShopTime.zone()).format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).localizedBy(locale));
    }

    /** Without grouping, so that nobody reads a comma as a decimal sign; one decimal at most. */
    String millimetres(long tenths) {
        return number(SheetRules.millimetres(tenths), 1);
    }

    String percent(BigDecimal percent) {
        return number(percent, 2) + " %";
    }

    String degrees(BigDecimal degrees) {
        return number(degrees, 2) + "°";
    }

    private String number(BigDecimal value, int places) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setGroupingUsed(false);
        format.setMaximumFractionDigits(places);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }
}
