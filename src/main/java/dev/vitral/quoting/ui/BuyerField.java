package dev.vitral.quoting.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import dev.vitral.customers.Customer;
import dev.vitral.quoting.ui.Choices.Buyer;
import dev.vitral.shared.Problem;
import dev.vitral.shared.ui.Caught;
import dev.vitral.shared.ui.Fields;
import dev.vitral.shared.ui.Icons;
import dev.vitral.shared.ui.Notify;
import org.jspecify.annotations.Nullable;

/** Who the quotation is for: looked up while the clerk types, or entered on the spot by name and telephone. */
final class BuyerField extends Div {
    private final Choices choices;
    private final ComboBox<Buyer> box;
    private final Button add = new Button(Icons.of("plus"), e -> begin(""));

    BuyerField(Choices choices) {
        this.choices = choices;
        this.box = Fields.lookup(choices::buyers, Buyer::name);
        box.setLabel(translate("quotation.customer"));
        box.setPlaceholder(translate("quotation.customer.search"));
        box.getElement().setAttribute("data-field", "customerId");
        box.addCustomValueSetListener(e -> begin(e.getDetail()));
        add.setAriaLabel(translate("quotation.customer.new"));
        add.setTooltipText(translate("quotation.customer.new"));
        add.addThemeVariants(ButtonVariant.TERTIARY);
        addClassName("buyer");
        add(box, add);
    }

    ComboBox<Buyer> box() {
        return box;
    }

    void show(@Nullable Customer customer) {
        box.setValue(customer == null ? null : Buyer.of(customer));
    }

    @Nullable Long id() {
        return box.getValue() == null ? null : box.getValue().id();
    }

    void setReadOnly(boolean readOnly) {
        box.setReadOnly(readOnly);
        add.setVisible(!readOnly);
    }

    private void begin(String typed) {
        TextField name = named("customer.name", typed);
        TextField phone = named("customer.phone", "");
        TextField email = named("customer.email", "");
        name.setRequiredIndicatorVisible(true);
        Dialog dialog = new Dialog(translate("quotation.customer.new"));
        FormLayout fields = new FormLayout(name, phone, email);
        fields.setColspan(name, 2);
        dialog.add(fields);
        dialog.setWidth("30rem");
        Button save = new Button(translate("form.save"), e -> save(dialog, name, phone, email));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(com.vaadin.flow.component.Key.ENTER);
        dialog.getFooter().add(new Button(translate("form.cancel"), e -> dialog.close()), save);
        dialog.open();
        name.focus();
    }

    private static TextField named(String key, String value) {
        TextField field = Fields.text();
        field.setLabel(translate(key));
        field.setValue(value);
        return field;
    }

    private void save(Dialog dialog, TextField name, TextField phone, TextField email) {
        if (name.getValue().isBlank()) {
            refuse(name, translate("validation.NotBlank"));
            return;
        }
        Customer customer = new Customer();
        customer.setName(name.getValue());
        customer.setPhone(phone.getValue());
        customer.setEmail(email.getValue());
        try {
            box.setValue(choices.add(customer));
            dialog.close();
            Notify.done(translate("form.saved", "", name.getValue()));
        } catch (RuntimeException e) {
            Problem problem = Caught.problem(e);
            problem.fields().forEach(wrong -> {
                TextField field = wrong.field().endsWith("phone") ? phone : wrong.field().endsWith("email") ? email : name;
                refuse(field, Caught.text(wrong));
            });
            if (problem.fields().isEmpty()) {
                Notify.problem(problem);
            }
        }
    }

    private static void refuse(TextField field, String text) {
        field.setErrorMessage(text);
        field.setInvalid(true);
        field.focus();
    }
}
