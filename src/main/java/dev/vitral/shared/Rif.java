package dev.vitral.shared;

import dev.vitral.shared.InvalidTaxIdException.Reason;
import java.util.regex.Pattern;

/** The Venezuelan RIF: a letter, eight digits, a check digit modulo 11 (SENIAT). */
final class Rif {

    private static final Pattern SHAPE = Pattern.compile("[A-Z][0-9]{2,}");
    private static final int[] WEIGHTS = {3, 2, 7, 6, 5, 4, 3, 2};

    private Rif() {}

    /** The stored form of ten characters; the number is padded because people drop its leading zeros. */
    static String check(String bare) {
        if (!SHAPE.matcher(bare).matches()) {
            throw new InvalidTaxIdException(Reason.FORMAT);
        }
        if ("VEJPGC".indexOf(bare.charAt(0)) < 0) {
            throw new InvalidTaxIdException(Reason.PREFIX);
        }
        if (bare.length() > 10) {
            throw new InvalidTaxIdException(Reason.LENGTH);
        }
        var padded = bare.charAt(0) + "0".repeat(10 - bare.length()) + bare.substring(1);
        if (padded.charAt(0) != 'C' && !checkDigitMatches(padded)) {
            throw new InvalidTaxIdException(Reason.CHECK_DIGIT);
        }
        return padded;
    }

    static boolean checkDigitMatches(String rif) {
        var sum = 4 * typeOf(rif.charAt(0));
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (rif.charAt(i + 1) - '0');
        }
        var r = 11 - sum % 11;
        return rif.charAt(9) - '0' == (r >= 10 ? 0 : r);
    }

    private static int typeOf(char prefix) {
        return switch (prefix) {
            case 'V' -> 1;
            case 'E' -> 2;
            case 'P' -> 4;
            case 'G' -> 5;
            // J is 3. Implementations disagree on C, which is why a communal RIF only warns; J's weight is the commonest.
            default -> 3;
        };
    }
}
