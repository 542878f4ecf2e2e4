package dev.vitral.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * A tax identifier in the form in which it is stored: upper case, without separators, a RIF padded to ten characters.
 * Instances are always well formed; {@link #warning()} tells what is accepted and still worth a look.
 */
public record TaxId(TaxCountry country, String value) {

    /** What does not refuse an identifier but should be shown beside it. */
    public enum Warning {
        /** The check digit differs where real identifiers are known to differ: any RFC, a RIF of prefix C. */
        CHECK_DIGIT
    }

    /** @throws InvalidTaxIdException when {@code value} is not already in the stored form; see {@link #of} for what people type. */
    public TaxId {
        var canonical = canonical(country, value);
        if (!canonical.equals(value)) {
            throw new InvalidTaxIdException(InvalidTaxIdException.Reason.FORMAT);
        }
    }

    /**
     * Reads what a person typed: spaces, dots, hyphens and slashes are dropped, letters raised, a short RIF padded.
     *
     * @throws InvalidTaxIdException with the reason
     */
    public static TaxId of(TaxCountry country, String typed) {
        return new TaxId(country, canonical(country, typed));
    }

    /** What to show beside the field although the identifier is accepted; empty when nothing is odd. */
    public Optional<Warning> warning() {
        var matches =
                switch (country) {
                    case MX -> Rfc.checkDigitMatches(value);
                    case VE -> Rif.checkDigitMatches(value);
                };
        return matches ? Optional.empty() : Optional.of(Warning.CHECK_DIGIT);
    }

    /** As it is printed: {@code J-07013380-5} for a RIF, an RFC as it is stored. */
    public String formatted() {
        return switch (country) {
            case MX -> value;
            case VE -> value.charAt(0) + "-" + value.substring(1, 9) + "-" + value.charAt(9);
        };
    }

    @Override
    public String toString() {
        return formatted();
    }

    private static String canonical(TaxCountry country, String typed) {
        // Composed first, so that an Ñ typed as N and a combining tilde is the letter that the RFC knows.
        var bare = Normalizer.normalize(typed, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\u00A0.\\-\\u2010-\\u2014/]", "");
        return switch (country) {
            case MX -> Rfc.check(bare);
            case VE -> Rif.check(bare);
        };
    }
}
