package dev.vitral.shell;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import dev.vitral.shared.Texts;
import dev.vitral.shared.ui.Caught;
import dev.vitral.shared.ui.Notify;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** What every page gets before its first screen: language and theme without a flash, the icon, the keys, and one answer to what nobody caught. */
@Component
class PageSetup implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(PageSetup::prepare);
        event.getSource().setSystemMessagesProvider(info -> messages(info.getLocale()));
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(PageSetup::uncaught));
        event.getSource().addUIInitListener(init -> init.getUI().getPage().addJavaScript("keys.js"));
    }

    private static void prepare(IndexHtmlResponse page) {
        Element html = page.getDocument().child(0);
        VaadinSession session = VaadinSession.getCurrent();
        Locale locale = session == null ? Texts.SPANISH : Texts.nearest(session.getLocale());
        html.attr("lang", locale.toLanguageTag());
        html.attr("style", "color-scheme: " + Theme.of(page.getVaadinRequest()).css());
        Element head = page.getDocument().head();
        head.appendElement("link").attr("rel", "icon").attr("type", "image/svg+xml").attr("href", "favicon.svg");
    }

    /** What the browser itself says when the server is gone; an expired session says nothing and goes to the sign-in. */
    private static CustomizedSystemMessages messages(Locale locale) {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setInternalErrorCaption(translate(locale, "page.failed"));
        messages.setInternalErrorMessage(translate(locale, "page.failed.reload"));
        messages.setCookiesDisabledCaption(translate(locale, "page.cookies"));
        messages.setCookiesDisabledMessage(translate(locale, "page.cookies.text"));
        return messages;
    }

    private static void uncaught(ErrorEvent event) {
        if (UI.getCurrent() == null) {
            Caught.problem(event.getThrowable());
        } else {
            Notify.problem(event.getThrowable());
        }
    }
}
