package dev.vitral.operations;

/**
 * One line for the person at the console, in both languages: it is needed before the bundles can be read.
 *
 * @param es Spanish, for Mexico and Venezuela
 * @param en English
 */
public record Message(String es, String en) {

    /** The line in that language. */
    public String in(Language language) {
        return language == Language.EN ? en : es;
    }

    /** A line whose {@code %s} places are filled with the same values in both languages. */
    public static Message of(String es, String en, Object... values) {
        return new Message(es.formatted(values), en.formatted(values));
    }
}
