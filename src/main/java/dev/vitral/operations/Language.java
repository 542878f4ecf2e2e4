package dev.vitral.operations;

import java.util.Locale;
import java.util.Map;

/** The language of the console: Spanish unless {@code VITRAL_LANG} or {@code LANG} asks for English. */
public enum Language {
    ES,
    EN;

    /** The language asked for in the environment. */
    public static Language of(Map<String, String> environment) {
        String own = environment.getOrDefault(Setting.LANG.variable(), "");
        String asked = own.isBlank() ? environment.getOrDefault("LANG", "") : own;
        return asked.toLowerCase(Locale.ROOT).startsWith("en") ? EN : ES;
    }
}
