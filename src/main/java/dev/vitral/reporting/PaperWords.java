package dev.vitral.reporting;

import dev.vitral.shared.ShopTime;
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

/** Labels, dates and numbers of a kind of document on paper, as the document's locale writes them; a room adds what its own document says. */
public class PaperWords {
    private final Locale locale;
    private final ResourceBundle texts;
    private final String document;

    /** {@code document} names its texts: {@code report.<document>.<key>}. */
    protected PaperWords(Locale locale, String document) {
        this.locale = locale;
        this.texts = ReportEngine.texts(locale);
        this.document = document;
    }

    public final Locale locale() {
        return locale;
    }

    /** The text of that whole key. */
    protected final String said(String key) {
        return texts.getString(key);
    }

    /** The document's text with its gaps filled. */
    public final String text(String key, Object... values) {
        String pattern = said("report." + document + "." + key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, locale).format(values);
    }

    /** Such as «22 nov 2026». */
    public final String date(LocalDate date) {
        return date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).localizedBy(locale));
    }

    /** Day and time in the shop's zone. */
    public final String moment(Instant moment) {
        return moment(moment, ShopTime.zone());
    }

    /** Day and time in that zone. */
    public final String moment(Instant moment, ZoneId zone) {
        return moment.atZone(zone).format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).localizedBy(locale));
    }

    /** A measure or a rate: no more decimals than it needs, six at most. */
    public final String number(BigDecimal value) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(6);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }

    /** With its country's name for it; empty when there is none. */
    public final String taxId(@Nullable TaxId id) {
        return id == null ? "" : id.country().idName() + " " + id.formatted();
    }
}
