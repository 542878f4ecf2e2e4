package dev.vitral.quoting.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.vitral.history.RecordHistory;
import dev.vitral.history.ui.HistoryDialog;
import dev.vitral.quoting.GoldenWindows;
import dev.vitral.quoting.Template;
import dev.vitral.quoting.TemplateCatalog;
import dev.vitral.quoting.TemplateList;
import dev.vitral.quoting.TemplatePublishing;
import dev.vitral.quoting.TemplateRow;
import dev.vitral.quoting.TemplateUseQueries;
import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.Roles;
import dev.vitral.shared.ui.Chip;
import dev.vitral.shared.ui.GridColumn;
import dev.vitral.shared.ui.ListScreen;
import dev.vitral.shared.ui.ListSource;
import dev.vitral.shared.ui.RecordActions;
import dev.vitral.shared.ui.RecordScreen;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.beans.factory.annotation.Autowired;

/** The templates, and one with its formulas: read by clerks, written by managers. */
@Route("plantillas/:id?")
@Menu(title = "nav.templates", order = 420, icon = "templates")
@RolesAllowed(Roles.CLERK)
@StyleSheet("quoting.css")
class TemplatesView extends RecordScreen<TemplateRow, Template> {
    private final TemplateForm form;

    @Autowired
    TemplatesView(TemplateCatalog templates, TemplatePublishing publishing, TemplateUseQueries uses, GoldenWindows golden, Choices choices, RecordHistory history) {
        this(templates, history, new TemplateForm(choices, mayEdit()));
        form.publishedBy(template -> new Div(
                new PublishBar(publishing, uses.of(template), template, mayEdit(), form::isDirty, this::reopen),
                new GoldenBar(golden, choices, template, mayEdit())));
    }

    private TemplatesView(TemplateCatalog templates, RecordHistory history, TemplateForm form) {
        super(
                "plantillas",
                list(templates),
                TemplateRow::id,
                form,
                new RecordActions<>(
                        mayEdit() ? () -> new Template("") : null,
                        templates::find,
                        template -> templates.save(form.document().writeTo(template.isSaved() ? template : new Template(form.document().code()))),
                        templates::delete,
                        templates::restore,
                        template -> HistoryDialog.open(history, Template.class, template.getId(), template.getCode())));
        this.form = form;
        getContent().setMasterSize("22rem");
        getContent().setDetailSize("46rem", true);
    }

    private static boolean mayEdit() {
        return CurrentUser.manages();
    }

    private static ListScreen<TemplateRow> list(TemplateCatalog templates) {
        return new ListScreen<>("template", TemplateList.SPEC, ListSource.of(templates::list, templates::count), TemplateRow::id)
                .column(GridColumn.code("code", TemplateRow::code).essential())
                .column(GridColumn.text("description", TemplateRow::description).grow(3).essential())
                .column(GridColumn.text("leaves", TemplateRow::leaves).width("7rem").grow(0))
                .column(GridColumn.money("labourPerM2", TemplateRow::labourPerM2).width("9rem"))
                .column(GridColumn.money("installationPerM2", TemplateRow::installationPerM2).width("9rem"))
                .column(GridColumn.time("updatedAt", TemplateRow::updatedAt))
                .column(GridColumn.chip("active", (TemplateRow row) -> row.active()
                        ? null
                        : new Chip(com.vaadin.flow.i18n.I18NProvider.translate("list.inactive"), Chip.Tone.NEUTRAL)));
    }
}
