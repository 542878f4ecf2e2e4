package dev.vitral.quoting.ui;

import dev.vitral.catalog.Catalog;
import dev.vitral.catalog.CatalogData;
import dev.vitral.catalog.Finish;
import dev.vitral.catalog.Product;
import dev.vitral.catalog.ProductKind;
import dev.vitral.catalog.ProductRow;
import dev.vitral.customers.Customer;
import dev.vitral.customers.CustomerRow;
import dev.vitral.customers.Customers;
import dev.vitral.quoting.Template;
import dev.vitral.quoting.TemplateCatalog;
import dev.vitral.quoting.TemplatePublishing;
import dev.vitral.quoting.design.Component;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a clerk chooses from while quoting. */
@org.springframework.stereotype.Component
class Choices {
    private final TemplateCatalog templates;
    private final TemplatePublishing versions;
    private final Catalog catalog;
    private final CatalogData data;
    private final Customers customers;

    Choices(TemplateCatalog templates, TemplatePublishing versions, Catalog catalog, CatalogData data, Customers customers) {
        this.templates = templates;
        this.versions = versions;
        this.catalog = catalog;
        this.data = data;
        this.customers = customers;
    }

    /** A customer by id and name. */
    record Buyer(long id, String name, String jobSite) {
        static Buyer of(Customer customer) {
            return new Buyer(customer.getId(), customer.getName(), customer.getJobSite() == null ? "" : customer.getJobSite());
        }

        private static Buyer of(CustomerRow row) {
            return new Buyer(row.id(), row.name(), row.jobSite() == null ? "" : row.jobSite());
        }
    }

    /** A product that is sold as it is. */
    record Plain(String code, String description, String unit, BigDecimal price) {
        private static Plain of(ProductRow row) {
            return new Plain(row.code(), row.description(), row.unit(), row.price());
        }

        /** What the field shows. */
        String label() {
            return code + " · " + description;
        }

        /** Two of one code are the same choice. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Plain plain && plain.code.equals(code);
        }

        @Override
        public int hashCode() {
            return code.hashCode();
        }
    }

    /** Products by code, words or barcode. */
    List<Plain> plain(String text, int offset, int limit) {
        return catalog.list(ListRequest.first(limit).at(offset, limit, null).matching(text)).items().stream().map(Plain::of).toList();
    }

    /** The product of exactly that code or barcode. */
    Optional<Plain> plain(String code) {
        String typed = code.strip();
        return plain(typed, 0, 20).stream().filter(it -> it.code().equalsIgnoreCase(typed)).findFirst()
                .or(() -> catalog.list(ListRequest.first(1).where(Map.of("barcode", typed))).items().stream().findFirst().map(Plain::of));
    }

    List<Buyer> buyers(String text, int offset, int limit) {
        return customers.list(ListRequest.first(limit).at(offset, limit, null).matching(text)).items().stream().map(Buyer::of).toList();
    }

    Buyer add(Customer customer) {
        return Buyer.of(customers.save(customer));
    }

    /** Templates offered, by code. */
    Map<String, Template> templates() {
        return byCode(templates.offered().stream().collect(Collectors.toMap(Template::getCode, t -> t, (a, b) -> a, LinkedHashMap::new)));
    }

    /** Templates offered, each with the versions that windows were priced by. */
    TemplateBook book() {
        return new TemplateBook(templates(), this::published);
    }

    private Optional<Template> published(String code, int number) {
        try {
            return Optional.of(versions.read(code, number).writeTo(new Template(code)));
        } catch (Problem gone) {
            return Optional.empty();
        }
    }

    /** Names of the glasses, by code. */
    Map<String, String> glasses() {
        ListRequest glass = ListRequest.first(ListRequest.LARGEST_PAGE).where(Map.of("kind", ProductKind.GLASS.name(), "active", "true"));
        return byCode(catalog.list(glass).items().stream().collect(Collectors.toMap(ProductRow::code, ProductRow::description, (a, b) -> a, LinkedHashMap::new)));
    }

    /** Names of the colours by code, the cheapest first: it is the usual one. */
    Map<String, String> colours() {
        return byCode(data.finishes().stream().sorted(Comparator.comparing(Finish::getPriceFactor)).collect(Collectors.toMap(Finish::getCode, Finish::getName, (a, b) -> a, LinkedHashMap::new)));
    }

    /** What materials are called, by code. */
    Map<String, String> materials(Collection<String> codes) {
        return byCode(catalog.findByCodes(codes).stream().collect(Collectors.toMap(Product::getCode, Product::getDescription, (a, b) -> a, LinkedHashMap::new)));
    }

    /** Codes of materials that begin with the text, the glass chosen in the quotation first. */
    List<String> materialCodes(String text, int offset, int limit) {
        boolean glass = Component.CHOSEN_GLASS.contains(text.toLowerCase(Locale.ROOT));
        List<String> codes = new ArrayList<>();
        if (glass && offset == 0) {
            codes.add(Component.CHOSEN_GLASS);
        }
        int passed = glass ? Math.max(0, offset - 1) : offset;
        int wanted = limit - codes.size();
        if (wanted > 0) {
            catalog.list(ListRequest.first(wanted).at(passed, wanted, null).matching(text)).items().forEach(row -> codes.add(row.code()));
        }
        return codes;
    }

    private static <V> Map<String, V> byCode(Map<String, V> map) {
        return java.util.Collections.unmodifiableMap(map);
    }
}
