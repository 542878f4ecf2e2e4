package dev.vitral.quoting.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.EmailField;
import dev.vitral.jobs.Jobs;
import dev.vitral.jobs.ui.JobProgress;
import dev.vitral.quoting.Quotation;
import dev.vitral.quoting.QuotationPost;
import dev.vitral.quoting.SentMail;
import dev.vitral.shared.Idempotency;
import dev.vitral.shared.Texts;
import dev.vitral.shared.ui.Caught;
import dev.vitral.shared.ui.Chip;
import dev.vitral.shared.ui.Fields;
import dev.vitral.shared.ui.Formats;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/** Sends a quotation by mail and tells what came of this and former sendings (QUO-12). */
final class MailDialog extends Dialog {
    private static final int LONGEST = 160;

    private final QuotationPost post;
    private final Jobs jobs;
    private final Idempotency idempotency;
    private final Quotation quotation;
    private final EmailField to = new EmailField(translate("quotation.mail.to"));
    private final ComboBox<Locale> language = Fields.choice(List.of(Texts.SPANISH, Texts.ENGLISH), locale -> translate("quotation.mail.language." + locale.getLanguage()));
    private final Button send = new Button(translate("quotation.mail.send"), e -> send());
    private final Div progress = new Div();
    private final UnorderedList list = new UnorderedList();
    private final String key = UUID.randomUUID().toString();

    private record Asked(long id, String to, String language) {}

    private MailDialog(QuotationPost post, Jobs jobs, Idempotency idempotency, Quotation quotation) {
        this.post = post;
        this.jobs = jobs;
        this.idempotency = idempotency;
        this.quotation = quotation;
        to.setManualValidation(true);
        to.setMaxLength(LONGEST);
        to.setWidthFull();
        to.setRequiredIndicatorVisible(true);
        if (quotation.getCustomer() != null) {
            to.setValue(Objects.requireNonNullElse(quotation.getCustomer().getEmail(), ""));
        }
        language.setLabel(translate("quotation.mail.language"));
        language.setValue(Texts.SPANISH);
        send.addThemeVariants(ButtonVariant.PRIMARY);
        list.addClassName("links");
        Div body = new Div(new Paragraph(translate("quotation.mail.text")), to, language, progress, list);
        body.addClassName("link-body");
        setHeaderTitle(translate("quotation.mail.title", quotation.getFolio()));
        setWidth("34rem");
        add(body);
        getFooter().add(new Button(translate("form.close"), e -> close()), send);
        show();
    }

    static void open(QuotationPost post, Jobs jobs, Idempotency idempotency, Quotation quotation) {
        new MailDialog(post, jobs, idempotency, quotation).open();
    }

    private void send() {
        to.setInvalid(false);
        Locale chosen = Objects.requireNonNullElse(language.getValue(), Texts.SPANISH);
        try {
            SentMail mail = idempotency.once(key, new Asked(quotation.getId(), to.getValue(), chosen.getLanguage()), SentMail.class,
                    () -> post.send(quotation.getId(), to.getValue(), chosen));
            send.setVisible(false);
            progress.add(new JobProgress(jobs, Objects.requireNonNull(mail.jobId())).onEnd(job -> show()));
            show();
        } catch (RuntimeException e) {
            to.setErrorMessage(Caught.text(Caught.problem(e)));
            to.setInvalid(true);
        }
    }

    private void show() {
        list.removeAll();
        Formats formats = Formats.current();
        for (SentMail mail : post.of(quotation.getId())) {
            Span line = new Span(translate("quotation.mail.line", mail.sentTo(), mail.askedBy(), formats.time(mail.askedAt())));
            ListItem item = new ListItem(chip(mail.state()), line);
            if (mail.problem() != null) {
                item.add(new Span(translate("error." + mail.problem(), mail.sentTo())));
            }
            list.add(item);
        }
    }

    private static Span chip(SentMail.State state) {
        Chip.Tone tone = switch (state) {
            case QUEUED -> Chip.Tone.INFO;
            case SENT -> Chip.Tone.GOOD;
            case FAILED -> Chip.Tone.DANGER;
        };
        return new Chip(translate("quotation.mail.state." + state), tone).component();
    }
}
