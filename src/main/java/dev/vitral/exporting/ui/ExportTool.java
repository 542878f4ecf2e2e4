package dev.vitral.exporting.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import dev.vitral.exporting.ExportFormat;
import dev.vitral.exporting.ExportOrder;
import dev.vitral.exporting.ListExports;
import dev.vitral.jobs.Jobs;
import dev.vitral.shared.ui.ListScreen;
import dev.vitral.shared.ui.ListTool;
import dev.vitral.shared.ui.Shown;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The export in the header of every list: as the list's module offers it, else as the screen shows it. */
@Component
class ExportTool implements ListTool {
    private final ListExports exports;
    private final Jobs jobs;

    ExportTool(ListExports exports, Jobs jobs) {
        this.exports = exports;
        this.jobs = jobs;
    }

    @Override
    public Optional<com.vaadin.flow.component.Component> of(ListScreen<?> list) {
        boolean offered = exports.offers(list.shown().list());
        return Optional.of(new ExportMenu(exports, jobs, format -> order(list, format), offered ? null : () -> ShownRows.of(list.shown(), UI.getCurrentOrThrow())));
    }

    private static ExportOrder order(ListScreen<?> list, ExportFormat format) {
        Shown<?> shown = list.shown();
        return new ExportOrder(
                shown.list(),
                shown.selection(),
                shown.columns().stream().map(column -> new ExportOrder.Column(column.name(), translate(shown.list() + "." + column.heading()))).toList(),
                format,
                UI.getCurrentOrThrow().getLocale().toLanguageTag(),
                translate(shown.list() + ".list"));
    }
}
