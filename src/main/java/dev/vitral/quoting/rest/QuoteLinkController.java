package dev.vitral.quoting.rest;

import dev.vitral.quoting.CustomerLink;
import dev.vitral.quoting.CustomerLinks;
import dev.vitral.shared.Idempotency;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Links by which a customer answers a sent quotation without an account. */
@RestController
@RequestMapping(path = QuoteController.PATH + "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "quotes")
class QuoteLinkController {
    private final CustomerLinks links;
    private final Idempotency idempotency;

    QuoteLinkController(CustomerLinks links, Idempotency idempotency) {
        this.links = links;
        this.idempotency = idempotency;
    }

    record Wish(@Schema(description = "days that it is good for, at most as long as the quotation itself", example = "5") @Nullable Integer days) {}

    private record Asked(String action, long id, @Nullable Integer days) {}

    @Schema(name = "QuoteLinkMade")
    record MadeJson(@Schema(description = "shown this once; absent when the call is repeated under its key") @Nullable String url, CustomerLink link) {}

    @PostMapping("/link")
    @Operation(summary = "Make a link by which the customer reads the quotation and accepts or rejects it, without an account",
            description = "Only the secret's hash is kept: the address is told once.")
    ResponseEntity<MadeJson> create(
            @PathVariable long id, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, @RequestBody(required = false) @Nullable Wish wish) {
        Integer days = wish == null ? null : wish.days();
        // What the key keeps must not hold the secret, so the address goes past it.
        AtomicReference<@Nullable String> url = new AtomicReference<>();
        CustomerLink link = idempotency.once(key, new Asked("link", id, days), CustomerLink.class, () -> {
            CustomerLinks.Made made = links.create(id, days);
            url.set(made.url());
            return made.link();
        });
        return ResponseEntity.status(HttpStatus.CREATED).body(new MadeJson(url.get(), link));
    }

    @PostMapping("/link/revoke")
    @Operation(summary = "End every link of the quotation that could still be answered")
    List<CustomerLink> revoke(@PathVariable long id) {
        return links.revoke(id);
    }

    @GetMapping("/links")
    @Operation(summary = "The latest fifty links, newest first, with what the customer answered, when and from where")
    List<CustomerLink> list(@PathVariable long id) {
        return links.of(id);
    }
}
