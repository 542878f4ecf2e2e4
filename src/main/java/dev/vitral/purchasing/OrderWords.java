package dev.vitral.purchasing;

import dev.vitral.reporting.ReportEngine;
import dev.vitral.shared.ShopTime;
import dev.vitral.shared.TaxId;
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
import org.jspecify.annotations.Nullable;

/** Labels, dates and numbers of a purchase order on paper, as the document's locale writes them. */
record OrderWords(Locale locale, ResourceBundle texts) {
    OrderWords(Locale locale) {
        this(locale, ReportEngine.texts(locale));
    }

    /** The text of {@code report.purchaseOrder.<key>} with its gaps filled. */
    String text(String key, Object... values) {
        String pattern = texts.getString("report.purchaseOrder." + key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, locale).format(values);
    }

    String date(LocalDate date) {
        return date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).localizedBy(locale));
    }

    String moment(Instant moment) {
        return moment.atZone(ShopTime.zone()).format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).localizedBy(locale));
    }

    String percent(BigDecimal rate) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(2);
        return format.format(rate);
    }

    /** No more decimals than it needs, six at most. */
    String number(BigDecimal value) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(6);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }

    /** With its country's name for it; empty when there is none. */
    String taxId(@Nullable TaxId id) {
        return id == null ? "" : id.country().idName() + " " + id.formatted();
    }
}
