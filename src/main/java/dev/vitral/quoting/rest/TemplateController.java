package dev.vitral.quoting.rest;

import dev.vitral.api.Answers;
import dev.vitral.api.ETags;
import dev.vitral.api.Page;
import dev.vitral.api.Paging;
import dev.vitral.quoting.Template;
import dev.vitral.quoting.TemplateCatalog;
import dev.vitral.quoting.TemplateDocument;
import dev.vitral.quoting.TemplateRow;
import dev.vitral.shared.Idempotency;
import dev.vitral.shared.ListPage;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Problem;
import dev.vitral.shared.RequiresManager;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;

@RestController
@RequestMapping(path = TemplateController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "templates", description = "Kinds of window with the formulas of their materials")
class TemplateController {
    static final String PATH = "/api/v1/templates";
    private static final String KEY = "Idempotency-Key";

    private final TemplateCatalog templates;
    private final Idempotency idempotency;

    TemplateController(TemplateCatalog templates, Idempotency idempotency) {
        this.templates = templates;
        this.idempotency = idempotency;
    }

    private record Written(TemplateDocument document, long version) {
        static Written of(Template template) {
            return new Written(TemplateDocument.of(template), template.getVersion());
        }
    }

    private record Change(String code, long version, @Nullable TemplateDocument document) {}

    @GetMapping
    @Operation(summary = "List templates, whole", description = "Paged, sorted and filtered as every list; `q` searches code and description.")
    Page<TemplateDocument> list(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        ListRequest request = Paging.of(parameters);
        ListPage<TemplateRow> rows = templates.list(request);
        ListPage<Template> whole = new ListPage<>(templates.read(rows.items()), rows.cursors());
        return Page.of(request, whole, templates.count(request), TemplateDocument::of);
    }

    @GetMapping("/{code}")
    @Operation(summary = "Read a template")
    ResponseEntity<TemplateDocument> one(@PathVariable String code) {
        return ok(Written.of(inUse(code)));
    }

    @RequiresManager
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Create a template")
    ResponseEntity<TemplateDocument> create(
            @RequestHeader(name = KEY, required = false) @Nullable String key, @Valid @RequestBody TemplateDocument document) {
        Written written = once(key, document, () -> document.writeTo(new Template(document.code())));
        String code = UriUtils.encodePathSegment(written.document().code(), java.nio.charset.StandardCharsets.UTF_8);
        return Answers.created(PATH + "/" + code, written.document(), written.version());
    }

    @RequiresManager
    @PutMapping(path = "/{code}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Replace a template; needs If-Match with the ETag read. Its code stays")
    ResponseEntity<TemplateDocument> update(
            @PathVariable String code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody TemplateDocument document) {
        Change change = new Change(code, ETags.version(ifMatch), document);
        if (!document.code().strip().equalsIgnoreCase(code)) {
            throw Problem.invalid("code", "template.codeFixed", code);
        }
        return ok(once(key, change, () -> {
            Template template = inUse(code);
            template.requireVersion(change.version());
            return document.writeTo(template);
        }));
    }

    @RequiresManager
    @DeleteMapping("/{code}")
    @Operation(summary = "Take a template out of use; needs If-Match. Quotations that have it keep it")
    ResponseEntity<Void> delete(
            @PathVariable String code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        Change deletion = new Change(code, ETags.version(ifMatch), null);
        Written deleted = idempotency.once(
                key, deletion, Written.class, () -> Written.of(templates.delete(inUse(code).getId(), deletion.version())));
        return ResponseEntity.noContent().header(HttpHeaders.ETAG, ETags.of(deleted.version())).build();
    }

    @RequiresManager
    @PostMapping("/{code}/restore")
    @Operation(summary = "Put a template back into use; needs If-Match")
    ResponseEntity<TemplateDocument> restore(
            @PathVariable String code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        Template template = templates.findByCode(code).orElseThrow(() -> Problem.notFound("template", code));
        return ok(Written.of(templates.restore(template.getId(), ETags.version(ifMatch))));
    }

    private Written once(@Nullable String key, Object request, Supplier<Template> written) {
        return idempotency.once(key, request, Written.class, () -> Written.of(templates.save(written.get())));
    }

    private Template inUse(String code) {
        return templates.findByCode(code).filter(t -> !t.isDeleted()).orElseThrow(() -> Problem.notFound("template", code));
    }

    private static ResponseEntity<TemplateDocument> ok(Written written) {
        return Answers.ok(written.document(), written.version());
    }
}
