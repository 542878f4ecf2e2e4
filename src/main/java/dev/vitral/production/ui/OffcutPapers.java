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
import dev.vitral.production.OffcutLabels;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Texts;
import dev.vitral.shared.ui.Caught;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.function.Supplier;

/** The labels of the offcuts that a request finds, in Spanish or English. */
final class OffcutPapers extends MenuBar {
    OffcutPapers(OffcutLabels labels, Supplier<ListRequest> request) {
        addThemeVariants(MenuBarVariant.TERTIARY);
        MenuItem menu = addItem(translate("offcut.labels"));
        offer(menu, "offcut.labels.es", labels, request, Texts.SPANISH);
        offer(menu, "offcut.labels.en", labels, request, Texts.ENGLISH);
    }

    private static void offer(MenuItem menu, String key, OffcutLabels labels, Supplier<ListRequest> request, Locale locale) {
        DownloadHandler handler = DownloadHandler.fromInputStream(event -> {
            try {
                CuttingPapers.Document document = labels.of(request.get(), locale);
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
