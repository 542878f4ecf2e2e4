package dev.vitral.shared;

import dev.vitral.shared.InvalidTaxIdException.Reason;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;

/** The Mexican RFC: three letters (company) or four (person), a date, three characters of which the last checks (SAT). */
final class Rfc {

    private static final Pattern SHAPE = Pattern.compile("[A-ZÑ&]{3,4}[0-9]{6}[A-Z0-9]{3}");
    private static final String VALUES = "0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ";

    /** The general public and foreign customers: never a taxpayer's own, so their digit means nothing. */
    private static final Set<String> GENERIC = Set.of("XAXX010101000", "XEXX010101000");

    private Rfc() {}

    static String check(String bare) {
        if (!SHAPE.matcher(bare).matches()) {
            throw new InvalidTaxIdException(Reason.FORMAT);
        }
        var date = bare.substring(bare.length() - 9, bare.length() - 3);
        try {
            // The century is not written; 2000 is a leap year, so that 29 February of 00 is not refused.
            LocalDate.of(2000 + part(date, 0), part(date, 2), part(date, 4));
        } catch (DateTimeException notADate) {
            throw new InvalidTaxIdException(Reason.DATE);
        }
        return bare;
    }

    static boolean checkDigitMatches(String rfc) {
        if (GENERIC.contains(rfc)) {
            return true;
        }
        var padded = rfc.length() == 12 ? " " + rfc : rfc;
        var sum = 0;
        for (var i = 0; i < 12; i++) {
            sum += VALUES.indexOf(padded.charAt(i)) * (13 - i);
        }
        var expected =
                switch (sum % 11) {
                    case 0 -> '0';
                    case 1 -> 'A';
                    default -> (char) ('0' + 11 - sum % 11);
                };
        return padded.charAt(12) == expected;
    }

    private static int part(String date, int from) {
        return Integer.parseInt(date.substring(from, from + 2));
    }
}
