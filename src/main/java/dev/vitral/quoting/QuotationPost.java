package dev.vitral.quoting;

import dev.vitral.jobs.Jobs;
import dev.vitral.mail.MailAddress;
import dev.vitral.mail.Mailer;
import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.Problem;
import dev.vitral.shared.RequiresClerk;
import dev.vitral.shared.ShopTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to sending quotations by mail: on paper, with a link by which the customer answers (QUO-12). */
@Service
@RequiresClerk
@Transactional
public class QuotationPost {
    private static final int MOST_SHOWN = 50;

    private final QuotationRecords quotations;
    private final QuotationMailRecords mails;
    private final Mailer mailer;
    private final Jobs jobs;

    QuotationPost(QuotationRecords quotations, QuotationMailRecords mails, Mailer mailer, Jobs jobs) {
        this.quotations = quotations;
        this.mails = mails;
        this.mailer = mailer;
        this.jobs = jobs;
    }

    /**
     * Sends it in the background.
     *
     * @param to one address
     * @param language of letter and paper: Spanish or English
     * @throws Problem mail.address (422); mail.noServer, mail.noSender, quotation.notSent, quotation.expired (409); quotation.notFound (404)
     */
    public SentMail send(long quotationId, String to, Locale language) {
        MailAddress address = MailAddress.of(to);
        mailer.requireReady();
        Quotation quotation = quotations.findById(quotationId).orElseThrow(() -> Problem.notFound("quotation", String.valueOf(quotationId)));
        quotation.requireAnswerable(ShopTime.today());
        QuotationMail mail = mails.saveAndFlush(new QuotationMail(quotation, address.text(), language, CurrentUser.name()));
        mail.workedOnBy(jobs.start(QuotationMailing.KIND, quotation.getFolio() + " → " + address.text(), Map.of(QuotationMailing.MAIL, String.valueOf(mail.id()))).id());
        return mails.saveAndFlush(mail).seen();
    }

    /** The latest sendings of the quotation, newest first, at most fifty. */
    @Transactional(readOnly = true)
    public List<SentMail> of(long quotationId) {
        return mails.of(quotationId, Limit.of(MOST_SHOWN)).stream().map(QuotationMail::seen).toList();
    }
}
