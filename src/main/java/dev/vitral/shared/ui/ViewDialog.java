package dev.vitral.shared.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.Problem;
import dev.vitral.shared.Roles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks for a view's name and who may open it. */
final class ViewDialog extends Dialog {
    private static final String NOBODY = "";

    private final TextField name = new TextField(translate("view.name"));
    private final Select<String> role = new Select<>();
    private final BiConsumer<String, @Nullable String> save;

    ViewDialog(String title, String named, @Nullable String sharedWith, BiConsumer<String, @Nullable String> save) {
        this.save = save;
        setHeaderTitle(title);
        setWidth("24rem");
        name.setValue(named);
        name.setMaxLength(80);
        name.setRequiredIndicatorVisible(true);
        name.focus();
        role.setLabel(translate("view.role"));
        List<String> roles = new ArrayList<>(List.of(NOBODY));
        if (CurrentUser.has(Roles.MANAGER)) {
            Stream.of(Roles.CLERK, Roles.MANAGER, Roles.ADMIN).filter(CurrentUser::has).forEach(roles::add);
        }
        if (sharedWith != null && !roles.contains(sharedWith)) {
            roles.add(sharedWith);
        }
        role.setItems(roles);
        role.setItemLabelGenerator(it -> translate(it.isEmpty() ? "view.role.none" : "view.role." + it));
        role.setValue(sharedWith == null ? NOBODY : sharedWith);
        role.setVisible(roles.size() > 1);
        FormLayout fields = new FormLayout(name, role);
        fields.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
        add(fields);
        Button done = new Button(translate("form.save"), e -> done());
        done.addThemeVariants(ButtonVariant.PRIMARY);
        done.addClickShortcut(Key.ENTER);
        getFooter().add(new Button(translate("form.cancel"), e -> close()), done);
    }

    private void done() {
        if (name.getValue().isBlank()) {
            refuse(translate("error.field.required"));
            return;
        }
        try {
            save.accept(name.getValue(), role.getValue().isEmpty() ? null : role.getValue());
            Notify.done(translate("view.saved", name.getValue()));
            close();
        } catch (RuntimeException e) {
            Problem problem = Caught.problem(e);
            refuse(Caught.text(problem));
        }
    }

    private void refuse(String text) {
        name.setErrorMessage(text);
        name.setInvalid(true);
        name.focus();
    }
}
