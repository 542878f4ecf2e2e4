package dev.vitral.quoting;

import dev.vitral.shared.ListPage;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Lists;
import dev.vitral.shared.Problem;
import dev.vitral.shared.RequiresClerk;
import dev.vitral.shared.RequiresManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.Hibernate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to window templates: read by all, edited by a manager. */
@Service
@RequiresClerk
@Transactional
public class TemplateCatalog {
    private final Templates templates;
    private final TemplateDesigns designs;
    private final Lists lists;

    TemplateCatalog(Templates templates, TemplateDesigns designs, Lists lists) {
        this.templates = templates;
        this.designs = designs;
        this.lists = lists;
    }

    /** Rows of the template list. */
    @Transactional(readOnly = true)
    public ListPage<TemplateRow> list(ListRequest request) {
        return lists.page(TemplateList.SPEC, request);
    }

    /** How many templates the request finds. */
    @Transactional(readOnly = true)
    public ListPage.Total count(ListRequest request) {
        return lists.total(TemplateList.SPEC, request);
    }

    /** The template with all its parts. */
    @Transactional(readOnly = true)
    public Optional<Template> find(long id) {
        return templates.findById(id).map(TemplateCatalog::whole);
    }

    /** The template of that code with all its parts. */
    @Transactional(readOnly = true)
    public Optional<Template> findByCode(String code) {
        return templates.findByCode(code.strip()).map(TemplateCatalog::whole);
    }

    /** The templates of these rows with all their parts, in the rows' order. */
    @Transactional(readOnly = true)
    public List<Template> read(List<TemplateRow> rows) {
        Map<Long, Template> byId = templates.findAllById(rows.stream().map(TemplateRow::id).toList()).stream()
                .map(TemplateCatalog::whole)
                .collect(Collectors.toMap(Template::getId, template -> template));
        return rows.stream().map(TemplateRow::id).filter(byId::containsKey).map(byId::get).toList();
    }

    /** What a quotation may choose from, by code. */
    @Transactional(readOnly = true)
    public List<Template> offered() {
        List<Template> offered = templates.findByActiveTrueAndDeletedAtIsNullOrderByCode();
        offered.forEach(TemplateCatalog::whole);
        return offered;
    }

    /**
     * Creates the template or writes over the version that the caller read.
     *
     * @throws Problem template.codeTaken (422), or what is wrong with its formulas
     */
    @RequiresManager
    public Template save(Template template) {
        refuseBroken(template);
        templates.findByCode(template.getCode())
                .filter(other -> !template.isSaved() || !other.getId().equals(template.getId()))
                .ifPresent(other -> {
                    throw Problem.invalid("code", other.isDeleted() ? "template.codeInTrash" : "template.codeTaken", template.getCode());
                });
        return whole(templates.saveAndFlush(template));
    }

    /** Before anything is asked of the database, which would write the parts first. */
    private void refuseBroken(Template template) {
        try {
            DesignProblems.translated(() -> designs.draft(template));
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("parameters", "template.parameters");
        }
    }

    /** Takes the template out of use; quotations that have it keep it. */
    @RequiresManager
    public Template delete(long id, long version) {
        Template template = at(id, version);
        template.delete();
        return whole(templates.saveAndFlush(template));
    }

    /** Puts the template back into use. */
    @RequiresManager
    public Template restore(long id, long version) {
        Template template = at(id, version);
        template.restore();
        return whole(templates.saveAndFlush(template));
    }

    private Template at(long id, long version) {
        Template template = templates.findById(id).orElseThrow(() -> Problem.notFound("template", String.valueOf(id)));
        template.requireVersion(version);
        return template;
    }

    private static Template whole(Template template) {
        Hibernate.initialize(template.getParameters());
        Hibernate.initialize(template.getComponents());
        return template;
    }
}
