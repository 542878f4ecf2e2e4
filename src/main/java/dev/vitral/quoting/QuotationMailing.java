package dev.vitral.quoting;

import dev.vitral.jobs.JobRun;
import dev.vitral.jobs.JobWork;
import dev.vitral.mail.Letter;
import dev.vitral.mail.MailAddress;
import dev.vitral.mail.Mailer;
import dev.vitral.reporting.Letterhead;
import dev.vitral.shared.Failures;
import dev.vitral.shared.Problem;
import dev.vitral.shared.ShopTime;
import dev.vitral.shared.Texts;
import dev.vitral.shared.ui.Formats;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends one quotation by mail, with its paper and a fresh link for the answer. A run that was cut off is not done again by itself: the letter may have gone out,
 * and two letters with two links would puzzle the customer more than a clerk who sends again.
 */
@Component
class QuotationMailing implements JobWork {
    static final String KIND = "quotationMail";
    static final String MAIL = "mail";

    private final QuotationMailRecords mails;
    private final Quotations quotations;
    private final QuotationPaper paper;
    private final CustomerLinks links;
    private final Mailer mailer;
    private final Letterhead shop;
    private final Texts texts;
    private final TransactionTemplate transaction;

    QuotationMailing(QuotationMailRecords mails, Quotations quotations, QuotationPaper paper, CustomerLinks links, Mailer mailer, Letterhead shop, Texts texts,
            TransactionTemplate transaction) {
        this.mails = mails;
        this.quotations = quotations;
        this.paper = paper;
        this.links = links;
        this.mailer = mailer;
        this.shop = shop;
        this.texts = texts;
        this.transaction = transaction;
    }

    @Override
    public String kind() {
        return KIND;
    }

    private record Order(long quotationId, int revision, String to, Locale language) {}

    @Override
    public void run(JobRun run) {
        long id = Long.parseLong(run.parameter(MAIL));
        Order order = transaction.execute(status -> mails.findById(id)
                .map(mail -> new Order(mail.quotationId(), mail.revision(), mail.sentTo(), Texts.nearest(mail.language())))
                .orElseThrow(() -> Problem.notFound("quotation", String.valueOf(id))));
        try {
            post(order);
        } catch (RuntimeException e) {
            write(id, mail -> mail.failed(Failures.problem(e).code()));
            throw e;
        }
        write(id, QuotationMail::sent);
        run.result("quotation.mail.sent", order.to());
    }

    private void post(Order order) {
        Quotation quotation = quotations.find(order.quotationId()).orElseThrow(() -> Problem.notFound("quotation", String.valueOf(order.quotationId())));
        if (quotation.getRevision() != order.revision()) {
            throw Problem.of(Problem.Kind.CONFLICT, "quotation.mail.revised", quotation.getFolio());
        }
        QuotationPaper.Document document = paper.pdf(order.quotationId(), order.language(), false);
        CustomerLinks.Made link = links.create(order.quotationId(), null);
        try {
            mailer.send(letter(order, quotation, document, link.url() + "?lang=" + order.language().getLanguage()));
        } catch (RuntimeException e) {
            links.end(link.link().id());
            throw e;
        }
    }

    private Letter letter(Order order, Quotation quotation, QuotationPaper.Document document, String url) {
        Formats formats = new Formats(order.language(), ShopTime.zone());
        String customer = quotation.getCustomer() == null ? "" : quotation.getCustomer().getName();
        String greeting = customer.isEmpty() ? texts.get(order.language(), "quotation.mail.hello") : texts.get(order.language(), "quotation.mail.helloTo", customer);
        String text = String.join("\n", List.of(
                greeting,
                "",
                texts.get(order.language(), "quotation.mail.body", quotation.getFolio(), quotation.getCurrency() + " " + formats.money(quotation.getTotals().total()),
                        formats.date(quotation.getValidUntil())),
                "",
                texts.get(order.language(), "quotation.mail.answer"),
                url,
                "",
                shop.name(),
                shop.contact()));
        String subject = texts.get(order.language(), "quotation.mail.subject", quotation.getFolio(), shop.name());
        return new Letter(MailAddress.of(order.to()), shop.name(), subject, text, document.fileName(), "application/pdf", document.content());
    }

    private void write(long id, Consumer<QuotationMail> what) {
        transaction.executeWithoutResult(status -> mails.findById(id).ifPresent(what));
    }

    @Override
    public void settle() {
        transaction.executeWithoutResult(status -> mails.abandoned().forEach(mail -> mail.failed("job.interrupted")));
    }
}
