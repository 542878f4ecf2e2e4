package dev.vitral.quoting;

import dev.vitral.quoting.design.Basis;
import dev.vitral.quoting.design.Costing;
import dev.vitral.quoting.design.CostingPolicy;
import dev.vitral.quoting.design.CostingRates;
import dev.vitral.quoting.design.Exploded;
import dev.vitral.quoting.design.MaterialKind;
import dev.vitral.quoting.design.PricedWindow;
import dev.vitral.quoting.design.QuoteRates;
import dev.vitral.quoting.design.QuoteTotals;
import dev.vitral.quoting.design.Size;
import dev.vitral.quoting.design.StockCharges;
import dev.vitral.quoting.design.StockShare;
import dev.vitral.quoting.design.WindowRequest;
import dev.vitral.quoting.design.WindowTemplate;
import dev.vitral.shared.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prices a draft with today's costs, read by {@link PriceBooks}, or with those of a scenario. */
@Service
class Pricing {
    private final PriceBooks books;
    private final ShopRates usual;
    private final CuttingEstimate cutting;

    Pricing(PriceBooks books, ShopRates usual, CuttingEstimate cutting) {
        this.books = books;
        this.usual = usual;
        this.cutting = cutting;
    }

    /** The same as {@link #price(QuoteDraft)} for every key that is typed: a planned quote takes the first good plan and looks for no better one. */
    @Transactional(readOnly = true)
    PricedQuote live(QuoteDraft draft) {
        return price(draft, books.of(List.of(draft), Scenario.PRESENT), false);
    }

    /**
     * Every figure of the draft.
     *
     * @throws Problem naming the item and field that can't be priced, such as {@code items[1].widthMm} design.outOfRange
     */
    @Transactional(readOnly = true)
    PricedQuote price(QuoteDraft draft) {
        return price(draft, Scenario.PRESENT);
    }

    /** The same as it would be in that scenario. */
    @Transactional(readOnly = true)
    PricedQuote price(QuoteDraft draft, Scenario scenario) {
        return price(draft, books.of(List.of(draft), scenario), true);
    }

    /** The same by a book that holds what the draft needs, for very many drafts: planned as while it is typed. */
    PricedQuote price(QuoteDraft draft, PriceBook book) {
        return price(draft, book, false);
    }

    private PricedQuote price(QuoteDraft draft, PriceBook book, boolean search) {
        if (draft.items().isEmpty() && draft.plain().isEmpty()) {
            throw Problem.invalid("items", "quotation.noLines");
        }
        CostingPolicy policy = draft.policy(usual);
        if (!policy.isChoosable()) {
            throw Problem.invalid("costingPolicy", "quotation.policy");
        }
        CostingRates costing = rates(() -> book.scenario().rates(draft.costing(usual)));
        QuoteRates foot = rates(() -> draft.foot(usual));
        List<PricedQuote.Item> items = new ArrayList<>();
        for (int i = 0; i < draft.items().size(); i++) {
            items.add(item(draft.items().get(i), "items[" + i + "].", costing, book));
        }
        items = policy == CostingPolicy.NET ? items : charged(policy, items, costing, book, search);
        List<PricedQuote.Plain> plain = PlainPricing.price(draft.plain(), book);
        List<BigDecimal> nets = Stream.concat(items.stream().map(i -> i.price().net()), plain.stream().map(i -> i.price().net())).toList();
        return new PricedQuote(draft, policy, costing, foot, List.copyOf(items), plain, QuoteTotals.of(nets, foot));
    }

    private List<PricedQuote.Item> charged(CostingPolicy policy, List<PricedQuote.Item> items, CostingRates costing, PriceBook book, boolean search) {
        List<StockCharges.Line> lines = items.stream()
                .map(item -> new StockCharges.Line(item.price(), item.asked().colour(), Objects.requireNonNull(book.factors().get(item.asked().colour())),
                        code -> book.materials().find(code).orElseThrow()))
                .toList();
        List<List<StockShare>> shares = StockCharges.of(policy, lines, new Counts(cutting, search));
        List<PricedQuote.Item> charged = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            PricedQuote.Item item = items.get(i);
            charged.add(item.charged(Costing.charged(item.price(), policy, shares.get(i), item.asked().costing(costing)), shares.get(i)));
        }
        return charged;
    }

    private static PricedQuote.Item item(QuoteDraft.Item item, String path, CostingRates costing, PriceBook book) {
        Template template = book.templates().get(item.template());
        if (template == null) {
            throw Problem.invalid(path + "template", "template.notFound", item.template());
        }
        BigDecimal factor = book.factors().get(item.colour());
        if (factor == null) {
            throw Problem.invalid(path + "colour", "finish.notFound", item.colour());
        }
        if (book.materials().find(item.glass()).filter(m -> m.kind() == MaterialKind.GLASS).isEmpty()) {
            throw Problem.invalid(path + "glass", "glass.notFound", item.glass());
        }
        VersionKey version = PriceBook.version(item, template);
        WindowTemplate design = Objects.requireNonNull(book.designs().get(version));
        WindowRequest request = request(item, factor);
        Exploded exploded = DesignProblems.translated(path, () -> design.explode(request, book.materials()));
        PricedWindow price = DesignProblems.translated(path, () -> Costing.price(exploded, request, item.costing(costing), book.materials()));
        return new PricedQuote.Item(item, template, version.isPublished() ? version.number() : null, design, exploded.elevation(), price,
                () -> Basis.of(design, request, book.materials(), price));
    }

    static WindowRequest request(QuoteDraft.Item item, BigDecimal factor) {
        BigDecimal discount = item.discountRate() == null ? BigDecimal.ZERO : item.discountRate();
        return new WindowRequest(new Size(item.widthMm(), item.heightMm()), item.glass(), factor, item.quantity(), discount, item.others(), item.options());
    }

    private static <T> T rates(Supplier<T> make) {
        try {
            return make.get();
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("profitRate", "quotation.rate");
        }
    }
}
