package dev.vitral.shared;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The words that a full-text filter asks for, each of which may be the beginning of a word of the text; capitals and accents don't matter, ñ is a letter. */
record ListWords(List<String> words) {
    private static final int MOST = 8;
    /** Shorter words are not in the full-text index. */
    private static final int SHORTEST_INDEXED = 3;
    /** InnoDB's own list: these are not in the index either. */
    private static final Set<String> NOT_INDEXED = Set.of(
            "about", "are", "com", "for", "from", "how", "that", "the", "this", "was", "what", "when", "where", "who", "will", "with", "und", "www");

    private static final Map<Character, String> ALIKE = Map.of('a', "[aáàâäãå]", 'e', "[eéèêë]", 'i', "[iíìîï]", 'o', "[oóòôöõ]", 'u', "[uúùûü]", 'c', "[cç]");

    static ListWords of(String text) {
        return new ListWords(Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty()).limit(MOST).toList());
    }

    /** Whether the index can find any of them. */
    boolean isIndexed() {
        return words.stream().anyMatch(ListWords::isIndexed);
    }

    private static boolean isIndexed(String word) {
        return word.length() >= SHORTEST_INDEXED && !NOT_INDEXED.contains(word);
    }

    /** The condition that the full-text index answers, and for the words that it doesn't know the one that looks at the text. */
    String byIndex(String sql, List<Object> params) {
        params.add(words.stream().filter(ListWords::isIndexed).map(word -> "+" + word + "*").collect(Collectors.joining(" ")));
        String match = "MATCH(" + sql + ") AGAINST (? IN BOOLEAN MODE)";
        List<String> others = words.stream().filter(word -> !isIndexed(word)).toList();
        return others.isEmpty() ? match : match + " AND " + new ListWords(others).byLooking(sql, params);
    }

    /** The same condition by looking at each row's text, for rows that are few or found otherwise. */
    String byLooking(String sql, List<Object> params) {
        words.forEach(word -> params.add("(?<![\\p{L}\\p{N}_])" + pattern(word)));
        return words.stream().map(word -> sql + " REGEXP ?").collect(Collectors.joining(" AND ", "(", ")"));
    }

    private static String pattern(String word) {
        return word.codePoints().mapToObj(ListWords::pattern).collect(Collectors.joining());
    }

    private static String pattern(int letter) {
        String text = Character.toString(letter);
        char plain = letter == 'ñ' ? 'ñ' : Normalizer.normalize(text, Normalizer.Form.NFD).charAt(0);
        return ALIKE.getOrDefault(plain, letter == 'ñ' || letter > 0xFFFF ? text : Character.toString(plain));
    }
}
