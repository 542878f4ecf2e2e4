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
    private final StaleReading costs;

    PriceBridges(QuotationVersions versions, QuotationRecords quotations, Pricing pricing, StaleReading costs) {
        this.versions = versions;
        this.quotations = quotations;
        this.pricing = pricing;
        this.costs = costs;
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

    /**
     * Which materials cost another today than the quotation froze, and what each would move its total by (QUO-7); nothing is kept.
     *
     * @throws Problem quotation.notFound (404), and what refuses to be priced
     */
    public StaleCosts materials(long id) {
        Quotation quotation = quotations.findWholeById(id).orElseThrow(() -> Problem.notFound("quotation", id));
        return costs.of(quotation, revision(id, quotation.getRevision()), QuotationVersions.of(pricing.price(QuoteDraft.of(quotation))));
    }

    private BridgeQuote revision(long id, int number) {
        return versions.revision(id, number).orElseThrow(() -> quotations.existsById(id)
                ? Problem.of(Problem.Kind.NOT_FOUND, "quotation.noRevision", number)
                : Problem.notFound("quotation", id));
    }
}
