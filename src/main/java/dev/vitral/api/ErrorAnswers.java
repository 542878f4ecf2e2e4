package dev.vitral.api;

import dev.vitral.shared.RequestContext;
import dev.vitral.shared.Texts;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.HtmlUtils;

/** What the container answers when nothing else did: a short page for a browser, a problem for anything else; never how it came about. */
@Controller
class ErrorAnswers implements ErrorController {
    private final ProblemAnswers answers;
    private final Texts texts;

    ErrorAnswers(ProblemAnswers answers, Texts texts) {
        this.answers = answers;
        this.texts = texts;
    }

    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getAttribute(RequestTrace.CONTEXT) instanceof RequestContext context) {
            RequestContext.set(context);
        }
        try {
            answer(request, response);
        } finally {
            RequestContext.set(null);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept != null && accept.contains(MediaType.TEXT_HTML_VALUE)) {
            page(response, Languages.of(request), status);
        } else {
            answers.write(request, response, StatusProblems.of(status), status);
        }
    }

    private void page(HttpServletResponse response, Locale locale, int status) throws IOException {
        String title = HtmlUtils.htmlEscape(texts.get(locale, "error.title." + status));
        String detail = HtmlUtils.htmlEscape(texts.of(locale, StatusProblems.of(status)));
        String home = HtmlUtils.htmlEscape(texts.get(locale, "access.home"));
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream()
                .write("""
                        <!doctype html><html lang="%s"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                        <title>%s</title><link rel="stylesheet" href="/access.css">
                        <main class="error-page"><h1>%s</h1><p>%s</p><p><a href="/">%s</a></p></main></html>
                        """.formatted(locale.getLanguage(), title, title, detail, home).getBytes(StandardCharsets.UTF_8));
    }
}
