package dev.vitral.quoting;

import dev.vitral.quoting.design.BridgeQuote;
import dev.vitral.quoting.design.PriceBridge;
import dev.vitral.shared.Problem;
import dev.vitral.shared.RequiresClerk;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to price bridges (QUO-16): what moved the price of a quotation between two of its revisions, or would by today's costs. */
@Service
@RequiresClerk
@Transactional(readOnly = true)
public class PriceBridges {
    private final QuotationVersions versions;
    private final QuotationRecords quotations;
    private final Pricing pricing;

    PriceBridges(QuotationVersions versions, QuotationRecords quotations, Pricing pricing) {
        this.versions = versions;
        this.quotations = quotations;
        this.pricing = pricing;
    }

    /**
     * Between two revisions, each as it last stood.
     *
     * @throws Problem quotation.notFound, quotation.noRevision (404)
     */
    public PriceBridge between(long id, int from, int to) {
        return PriceBridge.between(revision(id, from), revision(id, to));
    }

    /**
     * Between a revision and what the quotation as it stands would come to by today's costs; nothing is kept.
     *
     * @throws Problem as {@link #between}, and what refuses to be priced
     */
    public PriceBridge today(long id, int from) {
        Quotation quotation = quotations.findWholeById(id).orElseThrow(() -> Problem.notFound("quotation", id));
        return PriceBridge.between(revision(id, from), QuotationVersions.of(pricing.price(QuoteDraft.of(quotation))));
    }

    private BridgeQuote revision(long id, int number) {
        return versions.revision(id, number).orElseThrow(() -> quotations.existsById(id)
                ? Problem.of(Problem.Kind.NOT_FOUND, "quotation.noRevision", number)
                : Problem.notFound("quotation", id));
    }
}
