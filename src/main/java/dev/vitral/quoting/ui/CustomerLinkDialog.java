package dev.vitral.quoting.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import dev.vitral.quoting.CustomerLink;
import dev.vitral.quoting.CustomerLinks;
import dev.vitral.quoting.Quotation;
import dev.vitral.shared.ui.Caught;
import dev.vitral.shared.ui.Chip;
import dev.vitral.shared.ui.Fields;
import dev.vitral.shared.ui.Formats;
import dev.vitral.shared.ui.Notify;
import java.util.List;

/** Makes a link for the customer, shows its address once to be copied, and ends links (QUO-5). */
final class CustomerLinkDialog extends Dialog {
    private static final int MOST_DAYS = 365;

    private final CustomerLinks links;
    private final Quotation quotation;
    private final IntegerField days = Fields.whole(1, MOST_DAYS);
    private final TextField url = Fields.text();
    private final Button copy = new Button(translate("quotation.link.copy"), e -> copy());
    private final Button make = new Button(translate("quotation.link.make"), e -> make());
    private final Button revoke = new Button(translate("quotation.link.revoke"), e -> revoke());
    private final Div made = new Div();
    private final UnorderedList list = new UnorderedList();

    private CustomerLinkDialog(CustomerLinks links, Quotation quotation) {
        this.links = links;
        this.quotation = quotation;
        days.setLabel(translate("quotation.link.days"));
        days.setHelperText(translate("quotation.link.days.help"));
        days.setManualValidation(true);
        url.setLabel(translate("quotation.link.url"));
        url.setReadOnly(true);
        url.setAutoselect(true);
        url.setWidthFull();
        url.setHelperText(translate("quotation.link.once"));
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        made.addClassName("link-made");
        made.add(url, copy);
        made.setVisible(false);
        make.addThemeVariants(ButtonVariant.PRIMARY);
        revoke.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        list.addClassName("links");
        Div body = new Div(new Paragraph(translate("quotation.link.text")), days, made, list);
        body.addClassName("link-body");
        setHeaderTitle(translate("quotation.link.title", quotation.getFolio()));
        setWidth("34rem");
        add(body);
        getFooter().add(revoke, new Button(translate("form.close"), e -> close()), make);
        show(links.of(quotation.getId()));
    }

    static void open(CustomerLinks links, Quotation quotation) {
        new CustomerLinkDialog(links, quotation).open();
    }

    private void make() {
        days.setInvalid(false);
        try {
            url.setValue(links.create(quotation.getId(), days.getValue()).url());
            made.setVisible(true);
            make.setVisible(false);
            days.setVisible(false);
            copy.focus();
            show(links.of(quotation.getId()));
        } catch (RuntimeException e) {
            days.setErrorMessage(Caught.text(Caught.problem(e)));
            days.setInvalid(true);
        }
    }

    private void copy() {
        url.getElement().executeJs("window.vitralGrid.write($0)", url.getValue());
        Notify.done(translate("quotation.link.copied"));
    }

    private void revoke() {
        try {
            show(links.revoke(quotation.getId()));
            made.setVisible(false);
            make.setVisible(true);
            days.setVisible(true);
            Notify.done(translate("quotation.link.revoked"));
        } catch (RuntimeException e) {
            Notify.problem(e);
        }
    }

    private void show(List<CustomerLink> all) {
        list.removeAll();
        Formats formats = Formats.current();
        for (CustomerLink link : all) {
            Span line = new Span(translate("quotation.link.line", link.revision(), link.madeBy(), formats.time(link.madeAt()), formats.time(link.expiresAt())));
            list.add(new ListItem(chip(link.state()), line));
        }
        if (all.isEmpty()) {
            list.add(new ListItem(new Span(translate("quotation.link.none"))));
        }
        revoke.setVisible(all.stream().anyMatch(link -> link.state() == CustomerLink.State.OPEN));
    }

    private static Span chip(CustomerLink.State state) {
        Chip.Tone tone = switch (state) {
            case OPEN -> Chip.Tone.INFO;
            case ANSWERED -> Chip.Tone.GOOD;
            case REVOKED, EXPIRED, REPLACED -> Chip.Tone.NEUTRAL;
        };
        return new Chip(translate("quotation.link.state." + state), tone).component();
    }
}
