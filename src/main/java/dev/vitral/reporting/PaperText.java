package dev.vitral.reporting;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes any text that people typed fit for paper: no control characters, and headings of a bounded length. */
public final class PaperText {

    /** What still fits the letterhead and the customer's block when every line is full. */
    private static final int LINE = 160;

    private static final int PARAGRAPH_LINES = 400;

    /** Where a word without end is broken, longer than any address: measuring one of 100,000 characters takes many seconds. */
    private static final Pattern ENDLESS_WORD = Pattern.compile("\\S{200}(?=\\S)");

    private PaperText() {}

    /** One line; what is longer than any name ends in an ellipsis. */
    public static String line(String text) {
        return cut(printable(text).replaceAll("\\s+", " ").strip(), LINE);
    }

    /** The texts below one another, without the empty ones. */
    public static String lines(String... texts) {
        return Stream.of(texts)
                .map(text -> cut(printable(text).strip(), PARAGRAPH_LINES))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** Whole paragraphs, of any length. */
    public static String paragraphs(String text) {
        return ENDLESS_WORD.matcher(printable(text).strip()).replaceAll("$0 ");
    }

    private static String printable(String text) {
        return text.replace("\r\n", "\n").replaceAll("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]", " ");
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        // Never through the middle of an emoji.
        var end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end) + "…";
    }
}
