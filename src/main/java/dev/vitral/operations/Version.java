package dev.vitral.operations;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Properties;

/** A version of the product, compared by its numbers: 0.9.2 comes before 0.10.0. */
public record Version(String text) implements Comparable<Version> {

    /** The version of the running program, from the build; 0.0.0 when run from an unpackaged tree. */
    public static Version current() {
        try (InputStream build = Version.class.getResourceAsStream("/META-INF/build-info.properties")) {
            Properties properties = new Properties();
            if (build != null) {
                properties.load(build);
            }
            return new Version(properties.getProperty("build.version", "0.0.0"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whether this is an unpackaged tree, which says nothing of its age. */
    boolean unknown() {
        return text.equals("0.0.0");
    }

    @Override
    public int compareTo(Version other) {
        return Arrays.compare(numbers(), other.numbers());
    }

    private int[] numbers() {
        return Arrays.stream(text.split("[^0-9]+")).filter(part -> !part.isEmpty()).limit(3).mapToInt(Integer::parseInt).toArray();
    }
}
