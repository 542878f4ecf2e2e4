package dev.vitral.quoting;

import dev.vitral.shared.Problem;
import dev.vitral.shared.RequestContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A customer's answer and the quotation's step in one transaction: both are kept or neither, and of several at once one. */
@Component
@Transactional
class LinkAnswering {
    private final Quotations quotations;
    private final QuotationLinks links;

    LinkAnswering(Quotations quotations, QuotationLinks links) {
        this.quotations = quotations;
        this.links = links;
    }

    /** The quotation goes first, since its hearers take their locks before anything is read. */
    QuotationStatus take(CustomerDoor.Behind by, QuotationStatus decision, String signer, @Nullable String reason) {
        Quotation decided = decision == QuotationStatus.ACCEPTED
                ? quotations.accept(by.quotationId(), null)
                : quotations.reject(by.quotationId(), null, reason);
        QuotationLink link = links.findById(by.linkId()).orElseThrow(() -> Problem.notFound("quotation", by.folio()));
        link.answer(decided, signer, RequestContext.current());
        links.saveAndFlush(link);
        return decided.getStatus();
    }
}
