package dev.vitral.production.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import dev.vitral.production.CuttingPapers;
import dev.vitral.shared.Texts;
import dev.vitral.shared.ui.Caught;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;

/** The saw's sheet and the labels, in Spanish or English. */
final class PlanPapers extends MenuBar {
    PlanPapers(CuttingPapers papers, long workOrderId) {
        addThemeVariants(MenuBarVariant.TERTIARY);
        MenuItem menu = addItem(translate("cuttingPlan.pdf"));
        offer(menu, "cuttingPlan.pdf.es", () -> papers.plan(workOrderId, Texts.SPANISH));
        offer(menu, "cuttingPlan.pdf.en", () -> papers.plan(workOrderId, Texts.ENGLISH));
        offer(menu, "cuttingPlan.labels.es", () -> papers.labels(workOrderId, Texts.SPANISH));
        offer(menu, "cuttingPlan.labels.en", () -> papers.labels(workOrderId, Texts.ENGLISH));
    }

    private static void offer(MenuItem menu, String key, Supplier<CuttingPapers.Document> paper) {
        DownloadHandler handler = DownloadHandler.fromInputStream(event -> {
            try {
                CuttingPapers.Document document = paper.get();
                return new DownloadResponse(new ByteArrayInputStream(document.content()), document.fileName(), "application/pdf", document.content().length);
            } catch (RuntimeException e) {
                return DownloadResponse.error(Caught.problem(e).kind().status());
            }
        });
        Anchor link = new Anchor(handler, AttachmentType.DOWNLOAD, translate(key));
        link.addClassName("menu-link");
        menu.getSubMenu().addItem(link);
    }
}
