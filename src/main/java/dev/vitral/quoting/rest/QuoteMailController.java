package dev.vitral.quoting.rest;

import dev.vitral.quoting.QuotationPost;
import dev.vitral.quoting.SentMail;
import dev.vitral.shared.Idempotency;
import dev.vitral.shared.Problem;
import dev.vitral.shared.Texts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A sent quotation by mail: its paper and a link by which the customer answers. */
@RestController
@RequestMapping(path = QuoteController.PATH + "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "quotes")
class QuoteMailController {
    private final QuotationPost post;
    private final Idempotency idempotency;

    QuoteMailController(QuotationPost post, Idempotency idempotency) {
        this.post = post;
        this.idempotency = idempotency;
    }

    @Schema(name = "QuoteEmail")
    record Wish(@NotBlank @Size(max = 200) @Schema(example = "cliente@example.com") String to, @Schema(description = "es or en; es without it") @Nullable String lang) {}

    private record Asked(String action, long id, String to, String language) {}

    @PostMapping("/email")
    @Operation(summary = "Send it by mail in the background, with the PDF and a link for the answer", description = "`GET /jobs/{jobId}` and `emails` tell what came of it.")
    ResponseEntity<SentMail> send(
            @PathVariable long id, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, @Valid @RequestBody Wish wish) {
        Locale locale = locale(wish.lang());
        SentMail mail = idempotency.once(key, new Asked("email", id, wish.to(), locale.getLanguage()), SentMail.class, () -> post.send(id, wish.to(), locale));
        return ResponseEntity.accepted().body(mail);
    }

    @GetMapping("/emails")
    @Operation(summary = "The latest fifty sendings by mail, newest first")
    List<SentMail> list(@PathVariable long id) {
        return post.of(id);
    }

    private static Locale locale(@Nullable String lang) {
        if (lang != null && !lang.equals("es") && !lang.equals("en")) {
            throw Problem.invalid("lang", "quotation.language");
        }
        return lang == null ? Texts.SPANISH : Texts.nearest(Locale.of(lang));
    }
}
