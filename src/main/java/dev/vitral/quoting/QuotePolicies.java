package dev.vitral.quoting;

import dev.vitral.quoting.design.Basis;
import dev.vitral.quoting.design.Costing;
import dev.vitral.quoting.design.CostingPolicy;
import dev.vitral.quoting.design.CostingRates;
import dev.vitral.quoting.design.MaterialKind;
import dev.vitral.quoting.design.PricedWindow;
import dev.vitral.quoting.design.QuoteRates;
import dev.vitral.quoting.design.QuoteTotals;
import dev.vitral.quoting.design.StockCharges;
import dev.vitral.quoting.design.StockShare;
import dev.vitral.shared.Problem;
import dev.vitral.shared.RequiresClerk;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What a quotation would come to under each policy of charging waste, from the pieces and costs that it froze (QUO-20). No transaction waits for a plan. */
@Service
@RequiresClerk
public class QuotePolicies {
    private final Quotations quotations;
    private final Pricing pricing;
    private final CuttingEstimate cutting;

    QuotePolicies(Quotations quotations, Pricing pricing, CuttingEstimate cutting) {
        this.quotations = quotations;
        this.pricing = pricing;
        this.cutting = cutting;
    }

    /** A line with the rates that price it. */
    private record Line(StockCharges.Line stock, CostingRates rates) {}

    private record Plain(BigDecimal cost, BigDecimal net) {}

    /**
     * Every policy, in their order; the last is the old way of whole bars for each window.
     *
     * @throws Problem quotation.notFound (404)
     */
    public List<PolicyFigures> compare(long id) {
        Quotation quotation = quotations.find(id).orElseThrow(() -> Problem.notFound("quotation", String.valueOf(id)));
        List<Line> lines = lines(quotation);
        List<Plain> plain = quotation.getMaterials().stream().map(it -> new Plain(it.price().cost(), it.price().net())).toList();
        return Arrays.stream(CostingPolicy.values())
                .map(policy -> figures(policy, policy == quotation.getCostingPolicy(), lines, plain, quotation.getRates()))
                .toList();
    }

    /** As frozen; a quotation of before that was kept is made again by today's costs. */
    private List<Line> lines(Quotation quotation) {
        List<Line> lines = new ArrayList<>();
        for (QuotationItem item : quotation.getItems()) {
            FrozenWindow window = quotations.window(item);
            if (window.basis() == null) {
                return today(quotation);
            }
            lines.add(line(item.asked(), quotation.getCosting(), window.price(), window.basis()));
        }
        return lines;
    }

    private List<Line> today(Quotation quotation) {
        PricedQuote priced = pricing.live(QuoteDraft.of(quotation));
        return priced.items().stream().map(item -> line(item.asked(), priced.costing(), item.price(), item.basis().get())).toList();
    }

    private static Line line(QuoteDraft.Item asked, CostingRates quote, PricedWindow price, Basis basis) {
        StockCharges.Line stock = new StockCharges.Line(
                price, asked.colour(), basis.colourFactor(), code -> Objects.requireNonNull(basis.costs().get(code)));
        return new Line(stock, asked.costing(quote));
    }

    private PolicyFigures figures(CostingPolicy policy, boolean chosen, List<Line> lines, List<Plain> plain, QuoteRates foot) {
        List<List<StockShare>> shares = StockCharges.of(policy, lines.stream().map(Line::stock).toList(), new Counts(cutting, true));
        List<PricedWindow> windows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            windows.add(Costing.charged(lines.get(i).stock().price(), policy, shares.get(i), lines.get(i).rates()));
        }
        BigDecimal waste = sum(windows.stream().map(it -> times(it, it.wasteProfiles().add(it.wasteGlass()))));
        BigDecimal materials = sum(windows.stream().map(it -> times(it, it.materials()))).add(waste);
        BigDecimal cost = sum(Stream.concat(windows.stream().map(it -> times(it, it.totalCost())), plain.stream().map(Plain::cost)));
        List<BigDecimal> nets = Stream.concat(windows.stream().map(PricedWindow::net), plain.stream().map(Plain::net)).toList();
        BigDecimal price = QuoteTotals.of(nets, foot).taxable();
        BigDecimal profit = price.subtract(cost);
        BigDecimal margin = price.signum() == 0 ? BigDecimal.ZERO : profit.divide(price, 4, RoundingMode.HALF_UP);
        return new PolicyFigures(
                policy, chosen, stock(shares, MaterialKind.PROFILE), stock(shares, MaterialKind.GLASS), waste, materials, cost, price, profit, margin);
    }

    private static BigDecimal times(PricedWindow window, BigDecimal each) {
        return each.multiply(BigDecimal.valueOf(window.quantity()));
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    /** Bars or sheets of all materials of the kind, each material and colour once; null where none is charged so. */
    private static @Nullable Integer stock(List<List<StockShare>> shares, MaterialKind kind) {
        List<StockShare> once = shares.stream().flatMap(Collection::stream).filter(share -> share.kind() == kind).toList();
        return once.isEmpty()
                ? null
                : once.stream().map(it -> List.of(it.material(), it.colour(), it.stock())).distinct().mapToInt(it -> (Integer) it.get(2)).sum();
    }
}
