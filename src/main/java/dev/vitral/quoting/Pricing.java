package dev.vitral.quoting;

import dev.vitral.quoting.design.Basis;
import dev.vitral.quoting.design.Costing;
import dev.vitral.quoting.design.CostingRates;
import dev.vitral.quoting.design.Exploded;
import dev.vitral.quoting.design.MaterialKind;
import dev.vitral.quoting.design.PricedWindow;
import dev.vitral.quoting.design.QuoteRates;
import dev.vitral.quoting.design.QuoteTotals;
import dev.vitral.quoting.design.Size;
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

    Pricing(PriceBooks books, ShopRates usual) {
        this.books = books;
        this.usual = usual;
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
        return price(draft, books.of(List.of(draft), scenario));
    }

    /** The same by a book that holds what the draft needs. */
    PricedQuote price(QuoteDraft draft, PriceBook book) {
        if (draft.items().isEmpty() && draft.plain().isEmpty()) {
            throw Problem.invalid("items", "quotation.noLines");
        }
        CostingRates costing = rates(() -> book.scenario().rates(draft.costing(usual)));
        QuoteRates foot = rates(() -> draft.foot(usual));
        List<PricedQuote.Item> items = new ArrayList<>();
        for (int i = 0; i < draft.items().size(); i++) {
            items.add(item(draft.items().get(i), "items[" + i + "].", costing, book));
        }
        List<PricedQuote.Plain> plain = PlainPricing.price(draft.plain(), book);
        List<BigDecimal> nets = Stream.concat(items.stream().map(i -> i.price().net()), plain.stream().map(i -> i.price().net())).toList();
        return new PricedQuote(draft, costing, foot, List.copyOf(items), plain, QuoteTotals.of(nets, foot));
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
        PricedWindow price = DesignProblems.translated(path, () -> Costing.price(exploded, request, costing, book.materials()));
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
