package dev.vitral.shared;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The texts of the bundles: Spanish (Mexico) first, English second. */
@Component
public class Texts {
    /** The language when the user has chosen none. */
    public static final Locale SPANISH = Locale.of("es", "MX");
    /** The second language. */
    public static final Locale ENGLISH = Locale.of("en", "US");

    private final MessageSource messages;

    Texts(MessageSource messages) {
        this.messages = messages;
    }

    /** The text of the key, filled; the key itself in brackets when there is none, so that a gap is seen. */
    public String get(Locale locale, String key, Object... args) {
        return messages.getMessage(key, args, "[" + key + "]", locale);
    }

    /** The text of a problem in that language. */
    public String of(Locale locale, Problem problem) {
        return get(locale, "error." + problem.code(), problem.args());
    }

    /** The text of one field's problem in that language. */
    public String of(Locale locale, Problem.Field field) {
        return field.message().isEmpty()
                ? get(locale, "error." + field.code(), field.args().toArray())
                : field.message();
    }

    /** Spanish or English, whichever is nearer to the wish; Spanish for any other language. */
    public static Locale nearest(Locale wish) {
        return "en".equals(wish.getLanguage()) ? ENGLISH : SPANISH;
    }
}
