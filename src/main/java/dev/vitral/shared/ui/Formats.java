package dev.vitral.shared.ui;

import com.vaadin.flow.component.UI;
import dev.vitral.shared.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How numbers and times are written for one user: the language chosen and the browser's time zone. */
public record Formats(Locale locale, ZoneId zone) {
    /** The shop's zone where the browser tells none. */
    private static final ZoneId FALLBACK = ZoneId.of("America/Mexico_City");

    /** The present user's. */
    public static Formats current() {
        UI ui = UI.getCurrent();
        return ui == null ? new Formats(Texts.SPANISH, FALLBACK) : new Formats(ui.getLocale(), zone(ui));
    }

    private static ZoneId zone(UI ui) {
        var details = ui.getPage().getExtendedClientDetails();
        String id = details == null ? null : details.getTimeZoneId();
        try {
            return id == null || id.isBlank() ? FALLBACK : ZoneId.of(id);
        } catch (java.time.DateTimeException e) {
            return FALLBACK;
        }
    }

    /** An amount of money with 2 places: {@code 1,234.50}. */
    public String money(BigDecimal amount) {
        return number("#,##0.00", amount);
    }

    /** A unit cost with 2 to 4 places. */
    public String unitCost(BigDecimal cost) {
        return number("#,##0.00##", cost);
    }

    /** A quantity with as many places as it needs, up to 6. */
    public String quantity(BigDecimal quantity) {
        return number("#,##0.######", quantity);
    }

    /** A sum: 2 places at least, as many as its rows have. */
    public String sum(BigDecimal sum) {
        return number("#,##0.00####", sum);
    }

    /** A rate between 0 and 1 as a percentage: {@code 16 %}. */
    public String percent(BigDecimal rate) {
        return number("#,##0.##", rate.movePointRight(2)) + "\u00a0%";
    }

    /** A whole number with its groups. */
    public String whole(long number) {
        return number("#,##0", BigDecimal.valueOf(number));
    }

    private String number(String pattern, BigDecimal value) {
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(locale));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }

    /** A day, short: {@code 23 nov 2026}. */
    public String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(date);
    }

    /** The day of a moment in the user's zone. */
    public String date(Instant moment) {
        return date(moment.atZone(zone).toLocalDate());
    }

    /** A moment, short: {@code 23 nov 2026 14:05}. */
    public String time(Instant moment) {
        return date(moment) + " " + DateTimeFormatter.ofPattern("HH:mm", locale).format(moment.atZone(zone));
    }

    /** A moment in full, with seconds and zone, for the hover. */
    public String full(Instant moment) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale).format(moment.atZone(zone)) + " "
                + DateTimeFormatter.ofPattern("HH:mm:ss z", locale).format(moment.atZone(zone));
    }

    /** A number written by these formats without its groups and its percent sign, as a spreadsheet reads it. */
    public String ungrouped(String number) {
        return number.replace(String.valueOf(DecimalFormatSymbols.getInstance(locale).getGroupingSeparator()), "").replace("\u00a0%", "%");
    }

    /** Reads a decimal as the user writes it, with or without groups; empty when it is none. */
    public @Nullable BigDecimal decimal(String typed) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        String plain = typed.strip()
                .replace(String.valueOf(symbols.getGroupingSeparator()), "")
                .replace("\u00a0", "")
                .replace(symbols.getDecimalSeparator(), '.');
        try {
            return plain.isEmpty() ? null : new BigDecimal(plain);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
