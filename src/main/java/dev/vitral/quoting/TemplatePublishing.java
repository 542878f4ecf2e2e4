package dev.vitral.quoting;

import dev.vitral.quoting.design.RangeCheck;
import dev.vitral.quoting.design.WindowTemplate;
import dev.vitral.shared.Problem;
import dev.vitral.shared.RequiresClerk;
import dev.vitral.shared.RequiresManager;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Versions of templates: checked over their whole range, published, read (QUO-2, QUO-4). */
@Service
@RequiresClerk
@Transactional
public class TemplatePublishing {
    private final Templates templates;
    private final TemplateVersions versions;
    private final TemplateDesigns designs;
    private final PriceBooks books;
    private final GoldenWindows golden;
    private final JsonMapper json;

    TemplatePublishing(Templates templates, TemplateVersions versions, TemplateDesigns designs, PriceBooks books, GoldenWindows golden, JsonMapper json) {
        this.templates = templates;
        this.versions = versions;
        this.designs = designs;
        this.books = books;
        this.golden = golden;
        this.json = json;
    }

    /**
     * Tries the template as it is written over its whole range; seconds for a large one.
     *
     * @throws Problem template.partUnpublished, or what can't be read
     */
    @Transactional(readOnly = true)
    public TemplateCheck check(long id) {
        return check(design(pinned(find(id))));
    }

    /**
     * Publishes the template as it is written: quotations take this version from now on, those that have another keep it.
     *
     * @param version of the template that the caller read
     * @param remark what is new, up to 300 characters
     * @param confirmed whether the caller saw by what golden windows move and takes it; the version remembers it
     * @throws Problem template.notMakeable naming each formula that fails and where, template.notProven, template.nothingNew (409),
     *     template.goldenMoved (409) with the {@code differences}, template.partUnpublished
     */
    @RequiresManager
    public PublishedVersion publish(long id, long version, @Nullable String remark, boolean confirmed) {
        Template template = find(id);
        template.requireVersion(version);
        if (template.isDeleted()) {
            throw Problem.of(Problem.Kind.CONFLICT, "template.inTrash", template.getCode());
        }
        TemplateDocument pinned = pinned(template);
        newest(template).filter(pinned::saysTheSame).ifPresent(same -> {
            throw Problem.of(Problem.Kind.CONFLICT, "template.nothingNew", template.getCode(), template.getPublishedNumber());
        });
        WindowTemplate design = design(pinned);
        check(design).requirePublishable(template.getCode());
        List<GoldenDifference> moved = golden.differences(template, design);
        if (!moved.isEmpty() && !confirmed) {
            throw Problem.of(Problem.Kind.CONFLICT, "template.goldenMoved", template.getCode(), moved.size()).with("differences", moved.stream().map(GoldenDifference::confirmed).toList());
        }
        golden.confirm(template, design, moved);
        String differences = moved.isEmpty() ? null : json.writeValueAsString(moved.stream().map(GoldenDifference::confirmed).toList());
        TemplateVersion published = template.publish(pinned, remark, differences);
        templates.saveAndFlush(template);
        return PublishedVersion.of(versions.saveAndFlush(published));
    }

    /**
     * By what golden windows would move if the template were published as it is written.
     *
     * @throws Problem template.partUnpublished, or what can't be read
     */
    @Transactional(readOnly = true)
    public List<GoldenDifference> differences(long id) {
        Template template = find(id);
        return golden.differences(template, design(pinned(template)));
    }

    /** Whether what is written differs from the newest version, or was never published. */
    @Transactional(readOnly = true)
    public boolean hasNews(long id) {
        Template template = find(id);
        return newest(template).filter(pinned(template)::saysTheSame).isEmpty();
    }

    /** The versions of a template, the newest first, up to 100. */
    @Transactional(readOnly = true)
    public List<PublishedVersion> versions(long id) {
        return versions.newest(id);
    }

    /**
     * A template as it was published.
     *
     * @throws Problem template.versionNotFound (404)
     */
    @Transactional(readOnly = true)
    public TemplateDocument read(String code, int number) {
        return versions.findByCode(code.strip(), number)
                .map(TemplateVersion::document)
                .orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND, "template.versionNotFound", code, number));
    }

    private Optional<TemplateDocument> newest(Template template) {
        Integer number = template.getPublishedNumber();
        return number == null ? Optional.empty() : versions.findByCode(template.getCode(), number).map(TemplateVersion::document);
    }

    private TemplateDocument pinned(Template template) {
        return TemplateDocument.of(template)
                .pinned(code -> templates.findByCode(code).filter(part -> !part.isDeleted()).map(Template::getPublishedNumber));
    }

    private WindowTemplate design(TemplateDocument document) {
        return DesignProblems.translated(() -> designs.published(document));
    }

    private TemplateCheck check(WindowTemplate design) {
        return TemplateCheck.of(RangeCheck.of(design, books.materials(design.materials())));
    }

    private Template find(long id) {
        return templates.findById(id).orElseThrow(() -> Problem.notFound("template", String.valueOf(id)));
    }
}
