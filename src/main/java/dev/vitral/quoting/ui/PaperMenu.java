package dev.vitral.quoting.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import dev.vitral.quoting.Quotation;
import dev.vitral.quoting.QuotationPaper;
import dev.vitral.shared.Texts;
import dev.vitral.shared.ui.Caught;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The quotation as a PDF: in Spanish or English, with what the prices are made of or without. What is printed is what is saved. */
final class PaperMenu extends MenuBar {
    private final QuotationPaper paper;
    private final MenuItem menu;

    PaperMenu(QuotationPaper paper) {
        this.paper = paper;
        addThemeVariants(MenuBarVariant.TERTIARY);
        menu = addItem(translate("quotation.pdf"));
        setVisible(false);
    }

    void show(@Nullable Quotation quotation) {
        setVisible(quotation != null);
        menu.getSubMenu().removeAll();
        if (quotation != null) {
            long id = quotation.getId();
            offer("quotation.pdf.es", id, Texts.SPANISH, false);
            offer("quotation.pdf.en", id, Texts.ENGLISH, false);
            offer("quotation.pdf.es.makeUp", id, Texts.SPANISH, true);
            offer("quotation.pdf.en.makeUp", id, Texts.ENGLISH, true);
        }
    }

    /** Whether it may be printed: not while something typed isn't saved. */
    void allow(boolean allowed) {
        menu.setEnabled(allowed);
        menu.getElement().setProperty("title", allowed ? "" : translate("quotation.pdf.saveFirst"));
    }

    private void offer(String key, long id, Locale locale, boolean makeUp) {
        DownloadHandler handler = DownloadHandler.fromInputStream(event -> {
            try {
                QuotationPaper.Document document = paper.pdf(id, locale, makeUp);
                byte[] content = document.content();
                return new DownloadResponse(new ByteArrayInputStream(content), document.fileName(), "application/pdf", content.length);
            } catch (RuntimeException e) {
                return DownloadResponse.error(Caught.problem(e).kind().status());
            }
        });
        Anchor link = new Anchor(handler, AttachmentType.DOWNLOAD, translate(key));
        link.addClassName("menu-link");
        menu.getSubMenu().addItem(link);
    }
}
