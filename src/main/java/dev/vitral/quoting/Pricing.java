package dev.vitral.quoting;

import dev.vitral.catalog.Catalog;
import dev.vitral.catalog.CatalogData;
import dev.vitral.catalog.Finish;
import dev.vitral.catalog.Product;
import dev.vitral.catalog.ProductKind;
import dev.vitral.quoting.design.Costing;
import dev.vitral.quoting.design.CostingRates;
import dev.vitral.quoting.design.MaterialCost;
import dev.vitral.quoting.design.MaterialKind;
import dev.vitral.quoting.design.Materials;
import dev.vitral.quoting.design.PricedWindow;
import dev.vitral.quoting.design.QuoteRates;
import dev.vitral.quoting.design.QuoteTotals;
import dev.vitral.quoting.design.Sheet;
import dev.vitral.quoting.design.Size;
import dev.vitral.quoting.design.WindowRequest;
import dev.vitral.quoting.design.WindowTemplate;
import dev.vitral.shared.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prices a draft with today's costs: four queries whatever its size, and one for each template that is set into others. */
@Service
class Pricing {
    private final Templates templates;
    private final TemplateDesigns designs;
    private final Catalog catalog;
    private final CatalogData data;
    private final PlainPricing plainPricing;
    private final ShopRates usual;

    Pricing(Templates templates, TemplateDesigns designs, Catalog catalog, CatalogData data, PlainPricing plainPricing, ShopRates usual) {
        this.templates = templates;
        this.designs = designs;
        this.catalog = catalog;
        this.data = data;
        this.plainPricing = plainPricing;
        this.usual = usual;
    }

    /**
     * Every figure of the draft.
     *
     * @throws Problem naming the item and field that can't be priced, such as {@code items[1].widthMm} design.outOfRange
     */
    @Transactional(readOnly = true)
    PricedQuote price(QuoteDraft draft) {
        if (draft.items().isEmpty() && draft.plain().isEmpty()) {
            throw Problem.invalid("items", "quotation.noLines");
        }
        CostingRates costing = rates(() -> draft.costing(usual));
        QuoteRates foot = rates(() -> draft.foot(usual));
        Map<String, Template> byCode = templates.findByCodeIn(draft.items().stream().map(QuoteDraft.Item::template).collect(Collectors.toSet())).stream()
                .filter(t -> !t.isDeleted())
                .collect(Collectors.toMap(Template::getCode, t -> t));
        Map<String, BigDecimal> factors = data.finishes().stream().collect(Collectors.toMap(Finish::getCode, Finish::getPriceFactor));
        Map<String, WindowTemplate> whole = DesignProblems.translated(() -> designs.drafts(byCode.values()));
        Materials materials = materials(draft, whole.values());
        List<PricedQuote.Item> items = new ArrayList<>();
        for (int i = 0; i < draft.items().size(); i++) {
            QuoteDraft.Item item = draft.items().get(i);
            String path = "items[" + i + "].";
            Template template = byCode.get(item.template());
            if (template == null) {
                throw Problem.invalid(path + "template", "template.notFound", item.template());
            }
            BigDecimal factor = factors.get(item.colour());
            if (factor == null) {
                throw Problem.invalid(path + "colour", "finish.notFound", item.colour());
            }
            if (materials.find(item.glass()).filter(m -> m.kind() == MaterialKind.GLASS).isEmpty()) {
                throw Problem.invalid(path + "glass", "glass.notFound", item.glass());
            }
            PricedWindow price = DesignProblems.translated(path, () -> Costing.price(whole.get(template.getCode()), request(item, factor), costing, materials));
            items.add(new PricedQuote.Item(item, template, price));
        }
        List<PricedQuote.Plain> plain = plainPricing.price(draft.plain());
        List<BigDecimal> nets = Stream.concat(items.stream().map(i -> i.price().net()), plain.stream().map(i -> i.price().net())).toList();
        return new PricedQuote(draft, costing, foot, List.copyOf(items), plain, QuoteTotals.of(nets, foot));
    }

    private static WindowRequest request(QuoteDraft.Item item, BigDecimal factor) {
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

    private Materials materials(QuoteDraft draft, Collection<WindowTemplate> whole) {
        Set<String> codes = new HashSet<>();
        draft.items().forEach(item -> codes.add(item.glass()));
        whole.forEach(template -> codes.addAll(template.materials()));
        Map<String, MaterialCost> costs = new HashMap<>();
        for (Product product : catalog.findByCodes(codes)) {
            if (product.getKind() != ProductKind.OTHER && (product.getKind() != ProductKind.PROFILE || product.getBarLengthMm() != null)) {
                costs.put(product.getCode(), cost(product));
            }
        }
        return Materials.of(costs.values());
    }

    private static MaterialCost cost(Product product) {
        String unit = product.getUnit() == null ? "" : product.getUnit().getCode();
        Sheet sheet = product.getSheetWidthMm() == null || product.getSheetHeightMm() == null
                ? null
                : new Sheet(product.getSheetWidthMm(), product.getSheetHeightMm());
        return new MaterialCost(
                product.getCode(),
                MaterialKind.valueOf(product.getKind().name()),
                unit,
                product.getCost(),
                product.getKind() == ProductKind.PROFILE ? product.getBarLengthMm() : null,
                sheet);
    }
}
