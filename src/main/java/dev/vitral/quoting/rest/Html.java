package dev.vitral.quoting.rest;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/** A page being written: what is markup goes in as it is, what is text is escaped. */
final class Html {
    private final Locale locale;
    private final StringBuilder page = new StringBuilder(16 * 1024);

    Html(Locale locale) {
        this.locale = locale;
        page.append("<!doctype html><html lang=\"").append(locale.getLanguage())
                .append("\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .append("<meta name=\"robots\" content=\"noindex, nofollow\"><link rel=\"icon\" href=\"/favicon.svg\"><link rel=\"stylesheet\" href=\"/customer.css\">");
    }

    Locale locale() {
        return locale;
    }

    Html raw(String markup) {
        page.append(markup);
        return this;
    }

    Html text(String text) {
        page.append(HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name()));
        return this;
    }

    byte[] end() {
        return page.append("</main></body></html>\n").toString().getBytes(StandardCharsets.UTF_8);
    }
}
