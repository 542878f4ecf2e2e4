package dev.vitral.importing;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which sign parts the decimals in numbers that are written as text; the other one may part thousands, in whole groups of three. A number that doesn't follow
 * the rule is refused rather than guessed at, since 1.250 is a thousand to one shop and one and a quarter to another.
 */
public enum NumberRule {
    /** 1,250.50 */
    POINT('.', ','),
    /** 1.250,50 */
    COMMA(',', '.');

    private static final Pattern AROUND = Pattern.compile("(?i)^(?:\\$|usd|mxn|ves|bs\\.?|€)?\\s*|\\s*(?:\\$|usd|mxn|ves|bs\\.?|€)?$");
    private static final Pattern BOTH = Pattern.compile("[0-9][.,][0-9].*[.,][0-9]");
    private static final Pattern ONE = Pattern.compile("^[+-]?([0-9]+)([.,])([0-9]+)$");
    private static final int LONGEST = 40;

    private final Pattern shape;
    private final String thousands;
    private final char decimals;

    NumberRule(char decimals, char thousands) {
        String d = Pattern.quote(String.valueOf(decimals));
        String t = "[" + thousands + "\u00a0\u202f ]";
        this.shape = Pattern.compile("[+-]?(?:[0-9]{1,3}(?:" + t + "[0-9]{3})+|[0-9]*)(?:" + d + "[0-9]*)?");
        this.thousands = t;
        this.decimals = decimals;
    }

    /** The number that the text writes, currency signs aside. */
    Optional<BigDecimal> read(String text) {
        String bare = AROUND.matcher(text.strip()).replaceAll("");
        if (bare.length() > LONGEST || bare.chars().noneMatch(c -> c >= '0' && c <= '9') || !shape.matcher(bare).matches()) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(bare.replaceAll(thousands, "").replace(decimals, '.')));
    }

    /**
     * The rule that a file follows: the last sign of numbers with both, else the sign that is not followed by exactly three digits, else a comma where
     * semicolons or tabs part the columns, as spreadsheets of comma countries save, and a point where not.
     */
    static NumberRule of(Collection<String> numbers, char delimiter) {
        int points = 0;
        int commas = 0;
        for (String number : numbers) {
            char sign = decisive(AROUND.matcher(number.strip()).replaceAll(""));
            points += sign == '.' ? 1 : 0;
            commas += sign == ',' ? 1 : 0;
        }
        if (points != commas) {
            return points > commas ? POINT : COMMA;
        }
        return delimiter == ';' ? COMMA : POINT;
    }

    private static char decisive(String number) {
        if (number.length() > LONGEST) {
            return 0;
        }
        int point = number.lastIndexOf('.');
        int comma = number.lastIndexOf(',');
        if (point >= 0 && comma >= 0 && BOTH.matcher(number).find()) {
            return point > comma ? '.' : ',';
        }
        Matcher one = ONE.matcher(number);
        boolean tells = one.matches() && (one.group(3).length() != 3 || one.group(1).length() > 3 || one.group(1).equals("0"));
        return tells ? one.group(2).charAt(0) : 0;
    }
}
