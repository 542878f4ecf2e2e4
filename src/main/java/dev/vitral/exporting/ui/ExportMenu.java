package dev.vitral.exporting.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import dev.vitral.exporting.ExportFormat;
import dev.vitral.exporting.ExportOrder;
import dev.vitral.exporting.ListExports;
import dev.vitral.jobs.Job;
import dev.vitral.jobs.Jobs;
import dev.vitral.jobs.ui.JobProgress;
import dev.vitral.shared.ExportedList;
import dev.vitral.shared.ListPage;
import dev.vitral.shared.ui.Caught;
import dev.vitral.shared.ui.Icons;
import dev.vitral.shared.ui.Notify;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes what the list shows along: a small one is downloaded at once, a large one becomes a job that is watched here and goes on when the page is left. */
final class ExportMenu extends MenuBar {
    private final transient ListExports exports;
    private final transient Jobs jobs;
    private final transient Function<ExportFormat, ExportOrder> shown;
    private final transient @Nullable Supplier<ExportedList<?>> own;
    private @Nullable Anchor link;

    /** {@code own} gives the list where no module offers it under its name. */
    ExportMenu(ListExports exports, Jobs jobs, Function<ExportFormat, ExportOrder> shown, @Nullable Supplier<ExportedList<?>> own) {
        this.exports = exports;
        this.jobs = jobs;
        this.shown = shown;
        this.own = own;
        addThemeVariants(MenuBarVariant.TERTIARY);
        MenuItem menu = addItem(Icons.of("download"));
        menu.add(translate("export"));
        menu.getSubMenu().addItem(translate("export.XLSX"), e -> take(ExportFormat.XLSX));
        menu.getSubMenu().addItem(translate("export.CSV"), e -> take(ExportFormat.CSV));
    }

    private void take(ExportFormat format) {
        try {
            ExportOrder order = shown.apply(format);
            if (own != null) {
                ExportedList<?> list = own.get();
                offer(event -> stream(event, list, order));
                return;
            }
            ListPage.Total total = exports.count(order);
            if (total.estimate() || total.count() > ListExports.AT_ONCE) {
                watch(exports.start(order));
            } else {
                download(order);
            }
        } catch (RuntimeException e) {
            Notify.problem(e);
        }
    }

    private void download(ExportOrder order) {
        offer(DownloadHandler.fromInputStream(event -> {
            try {
                ByteArrayOutputStream file = new ByteArrayOutputStream();
                exports.write(order, file, written -> {});
                byte[] content = file.toByteArray();
                return new DownloadResponse(new ByteArrayInputStream(content), name(order), order.format().mediaType(), content.length);
            } catch (RuntimeException e) {
                return DownloadResponse.error(Caught.problem(e).kind().status());
            }
        }));
    }

    /** Rows go out as they are read, however many there are; a refusal comes before the first and is an answer. */
    private void stream(DownloadEvent event, ExportedList<?> list, ExportOrder order) throws IOException {
        try {
            list.total().apply(order.rows().request());
        } catch (RuntimeException refused) {
            event.getResponse().setStatus(Caught.problem(refused).kind().status());
            return;
        }
        event.setFileName(name(order));
        event.setContentType(order.format().mediaType());
        exports.write(list, order, event.getOutputStream(), written -> {});
    }

    private static String name(ExportOrder order) {
        return order.format().fileName(order.title());
    }

    private void offer(DownloadHandler handler) {
        if (link != null) {
            link.removeFromParent();
        }
        Anchor fresh = new Anchor(handler, AttachmentType.DOWNLOAD, "");
        fresh.getElement().setAttribute("hidden", true);
        getElement().getParent().appendChild(fresh.getElement());
        fresh.getElement().executeJs("this.click()");
        link = fresh;
    }

    private void watch(Job job) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(job.title());
        dialog.setWidth("min(32rem, 100vw)");
        dialog.add(new JobProgress(jobs, job.id()), new Paragraph(translate("export.goesOn")));
        dialog.getFooter().add(
                new Button(translate("export.jobs"), e -> {
                    dialog.close();
                    UI.getCurrentOrThrow().navigate("trabajos/" + job.id());
                }),
                new Button(translate("form.close"), e -> dialog.close()));
        dialog.open();
    }
}
