package dev.vitral.shared;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;

/**
 * A sum of money spelled as commercial paper wants it, in capitals with the cents as a fraction:
 * {@code SIETE MIL NOVECIENTOS CINCUENTA Y OCHO PESOS 53/100 M.N.}
 */
public final class AmountInWords {

    /** The largest amount that is spelled, exclusive: above it no quote is meant. */
    static final BigDecimal LIMIT = new BigDecimal("1000000000000000");

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private AmountInWords() {}

    /**
     * Spells {@code amount}, rounded HALF_UP to cents, in the language of {@code locale}: English when it is that, else Spanish.
     * Currencies other than MXN, VES and USD are named by their code.
     *
     * @throws IllegalArgumentException for a negative amount or one of 10^15 and more
     */
    public static String of(BigDecimal amount, Currency currency, Locale locale) {
        var rounded = amount.setScale(2, RoundingMode.HALF_UP);
        if (rounded.signum() < 0 || rounded.compareTo(LIMIT) >= 0) {
            throw new IllegalArgumentException("Amount out of range: " + amount);
        }
        var whole = rounded.setScale(0, RoundingMode.DOWN);
        var cents = rounded.subtract(whole).movePointRight(2).intValueExact();
        var english = "en".equals(locale.getLanguage());
        var words = english ? english(whole, currency, cents) : spanish(whole, currency, cents);
        return words.toUpperCase(english ? Locale.ENGLISH : Locale.forLanguageTag("es"));
    }

    private static String spanish(BigDecimal whole, Currency currency, int cents) {
        var one = whole.compareTo(BigDecimal.ONE) == 0;
        var unit =
                switch (currency.getCurrencyCode()) {
                    case "MXN" -> one ? "peso %02d/100 M.N." : "pesos %02d/100 M.N.";
                    case "VES" -> one ? "bolívar con %02d/100" : "bolívares con %02d/100";
                    case "USD" -> one ? "dólar %02d/100 USD" : "dólares %02d/100 USD";
                    default -> currency.getCurrencyCode() + " %02d/100";
                };
        // «Un millón de pesos», yet «un millón un pesos»: the noun hangs on «millón» only when nothing follows it.
        var roundMillions = whole.signum() > 0 && whole.remainder(MILLION).signum() == 0;
        return spell(whole, "es", "%spellout-cardinal-masculine") + (roundMillions ? " de " : " ") + unit.formatted(cents);
    }

    private static String english(BigDecimal whole, Currency currency, int cents) {
        var one = whole.compareTo(BigDecimal.ONE) == 0;
        var unit =
                switch (currency.getCurrencyCode()) {
                    case "MXN" -> one ? "peso %02d/100 MXN" : "pesos %02d/100 MXN";
                    case "VES" -> one ? "bolivar %02d/100 VES" : "bolivars %02d/100 VES";
                    case "USD" -> one ? "dollar %02d/100 USD" : "dollars %02d/100 USD";
                    default -> currency.getCurrencyCode() + " %02d/100";
                };
        return spell(whole, "en", "%spellout-cardinal") + " " + unit.formatted(cents);
    }

    private static String spell(BigDecimal whole, String language, String rules) {
        // Not shared: the formatter keeps state between calls, and a page needs it once.
        var format = new RuleBasedNumberFormat(Locale.forLanguageTag(language), RuleBasedNumberFormat.SPELLOUT);
        // ICU marks where a long word may be broken with soft hyphens, which paper would print.
        return format.format(whole.longValueExact(), rules).replace("\u00AD", "");
    }
}
