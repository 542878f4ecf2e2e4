package dev.vitral.quoting;

import dev.vitral.catalog.Catalog;
import dev.vitral.catalog.CatalogData;
import dev.vitral.catalog.Product;
import dev.vitral.catalog.ProductKind;
import dev.vitral.quoting.design.MaterialCost;
import dev.vitral.quoting.design.MaterialKind;
import dev.vitral.quoting.design.Materials;
import dev.vitral.quoting.design.Sheet;
import dev.vitral.quoting.design.WindowTemplate;
import dev.vitral.shared.Problem;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what pricing must know: five queries however many drafts, and one for each template that is set into others. */
@Service
class PriceBooks {
    private final Templates templates;
    private final TemplateDesigns designs;
    private final Catalog catalog;
    private final CatalogData data;

    PriceBooks(Templates templates, TemplateDesigns designs, Catalog catalog, CatalogData data) {
        this.templates = templates;
        this.designs = designs;
        this.catalog = catalog;
        this.data = data;
    }

    /**
     * What these drafts need, in that scenario.
     *
     * @throws Problem for a template that can't be made whole
     */
    @Transactional(readOnly = true)
    PriceBook of(Collection<QuoteDraft> drafts, Scenario scenario) {
        Set<String> codes = new HashSet<>();
        drafts.forEach(draft -> draft.items().forEach(item -> codes.add(item.template())));
        Map<String, Template> byCode = templates.findByCodeIn(codes).stream()
                .filter(template -> !template.isDeleted())
                .collect(Collectors.toMap(Template::getCode, template -> template));
        Set<VersionKey> versions = new HashSet<>();
        drafts.forEach(draft -> draft.items().stream().filter(item -> byCode.containsKey(item.template()))
                .forEach(item -> versions.add(PriceBook.version(item, byCode.get(item.template())))));
        Map<VersionKey, WindowTemplate> whole = DesignProblems.translated(() -> designs.of(versions, byCode));
        Set<String> products = new HashSet<>();
        drafts.forEach(draft -> draft.items().forEach(item -> products.add(item.glass())));
        whole.values().forEach(template -> products.addAll(template.materials()));
        Set<String> plain = new HashSet<>();
        drafts.forEach(draft -> draft.plain().forEach(line -> plain.add(PriceBook.key(line.material()))));
        products.addAll(plain);
        Map<String, MaterialCost> costs = new HashMap<>();
        Map<String, Product> sold = new HashMap<>();
        for (Product product : catalog.findByCodes(products)) {
            if (isMaterial(product)) {
                costs.put(product.getCode(), cost(product, scenario));
            }
            if (plain.contains(PriceBook.key(product.getCode()))) {
                sold.put(PriceBook.key(product.getCode()), product);
            }
        }
        return new PriceBook(byCode, whole, scenario.factors(data.finishes()), Materials.of(costs.values()), sold, scenario);
    }

    /** Today's costs of these products, as far as windows can take them. */
    @Transactional(readOnly = true)
    Materials materials(Collection<String> codes) {
        return Materials.of(catalog.findByCodes(codes).stream()
                .filter(PriceBooks::isMaterial).map(product -> cost(product, Scenario.PRESENT)).toList());
    }

    private static boolean isMaterial(Product product) {
        return product.getKind() != ProductKind.OTHER && (product.getKind() != ProductKind.PROFILE || product.getBarLengthMm() != null);
    }

    private static MaterialCost cost(Product product, Scenario scenario) {
        String unit = product.getUnit() == null ? "" : product.getUnit().getCode();
        Sheet sheet = product.getSheetWidthMm() == null || product.getSheetHeightMm() == null
                ? null
                : new Sheet(product.getSheetWidthMm(), product.getSheetHeightMm());
        return new MaterialCost(
                product.getCode(),
                MaterialKind.valueOf(product.getKind().name()),
                unit,
                scenario.cost(product),
                product.getKind() == ProductKind.PROFILE ? product.getBarLengthMm() : null,
                sheet);
    }
}
