package dev.vitral;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text stands in both languages, and none stands in a view. */
class MessagesTest {
    private static final Path MAIN = Path.of("src/main/java");
    private static final Pattern TRANSLATED = Pattern.compile("\\btranslate\\(\\s*(?:locale, )?\"([\\w.-]+)\"\\s*[,)]");
    private static final Pattern REFUSED =
            Pattern.compile("Problem\\.(?:of|invalid)\\(\\s*(?:Problem\\.)?(?:Kind\\.\\w+|\"[\\w.\\[\\]]+\"),\\s*\"([\\w.-]+)\"\\s*[,)]");
    private static final Pattern NOT_FOUND = Pattern.compile("Problem\\.notFound\\(\\s*\"([\\w.-]+)\"");
    private static final Pattern TITLED = Pattern.compile("@Menu\\(title = \"([\\w.]+)\"");
    /** Letters given to what a user sees; the product's own name needs no translation. */
    private static final Pattern LITERAL =
            Pattern.compile("(?:new (?:Button|Span|H1|H2|H3|Paragraph|Anchor)|setText|setLabel|setPlaceholder|setHelperText|setHeader|setTitle|setAriaLabel|Notification\\.show)\\(\"(?!Vitral\"|[\\w./-]*\\.svg)[^\"]*\\p{L}[^\"]*\"");

    private static final Properties SPANISH = bundle("es");
    private static final Properties ENGLISH = bundle("en");

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(new TreeSet<>(SPANISH.stringPropertyNames())).isEqualTo(new TreeSet<>(ENGLISH.stringPropertyNames()));
    }

    @Test
    void no_text_is_empty_and_both_take_the_same_arguments() {
        SPANISH.forEach((key, text) -> {
            assertThat(text.toString()).as("es " + key).isNotBlank();
            assertThat(ENGLISH.getProperty((String) key, "")).as("en " + key).isNotBlank();
            assertThat(arguments(ENGLISH.getProperty((String) key, ""))).as("arguments of " + key).isEqualTo(arguments((String) text));
        });
    }

    @Test
    void no_key_stands_twice() throws IOException {
        for (String language : Set.of("es", "en")) {
            Set<String> seen = new TreeSet<>();
            for (String line : Files.readAllLines(Path.of("src/main/resources/messages_" + language + ".properties"))) {
                if (line.contains("=") && !line.startsWith("#")) {
                    assertThat(seen.add(line.substring(0, line.indexOf('=')).strip())).as(language + ": " + line).isTrue();
                }
            }
        }
    }

    @Test
    void every_text_that_a_screen_asks_for_is_there() {
        Set<String> asked = found(TRANSLATED);
        asked.addAll(found(TITLED));
        asked.removeAll(SPANISH.stringPropertyNames());
        assertThat(asked).isEmpty();
    }

    @Test
    void every_refusal_has_its_text() {
        Set<String> codes = found(REFUSED);
        found(NOT_FOUND).forEach(what -> codes.add(what + ".notFound"));
        codes.removeIf(code -> SPANISH.containsKey("error." + code));
        assertThat(codes).isEmpty();
    }

    @Test
    void no_view_holds_a_text_of_its_own() {
        assertThat(found(LITERAL, MatchResult::group, "com.vaadin.flow.component")).isEmpty();
    }

    private static Set<String> arguments(String text) {
        Set<String> arguments = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{(\\d)").matcher(text);
        while (matcher.find()) {
            arguments.add(matcher.group(1));
        }
        return arguments;
    }

    private static Set<String> found(Pattern pattern) {
        return found(pattern, match -> match.group(1), "");
    }

    /** What the pattern finds in the sources that hold {@code mark}. */
    private static Set<String> found(Pattern pattern, Function<MatchResult, String> take, String mark) {
        try (Stream<Path> files = Files.walk(MAIN)) {
            Set<String> all = new TreeSet<>();
            files.filter(file -> file.toString().endsWith(".java"))
                    .map(MessagesTest::text)
                    .filter(text -> text.contains(mark))
                    .forEach(text -> pattern.matcher(text).results().map(take).forEach(all::add));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties bundle(String language) {
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/messages_" + language + ".properties"))) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
