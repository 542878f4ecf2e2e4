package dev.vitral.quoting.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import dev.vitral.quoting.GoldenDifference;
import dev.vitral.quoting.GoldenWindow;
import dev.vitral.quoting.GoldenWindows;
import dev.vitral.quoting.QuoteDraft;
import dev.vitral.quoting.Template;
import dev.vitral.shared.ui.Caught;
import dev.vitral.shared.ui.Fields;
import dev.vitral.shared.ui.Formats;
import dev.vitral.shared.ui.Icons;
import dev.vitral.shared.ui.Notify;
import java.util.List;
import java.util.Map;

/** The golden windows of a template: what each costs and takes, one more, one less (QUO-18). */
final class GoldenBar extends Details {
    private final GoldenWindows golden;
    private final Choices choices;
    private final Template template;
    private final boolean mayEdit;
    private final Div list = new Div();

    GoldenBar(GoldenWindows golden, Choices choices, Template template, boolean mayEdit) {
        this.golden = golden;
        this.choices = choices;
        this.template = template;
        this.mayEdit = mayEdit;
        addClassName("golden-bar");
        Button more = new Button(translate("template.golden.add"), Icons.of("plus"), e -> ask());
        more.addThemeVariants(ButtonVariant.TERTIARY);
        more.setVisible(mayEdit);
        add(new Span(translate("template.golden.help")), list, more);
        show();
    }

    private void show() {
        list.removeAll();
        var windows = golden.of(template.getId());
        windows.forEach(window -> list.add(line(window)));
        setSummaryText(translate("template.script.count", translate("template.golden"), windows.size()));
    }

    private Div line(GoldenWindow window) {
        Formats formats = Formats.current();
        QuoteDraft.Item asked = window.asked();
        Div line = new Div(new Span(translate(
                "template.golden.line", window.getName(), formats.quantity(asked.widthMm()), formats.quantity(asked.heightMm()), asked.glass(), asked.colour(),
                formats.money(window.expected().unitPrice()), window.expected().cuts().size())));
        line.addClassName("golden-line");
        Button away = new Button(Icons.of("trash"), e -> {
            golden.remove(template.getId(), window.getId());
            show();
        });
        away.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        away.setAriaLabel(translate("template.golden.remove", window.getName()));
        away.setVisible(mayEdit);
        line.add(away);
        return line;
    }

    private void ask() {
        TextField name = Fields.text();
        BigDecimalField width = Fields.decimal("mm");
        BigDecimalField height = Fields.decimal("mm");
        Map<String, String> glasses = choices.glasses();
        Map<String, String> colours = choices.colours();
        ComboBox<String> glass = Fields.choice(List.copyOf(glasses.keySet()), code -> code + " · " + glasses.get(code));
        ComboBox<String> colour = Fields.choice(List.copyOf(colours.keySet()), colours::get);
        name.setLabel(translate("template.golden.name"));
        width.setLabel(translate("quotation.window.widthMm"));
        height.setLabel(translate("quotation.window.heightMm"));
        glass.setLabel(translate("quotation.window.glass"));
        colour.setLabel(translate("quotation.window.colour"));
        template.getParameters().forEach(parameter -> {
            if (parameter.getName().equals("A")) {
                width.setValue(parameter.getDefaultValue());
            } else if (parameter.getName().equals("H")) {
                height.setValue(parameter.getDefaultValue());
            }
        });
        glasses.keySet().stream().findFirst().ifPresent(glass::setValue);
        colours.keySet().stream().findFirst().ifPresent(colour::setValue);
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(translate("template.golden.add"));
        Div fields = new Div(name, width, height, glass, colour);
        fields.addClassName("golden-fields");
        dialog.add(fields);
        dialog.setConfirmText(translate("template.golden.keep"));
        dialog.setCancelable(true);
        dialog.setCancelText(translate("form.close"));
        dialog.addConfirmListener(e -> keep(name, width, height, glass, colour));
        dialog.open();
    }

    private void keep(TextField name, BigDecimalField width, BigDecimalField height, ComboBox<String> glass, ComboBox<String> colour) {
        try {
            golden.keep(template.getId(), name.getValue(), new QuoteDraft.Item(
                    template.getCode(), width.getValue(), height.getValue(), glass.getValue(), colour.getValue(), 1, null));
            show();
        } catch (RuntimeException e) {
            Notify.problem(Caught.problem(e));
        }
    }

    /** A golden window that moves: its price before and after, cuts gone and new. */
    static Div line(GoldenDifference difference) {
        Formats formats = Formats.current();
        String price = difference.price() == null
                ? translate("template.golden.broken", difference.name(), difference.problem() == null ? "" : Caught.text(difference.problem()))
                : translate("template.golden.moved", difference.name(), formats.money(difference.expected()), formats.money(difference.price()));
        Div line = new Div(new Div(price));
        line.addClassName("golden-moved");
        if (!difference.gone().isEmpty()) {
            line.add(new Div("− " + String.join(" · ", difference.gone())));
        }
        if (!difference.added().isEmpty()) {
            line.add(new Div("+ " + String.join(" · ", difference.added())));
        }
        return line;
    }
}
