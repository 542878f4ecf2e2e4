package dev.vitral.catalog;

import dev.vitral.shared.Problem;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How the codes of a category's products are made (CAT-3, CAT-11): plain characters of a code with, each at most once, {@code {PREFIX}} for the category's
 * prefix, {@code {WORDS}} for the beginnings of the description's first two words, and, exactly once, {@code {000}} for the running number with at least
 * as many digits. {@code {PREFIX}-{WORDS}-{00}} makes {@code E-SO-PO-01} of «Socket porcelana» in category E.
 */
record CodePattern(String text) {
    private static final int LONGEST_PREFIX = 20;
    private static final Pattern NUMBER = Pattern.compile("\\{(0{1,8})}");
    private static final Pattern PARTS = Pattern.compile("(?:\\{PREFIX}|\\{WORDS}|\\{0{1,8}}|[\\p{Lu}\\p{N} ._/#+-])+");
    private static final Set<String> PASSED_OVER =
            Set.of("DE", "DEL", "LA", "LAS", "EL", "LOS", "CON", "PARA", "POR", "EN", "Y", "O", "A", "UN", "UNA", "THE", "OF", "AND", "FOR", "WITH");

    /** What a category takes that says none; behind the patterns that check it. */
    static final CodePattern USUAL = new CodePattern("{PREFIX}-{WORDS}-{00}");

    /** A pattern in capitals; {@link Problem} category.codePattern (422) when it would make no good code. */
    CodePattern {
        text = text.strip().toUpperCase(Locale.ROOT);
        boolean sound = PARTS.matcher(text).matches() && NUMBER.matcher(text).results().count() == 1 && once("{PREFIX}", text) && once("{WORDS}", text);
        if (!sound || !isCode(stem(text, "X".repeat(LONGEST_PREFIX), "WO WO").code(99_999_999)) || !isCode(stem(text, "X", "").code(1))) {
            throw Problem.invalid("codePattern", "category.codePattern", text);
        }
    }

    private static boolean once(String part, String text) {
        return text.indexOf(part) == text.lastIndexOf(part);
    }

    private static boolean isCode(String code) {
        return code.length() <= Codes.LONGEST && code.matches(Codes.PATTERN);
    }

    /** All but the number of the codes that this prefix and description get. */
    Stem stem(String prefix, String description) {
        return stem(text, prefix, description);
    }

    private static Stem stem(String text, String prefix, String description) {
        String words = words(description);
        String filled = (words.isEmpty() ? text.replaceFirst("[ ._/#+-]?\\{WORDS}", "") : text.replace("{WORDS}", words)).replace("{PREFIX}", prefix);
        Matcher number = NUMBER.matcher(filled);
        if (!number.find()) {
            throw new IllegalStateException("no number in " + text);
        }
        String before = filled.substring(0, number.start()).replaceFirst("^[ ._/#+-]+", "");
        return new Stem(before, number.group(1).length(), filled.substring(number.end()));
    }

    /** The first two letters of the first two words that carry meaning, such as {@code SO-PO}; empty without any. */
    private static String words(String description) {
        String plain = Normalizer.normalize(description, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toUpperCase(Locale.ROOT);
        List<String> words = Arrays.stream(plain.split("[^A-Z0-9]+"))
                .filter(word -> !word.isEmpty() && Character.isLetter(word.charAt(0)) && !PASSED_OVER.contains(word))
                .limit(2)
                .toList();
        return words.stream().map(word -> word.substring(0, Math.min(2, word.length()))).collect(Collectors.joining("-"));
    }

    /** The codes of one series; {@code digits} is how many the number has at least. */
    record Stem(String before, int digits, String after) {
        String code(long number) {
            return before + ("%0" + digits + "d").formatted(number) + after;
        }

        /** What the series is counted under; more digits don't begin it anew. */
        String key() {
            return before + "{0}" + after;
        }
    }
}
