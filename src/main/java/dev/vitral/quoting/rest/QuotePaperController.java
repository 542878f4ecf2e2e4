package dev.vitral.quoting.rest;

import dev.vitral.api.Languages;
import dev.vitral.quoting.QuotationPaper;
import dev.vitral.shared.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A quotation as a file: the document and its drawings. */
@RestController
@RequestMapping(path = QuoteController.PATH + "/{id}")
@Tag(name = "quotes")
class QuotePaperController {
    private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);
    private static final String SANDBOX = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'";

    private final QuotationPaper paper;

    QuotePaperController(QuotationPaper paper) {
        this.paper = paper;
    }

    @GetMapping(path = "/pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "The quotation as a PDF", description = "`makeup=true` shows what each price is made of.")
    ResponseEntity<byte[]> pdf(
            @PathVariable long id,
            @Parameter(description = "es or en, a country may follow: es-VE") @RequestParam(required = false) @Nullable String lang,
            @RequestParam(defaultValue = "false") boolean makeup,
            HttpServletRequest request) {
        QuotationPaper.Document document = paper.pdf(id, lang == null ? Languages.of(request) : locale(lang), makeup);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(document.fileName()).build().toString())
                .body(document.content());
    }

    @GetMapping(path = "/drawing.svg", produces = "image/svg+xml")
    @Operation(summary = "The drawing of one window, from 1; all of a quotation share a scale where they can")
    ResponseEntity<byte[]> drawing(@PathVariable long id, @RequestParam(defaultValue = "1") int item) {
        return ResponseEntity.ok()
                .contentType(SVG)
                .header("Content-Security-Policy", SANDBOX)
                .body(paper.drawing(id, item).getBytes(StandardCharsets.UTF_8));
    }

    private static Locale locale(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        if (!locale.getLanguage().equals("es") && !locale.getLanguage().equals("en")) {
            throw Problem.invalid("lang", "quotation.language");
        }
        return locale;
    }
}
