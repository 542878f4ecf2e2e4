package dev.vitral.quoting;

import dev.vitral.quoting.design.Basis;
import dev.vitral.quoting.design.Explanation;
import dev.vitral.quoting.design.PriceExplanation;
import dev.vitral.shared.RequiresClerk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Explains every figure of a quotation from what it froze, down to formulas and costs (QUO-6). */
@Service
@RequiresClerk
@Transactional(readOnly = true)
public class QuoteExplanations {
    private final Quotations quotations;

    QuoteExplanations(Quotations quotations) {
        this.quotations = quotations;
    }

    /** When the costs of its windows were read; empty where that was not kept yet. */
    public Optional<Instant> costsAt(Quotation quotation) {
        return quotation.getItems().stream().findFirst().map(quotations::window).map(FrozenWindow::basis).map(Basis::at);
    }

    /** Total, deposit and balance; the total opens to the lines, windows first, in their order. */
    public List<Explanation> of(Quotation quotation) {
        List<Explanation> lines = new ArrayList<>();
        for (QuotationItem item : quotation.getItems()) {
            FrozenWindow window = quotations.window(item);
            lines.add(PriceExplanation.of(window.price(), item.asked().costing(quotation.getCosting()), window.basis()));
        }
        quotation.getMaterials().forEach(line -> lines.add(PriceExplanation.of(line.price())));
        return PriceExplanation.of(quotation.getTotals(), quotation.getRates(), lines);
    }
}
