package dev.vitral.quoting;

import dev.vitral.reporting.ReportEngine;
import dev.vitral.shared.TaxId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Labels, dates and numbers of the quotation as the document's locale writes them. */
record QuotationWords(Locale locale, ResourceBundle texts) {

    QuotationWords(Locale locale) {
        this(locale, ReportEngine.texts(locale));
    }

    /** The text of {@code report.quotation.<key>} with its gaps filled. */
    String text(String key, Object... values) {
        var pattern = texts.getString("report.quotation." + key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, locale).format(values);
    }

    /** Such as «22 nov 2026». */
    String date(LocalDate date) {
        return date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).localizedBy(locale));
    }

    String moment(Instant moment, ZoneId zone) {
        return moment.atZone(zone)
                .format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .localizedBy(locale));
    }

    /** Such as «16 %», at most two decimals of a percent. */
    String percent(BigDecimal rate) {
        var format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(2);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(rate);
    }

    /** A measure or a rate: no more decimals than it needs, six at most. */
    String number(BigDecimal value) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(6);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }

    /** Such as «1,200 × 1,000 mm». */
    String size(QuotationSheet.Line line) {
        return number(line.widthMm()) + " × " + number(line.heightMm()) + " mm";
    }

    /** Such as «1.20 m²»: two decimals, as a shop speaks of areas. */
    String area(BigDecimal squareMetres) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(squareMetres) + " m²";
    }

    /** With its country's name for it; empty when there is none. */
    String taxId(@Nullable TaxId id) {
        return id == null ? "" : id.country().idName() + " " + id.formatted();
    }
}
