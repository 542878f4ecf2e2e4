package dev.vitral.quoting.rest;

import dev.vitral.quoting.GoldenFigures;
import dev.vitral.quoting.GoldenWindow;
import dev.vitral.quoting.GoldenWindows;
import dev.vitral.quoting.QuoteDraft;
import dev.vitral.quoting.TemplateCatalog;
import dev.vitral.shared.Idempotency;
import dev.vitral.shared.Problem;
import dev.vitral.shared.RequiresManager;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = TemplateController.PATH + "/{code}/golden", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "templates")
class GoldenController {
    private final TemplateCatalog templates;
    private final GoldenWindows golden;
    private final Idempotency idempotency;

    GoldenController(TemplateCatalog templates, GoldenWindows golden, Idempotency idempotency) {
        this.templates = templates;
        this.golden = golden;
        this.idempotency = idempotency;
    }

    /** A window to keep; its {@code template} is the one of the address. */
    @Schema(name = "GoldenWindowOrder")
    record Order(@NotBlank @Size(max = 100) String name, @NotNull @Valid QuoteDraft.Item window) {}

    private record Asked(String code, Order order) {}

    @Schema(name = "GoldenWindow")
    record Kept(long id, String name, QuoteDraft.Item window, GoldenFigures expected) {
        static Kept of(GoldenWindow window) {
            return new Kept(window.getId(), window.getName(), window.asked(), window.expected());
        }
    }

    @GetMapping
    @Operation(summary = "Windows whose price and cuts must not move unnoticed")
    List<Kept> list(@PathVariable String code) {
        return golden.of(template(code)).stream().map(Kept::of).toList();
    }

    @RequiresManager
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Keep a window as the template makes it now, with today's costs")
    Kept keep(
            @PathVariable String code,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody Order order) {
        return idempotency.once(key, new Asked(code, order), Kept.class, () -> Kept.of(golden.keep(template(code), order.name(), order.window())));
    }

    @RequiresManager
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Keep a window no longer")
    void remove(@PathVariable String code, @PathVariable long id) {
        golden.remove(template(code), id);
    }

    private long template(String code) {
        return templates.findByCode(code).filter(t -> !t.isDeleted()).orElseThrow(() -> Problem.notFound("template", code)).getId();
    }
}
