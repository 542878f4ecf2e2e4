package dev.vitral.api;

import dev.vitral.shared.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import org.springframework.http.HttpHeaders;

/** The language of an answer. */
public final class Languages {
    private Languages() {}

    /** The first language of Accept-Language that Vitral speaks, else Spanish; the machine's own language never decides. */
    public static Locale of(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return Texts.SPANISH;
        }
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals("es") || language.equals("en"))
                .findFirst()
                .map(language -> Texts.nearest(Locale.of(language)))
                .orElse(Texts.SPANISH);
    }
}
