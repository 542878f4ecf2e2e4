package dev.vitral.quoting.rest;

import dev.vitral.api.ETags;
import dev.vitral.quoting.GoldenDifference;
import dev.vitral.quoting.PublishedVersion;
import dev.vitral.quoting.Template;
import dev.vitral.quoting.TemplateCatalog;
import dev.vitral.quoting.TemplateCheck;
import dev.vitral.quoting.TemplateDocument;
import dev.vitral.quoting.TemplatePublishing;
import dev.vitral.quoting.TemplateUseQueries;
import dev.vitral.quoting.TemplateUses;
import dev.vitral.shared.Idempotency;
import dev.vitral.shared.Problem;
import dev.vitral.shared.RequiresManager;
import dev.vitral.shared.Texts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = TemplateController.PATH + "/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "templates")
class TemplateVersionController {
    private final TemplateCatalog templates;
    private final TemplatePublishing publishing;
    private final TemplateUseQueries uses;
    private final Idempotency idempotency;
    private final Texts texts;

    TemplateVersionController(TemplateCatalog templates, TemplatePublishing publishing, TemplateUseQueries uses, Idempotency idempotency, Texts texts) {
        this.templates = templates;
        this.publishing = publishing;
        this.uses = uses;
        this.idempotency = idempotency;
        this.texts = texts;
    }

    /** What is new in the version, and whether what golden windows move by was seen and taken. */
    @Schema(name = "TemplatePublication")
    record Publication(@Size(max = 300) @Nullable String remark, @Nullable Boolean confirmed) {}

    private record Asked(String code, long version, @Nullable Publication publication) {}

    @Schema(name = "TemplateCheck")
    record CheckJson(boolean publishable, boolean proven, int samples, List<FailureJson> failures) {}

    /** A formula that fails, the sizes where it does, and why. */
    @Schema(name = "TemplateFailure")
    record FailureJson(String field, String subject, Map<String, BigDecimal> sizes, Map<String, String> choices, String code, String detail) {}

    @GetMapping("/versions")
    @Operation(summary = "Published versions, the newest first")
    List<PublishedVersion> versions(@PathVariable String code) {
        return publishing.versions(inUse(code).getId());
    }

    @GetMapping("/versions/{number}")
    @Operation(summary = "A template as it was published: it never changes")
    TemplateDocument version(@PathVariable String code, @PathVariable int number) {
        return publishing.read(code, number);
    }

    @GetMapping("/check")
    @Operation(summary = "Try the template over its whole range: what fails, at which sizes, and why")
    CheckJson check(@PathVariable String code) {
        TemplateCheck check = publishing.check(inUse(code).getId());
        return new CheckJson(check.publishable(), check.proven(), check.samples(), check.failures().stream().map(this::json).toList());
    }

    @GetMapping("/differences")
    @Operation(summary = "By what golden windows would move if the template were published now")
    List<GoldenDifference> differences(@PathVariable String code) {
        return publishing.differences(inUse(code).getId());
    }

    @GetMapping("/uses")
    @Operation(summary = "Who uses the template: open quotations by the version they keep, templates that contain it")
    TemplateUses uses(@PathVariable String code) {
        return uses.of(inUse(code));
    }

    private FailureJson json(TemplateCheck.Failure failure) {
        return new FailureJson(
                failure.field(), failure.subject(), failure.values(), failure.choices(), failure.reason().code(),
                texts.of(LocaleContextHolder.getLocale(), failure.reason()));
    }

    @RequiresManager
    @PostMapping("/publish")
    @Operation(
            summary = "Publish the template as it is written; needs If-Match",
            description = "Refused while a formula fails anywhere in the allowed range. Quotations take the new version from now on and keep the one they have.")
    PublishedVersion publish(
            @PathVariable String code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody(required = false) @Nullable Publication publication) {
        Asked asked = new Asked(code, ETags.version(ifMatch), publication);
        return idempotency.once(key, asked, PublishedVersion.class,
                () -> publishing.publish(inUse(code).getId(), asked.version(), publication == null ? null : publication.remark(),
                        publication != null && Boolean.TRUE.equals(publication.confirmed())));
    }

    private Template inUse(String code) {
        return templates.findByCode(code).filter(t -> !t.isDeleted()).orElseThrow(() -> Problem.notFound("template", code));
    }
}
