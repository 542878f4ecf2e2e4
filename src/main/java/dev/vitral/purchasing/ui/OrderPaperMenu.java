package dev.vitral.purchasing.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import dev.vitral.purchasing.PurchaseOrder;
import dev.vitral.purchasing.PurchaseOrderPaper;
import dev.vitral.shared.Texts;
import dev.vitral.shared.ui.Caught;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The order as a PDF, in Spanish or English, and the e-mail that carries it: the mail programme opens with its words, the file comes down to be attached. */
final class OrderPaperMenu extends MenuBar {
    private final PurchaseOrderPaper paper;
    private final MenuItem menu;

    OrderPaperMenu(PurchaseOrderPaper paper) {
        this.paper = paper;
        addThemeVariants(MenuBarVariant.TERTIARY);
        menu = addItem(translate("purchaseOrder.pdf"));
        setVisible(false);
    }

    void show(@Nullable PurchaseOrder order) {
        setVisible(order != null);
        menu.getSubMenu().removeAll();
        if (order != null) {
            offer("purchaseOrder.pdf.es", order.getId(), Texts.SPANISH);
            offer("purchaseOrder.pdf.en", order.getId(), Texts.ENGLISH);
            mail("purchaseOrder.mail.es", order.getId(), Texts.SPANISH);
            mail("purchaseOrder.mail.en", order.getId(), Texts.ENGLISH);
        }
    }

    private Anchor offer(String key, long id, Locale locale) {
        DownloadHandler handler = DownloadHandler.fromInputStream(event -> {
            try {
                PurchaseOrderPaper.Document document = paper.pdf(id, locale);
                byte[] content = document.content();
                return new DownloadResponse(new ByteArrayInputStream(content), document.fileName(), "application/pdf", content.length);
            } catch (RuntimeException e) {
                return DownloadResponse.error(Caught.problem(e).kind().status());
            }
        });
        Anchor link = new Anchor(handler, AttachmentType.DOWNLOAD, translate(key));
        link.addClassName("menu-link");
        menu.getSubMenu().addItem(link);
        return link;
    }

    private void mail(String key, long id, Locale locale) {
        offer(key, id, locale).getElement().addEventListener("click", e -> {
            PurchaseOrderPaper.Mail mail = paper.mail(id, locale);
            UI.getCurrentOrThrow().getPage().executeJs("window.location.href = $0", address(mail));
        });
    }

    /** RFC 6068: everything percent-encoded, so that no name of a supplier can add a recipient. */
    static String address(PurchaseOrderPaper.Mail mail) {
        return "mailto:" + encoded(mail.to()) + "?subject=" + encoded(mail.subject()) + "&body=" + encoded(mail.body().replace("\n", "\r\n"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
