package dev.vitral.quoting.rest;

import dev.vitral.api.Languages;
import dev.vitral.quoting.CustomerDoor;
import dev.vitral.quoting.CustomerDoor.Behind;
import dev.vitral.quoting.QuotationPaper;
import dev.vitral.quoting.QuotationStatus;
import dev.vitral.shared.CustomerAddress;
import dev.vitral.shared.Failures;
import dev.vitral.shared.Problem;
import dev.vitral.shared.Texts;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The customer's page (docs/decisions/0053). Reading changes nothing, so that what scans mail may follow the link; an answer is a form that only the page's reader
 * can send, since the secret is in its address and leaves by no referrer. Whatever is wrong with a link, the page that says so is the same.
 */
@Hidden
@Controller
@RequestMapping(CustomerAddress.ROOT + "{token}")
class AnswerController {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerController.class);
    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final CustomerDoor door;
    private final CustomerPages pages;
    private final Attempts attempts;

    AnswerController(CustomerDoor door, CustomerPages pages, Attempts attempts) {
        this.door = door;
        this.pages = pages;
        this.attempts = attempts;
    }

    /** Also under the addresses of the answers, which a browser may open again later. */
    @GetMapping({"", "/aceptar", "/rechazar"})
    ResponseEntity<byte[]> show(@PathVariable String token, @RequestParam(required = false) @Nullable String lang, HttpServletRequest request) {
        Locale locale = locale(lang, request);
        return within(request, locale, token, Attempts.READ, link -> link.open()
                ? page(200, pages.quotation(door.sheet(link, locale), token, locale, null))
                : gone(410, locale));
    }

    @GetMapping("/cotizacion.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String token, @RequestParam(required = false) @Nullable String lang, HttpServletRequest request) {
        Locale locale = locale(lang, request);
        return within(request, locale, token, Attempts.DEAR, link -> {
            if (!link.open()) {
                return gone(410, locale);
            }
            QuotationPaper.Document document = door.pdf(link, locale);
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_PDF)
                    .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(document.fileName()).build().toString())
                    .body(document.content());
        });
    }

    @PostMapping("/aceptar")
    ResponseEntity<byte[]> accept(
            @PathVariable String token, @RequestParam(required = false) @Nullable String lang, @RequestParam(required = false) @Nullable String name,
            HttpServletRequest request) {
        return answer(token, QuotationStatus.ACCEPTED, new CustomerPages.Typed(name, null, null), locale(lang, request), request);
    }

    @PostMapping("/rechazar")
    ResponseEntity<byte[]> reject(
            @PathVariable String token, @RequestParam(required = false) @Nullable String lang, @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String reason, HttpServletRequest request) {
        return answer(token, QuotationStatus.REJECTED, new CustomerPages.Typed(name, reason, null), locale(lang, request), request);
    }

    private ResponseEntity<byte[]> answer(String token, QuotationStatus decision, CustomerPages.Typed typed, Locale locale, HttpServletRequest request) {
        if ("cross-site".equals(request.getHeader("Sec-Fetch-Site"))) {
            return gone(403, locale);
        }
        return within(request, locale, token, Attempts.DEAR, link -> {
            try {
                boolean taken = door.answer(token, link, decision, typed.name(), typed.reason());
                LOG.info("A customer's answer to {}: {}, {}", link.folio(), decision, taken ? "taken" : "too late");
                return taken ? page(200, pages.answered(link.folio(), decision, locale)) : gone(410, locale);
            } catch (RuntimeException e) {
                Problem problem = Failures.problem(e);
                if (problem.kind() == Problem.Kind.INTERNAL || problem.kind() == Problem.Kind.UNAVAILABLE || !link.open()) {
                    throw e;
                }
                LOG.warn("A customer's answer to {} was refused: {}", link.folio(), problem.code());
                Problem said = problem.kind() == Problem.Kind.INVALID ? problem : Problem.of(Problem.Kind.CONFLICT, "quotation.link.refused");
                return page(problem.kind().status(),
                        pages.quotation(door.sheet(link, locale), token, locale, new CustomerPages.Typed(typed.name(), typed.reason(), said)));
            }
        });
    }

    private ResponseEntity<byte[]> within(HttpServletRequest request, Locale locale, String token, int cost, Function<Behind, ResponseEntity<byte[]>> work) {
        if (!attempts.allow(request.getRemoteAddr(), cost)) {
            LOG.warn("Too many attempts at customers' links");
            return ResponseEntity.status(429).contentType(HTML).header(HttpHeaders.RETRY_AFTER, Long.toString(attempts.secondsLeft())).body(pages.busy(locale));
        }
        try {
            Optional<Behind> link = door.look(token);
            if (link.isEmpty()) {
                attempts.allow(request.getRemoteAddr(), Attempts.DEAR);
                return gone(404, locale);
            }
            return work.apply(link.get());
        } catch (RuntimeException e) {
            Problem problem = Failures.problem(e);
            LOG.error("A customer's page failed: {}", problem.code(), e);
            return page(problem.kind() == Problem.Kind.UNAVAILABLE ? 503 : 500, pages.failed(locale));
        }
    }

    private ResponseEntity<byte[]> gone(int status, Locale locale) {
        return page(status, pages.gone(locale));
    }

    private static ResponseEntity<byte[]> page(int status, byte[] html) {
        return ResponseEntity.status(status).contentType(HTML).header(HttpHeaders.CACHE_CONTROL, "no-store").body(html);
    }

    private static Locale locale(@Nullable String lang, HttpServletRequest request) {
        return lang == null ? Languages.of(request) : Texts.nearest(Locale.of(lang));
    }
}
