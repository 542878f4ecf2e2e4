package dev.vitral.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.vitral.shared.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Where one signs in. The form posts to Spring Security, which checks it. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
@StyleSheet("access.css")
class LoginView extends Main implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient Texts texts;
    private final LoginForm form = new LoginForm();
    private final Paragraph purpose = new Paragraph();
    private final Paragraph notice = new Paragraph();
    private final Button spanish = language(Texts.SPANISH, "Español");
    private final Button english = language(Texts.ENGLISH, "English");
    private String noticeKey = "";

    LoginView(Texts texts) {
        this.texts = texts;
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        notice.addClassName("access-notice");
        notice.getElement().setAttribute("role", "status");

        Image logo = new Image("vitral.svg", "");
        Div head = new Div(logo, new H1("Vitral"), purpose);
        head.addClassName("access-head");
        Div languages = new Div(spanish, english);
        languages.addClassName("access-languages");
        Div card = new Div(head, notice, form, languages);
        card.addClassName("access-card");
        add(card);
        addClassName("access");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Set<String> parameters = event.getLocation().getQueryParameters().getParameters().keySet();
        form.setError(parameters.contains("error"));
        noticeKey = List.of("away", "again").stream().filter(parameters::contains).map("login."::concat).findFirst().orElse("");
        say(getLocale());
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        say(event.getLocale());
    }

    @Override
    public String getPageTitle() {
        return texts.get(Texts.nearest(getLocale()), "login.title") + " · Vitral";
    }

    private void say(Locale wish) {
        Locale locale = Texts.nearest(wish);
        purpose.setText(texts.get(locale, "login.purpose"));
        notice.setText(noticeKey.isEmpty() ? "" : texts.get(locale, noticeKey));
        notice.setVisible(!noticeKey.isEmpty());
        form.setI18n(words(locale));
        mark(spanish, locale.equals(Texts.SPANISH));
        mark(english, locale.equals(Texts.ENGLISH));
    }

    private LoginI18n words(Locale locale) {
        LoginI18n words = LoginI18n.createDefault();
        words.getForm().setTitle(texts.get(locale, "login.title"));
        words.getForm().setUsername(texts.get(locale, "login.username"));
        words.getForm().setPassword(texts.get(locale, "login.password"));
        words.getForm().setSubmit(texts.get(locale, "login.submit"));
        words.getErrorMessage().setTitle(texts.get(locale, "login.error.title"));
        words.getErrorMessage().setMessage(texts.get(locale, "login.error.message"));
        words.getErrorMessage().setUsername(texts.get(locale, "login.error.username"));
        words.getErrorMessage().setPassword(texts.get(locale, "login.error.password"));
        return words;
    }

    /** A language is named in itself, in every language. */
    private static Button language(Locale locale, String name) {
        Button button = new Button(name, click -> SessionLanguage.choose(locale));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.getElement().setAttribute("lang", locale.getLanguage());
        return button;
    }

    private static void mark(Button button, boolean current) {
        button.getElement().setAttribute("aria-pressed", String.valueOf(current));
    }
}
