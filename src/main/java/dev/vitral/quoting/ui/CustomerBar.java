package dev.vitral.quoting.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.vitral.quoting.CustomerLink;
import dev.vitral.quoting.Quotation;
import dev.vitral.quoting.QuotationStatus;
import dev.vitral.shared.ui.Formats;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What passes between shop and customer about a quotation: link and mail while it is sent, the answer that came by it. */
final class CustomerBar extends Div {
    private final CustomerDesk desk;
    private final Button link = new Button(translate("quotation.link"), e -> openLinks());
    private final Button mail = new Button(translate("quotation.mail"), e -> openMail());
    private final Span answer = new Span();
    private @Nullable Quotation shown;

    CustomerBar(CustomerDesk desk) {
        this.desk = desk;
        link.addThemeVariants(ButtonVariant.TERTIARY);
        mail.addThemeVariants(ButtonVariant.TERTIARY);
        answer.addClassName("customer-answer");
        addClassName("customer-bar");
        add(answer, link, mail);
        setVisible(false);
    }

    void show(@Nullable Quotation quotation) {
        shown = quotation;
        QuotationStatus status = quotation == null || quotation.isDeleted() ? QuotationStatus.DRAFT : quotation.getStatus();
        link.setVisible(status == QuotationStatus.SENT);
        mail.setVisible(link.isVisible());
        Optional<CustomerLink> answered = status == QuotationStatus.ACCEPTED || status == QuotationStatus.REJECTED || status == QuotationStatus.CANCELLED
                ? desk.links().of(Objects.requireNonNull(quotation).getId()).stream().filter(it -> it.state() == CustomerLink.State.ANSWERED).findFirst()
                : Optional.empty();
        answer.setVisible(answered.isPresent());
        answered.ifPresent(it -> answer.setText(translate("quotation.link.answer." + it.answer(), it.signer(),
                Formats.current().time(Objects.requireNonNull(it.answeredAt())), String.valueOf(it.address()))));
        setVisible(link.isVisible() || answer.isVisible());
    }

    private void openLinks() {
        if (shown != null) {
            CustomerLinkDialog.open(desk.links(), shown);
        }
    }

    private void openMail() {
        if (shown != null) {
            MailDialog.open(desk.post(), desk.jobs(), desk.idempotency(), shown);
        }
    }
}
