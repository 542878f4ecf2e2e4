package dev.vitral.access.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.vitral.access.SignedInUser;
import dev.vitral.access.Users;
import dev.vitral.shared.Failures;
import dev.vitral.shared.Problem;
import dev.vitral.shared.Texts;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Choosing one's own password: from the user's menu, and before anything else after a first sign-in with a password of one use. */
@Route(value = "password", autoLayout = false)
@PermitAll
@StyleSheet("access.css")
class PasswordView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient Users users;
    private final transient Texts texts;
    private final transient AuthenticationContext authentication;
    private final H1 title = new H1();
    private final Paragraph why = new Paragraph();
    private final PasswordField current = new PasswordField();
    private final PasswordField replacement = new PasswordField();
    private final PasswordField repeated = new PasswordField();
    private final Button save = new Button();
    private final Button leave = new Button();

    PasswordView(Users users, Texts texts, AuthenticationContext authentication) {
        this.users = users;
        this.texts = texts;
        this.authentication = authentication;

        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER);
        save.addClickListener(click -> change());
        leave.addThemeVariants(ButtonVariant.TERTIARY);
        leave.addClickListener(click -> leave());
        List.of(replacement, repeated).forEach(field -> field.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.NEW_PASSWORD));
        current.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.CURRENT_PASSWORD);

        Div actions = new Div(save, leave);
        actions.addClassName("access-actions");
        Div card = new Div(title, why, current, replacement, repeated, actions);
        card.addClassName("access-card");
        add(card);
        addClassName("access");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        title.setText(say("access.password.title"));
        why.setText(say(isFirst() ? "access.password.first" : "access.password.why"));
        current.setLabel(say(isFirst() ? "access.password.oneUse" : "access.password.current"));
        replacement.setLabel(say("access.password.new"));
        replacement.setHelperText(say("access.password.rule"));
        repeated.setLabel(say("access.password.repeat"));
        save.setText(say("access.password.save"));
        leave.setText(say(isFirst() ? "access.signOut" : "access.cancel"));
        current.focus();
    }

    @Override
    public String getPageTitle() {
        return say("access.password.title") + " · Vitral";
    }

    private void change() {
        List.of(current, replacement, repeated).forEach(field -> field.setInvalid(false));
        if (!replacement.getValue().equals(repeated.getValue())) {
            refuse(repeated, say("access.password.differ"));
            return;
        }
        try {
            keep(users.changePassword(current.getValue(), replacement.getValue()));
            getUI().ifPresent(ui -> ui.getPage().setLocation("/"));
        } catch (RuntimeException failure) {
            Problem problem = Failures.problem(failure);
            boolean ofCurrent = problem.fields().stream().anyMatch(field -> field.field().equals("current"));
            refuse(ofCurrent ? current : replacement, texts.of(locale(), problem));
        }
    }

    /** This session goes on with the new password; the others don't. */
    private static void keep(Authentication renewed) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(renewed);
        SecurityContextHolder.setContext(context);
        VaadinSession.getCurrent()
                .getSession()
                .setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
    }

    private void leave() {
        if (isFirst()) {
            authentication.logout();
        } else {
            getUI().ifPresent(ui -> ui.getPage().setLocation("/"));
        }
    }

    private boolean isFirst() {
        return authentication.getAuthenticatedUser(SignedInUser.class).map(SignedInUser::mustChangePassword).orElse(false);
    }

    private static void refuse(PasswordField field, String message) {
        field.setErrorMessage(message);
        field.setInvalid(true);
        field.focus();
    }

    private String say(String key) {
        return texts.get(locale(), key);
    }

    private java.util.Locale locale() {
        return Texts.nearest(getLocale());
    }
}
