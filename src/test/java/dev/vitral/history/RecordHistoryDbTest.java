package dev.vitral.history;

import static dev.vitral.Samples.asAdmin;
import static dev.vitral.Samples.asClerk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.catalog.Catalog;
import dev.vitral.catalog.CatalogData;
import dev.vitral.catalog.Category;
import dev.vitral.catalog.Product;
import dev.vitral.catalog.ProductKind;
import dev.vitral.purchasing.Supplier;
import dev.vitral.purchasing.Suppliers;
import dev.vitral.quoting.Quotation;
import dev.vitral.quoting.Quotations;
import dev.vitral.quoting.QuoteDraft;
import dev.vitral.shared.Problem;
import dev.vitral.shared.RequestContext;
import dev.vitral.shared.Texts;
import dev.vitral.shared.ui.Formats;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
class RecordHistoryDbTest {
    @Autowired
    RecordHistory history;

    @Autowired
    Samples samples;

    @Autowired
    Catalog catalog;

    @Autowired
    CatalogData data;

    @Autowired
    Suppliers suppliers;

    @Autowired
    Quotations quotations;

    @Test
    void tells_who_changed_what_from_where_and_why() {
        Product product = samples.product();
        RequestContext.set(new RequestContext("request-0001", "10.1.2.3", "Mozilla/5.0 Firefox/140.0"));
        try {
            product.setPricing(new BigDecimal("1234.5"), new BigDecimal("1.45"), null);
            Reason.given("subió el aluminio", () -> asClerk(() -> catalog.save(product)));
        } finally {
            RequestContext.set(null);
        }
        Change change = newest(product, Texts.SPANISH);
        assertThat(change.user()).isEqualTo("capturista");
        assertThat(change.address()).isEqualTo("10.1.2.3");
        assertThat(change.client()).contains("Firefox");
        assertThat(change.requestId()).isEqualTo("request-0001");
        assertThat(change.reason()).isEqualTo("subió el aluminio");
        assertThat(change.action()).isEqualTo(Change.Action.CHANGED);
        assertThat(change.changes())
                .extracting(FieldChange::field, FieldChange::label, FieldChange::before, FieldChange::after)
                .containsExactly(tuple("cost", "Costo", "100.00", "1,234.50"), tuple("price", "Precio", "145.00", "1,790.03"));
    }

    @Test
    void names_what_a_record_refers_to_as_it_was_called_then() {
        Category frames = asAdmin(() -> data.save(new Category(Samples.code(), "Marcos", null)));
        Supplier supplier = asClerk(() -> suppliers.save(supplier("Aluminios del Norte")));
        Product product = samples.product();
        product.setCategory(frames);
        product.setSupplierId(supplier.getId());
        product.setKind(ProductKind.PROFILE);
        product.setActive(false);
        asClerk(() -> catalog.save(product));
        frames.setName("Perfiles de marco");
        asAdmin(() -> data.save(frames));

        assertThat(newest(product, Texts.SPANISH).changes())
                .extracting(FieldChange::field, FieldChange::before, FieldChange::after)
                .containsExactlyInAnyOrder(
                        tuple("category", "Pruebas", "Marcos"),
                        tuple("supplierId", "", "Aluminios del Norte"),
                        tuple("kind", "Otro", "Perfil"),
                        tuple("active", "Sí", "No"));
        assertThat(newest(product, Texts.ENGLISH).changes())
                .extracting(FieldChange::label, FieldChange::after)
                .contains(tuple("Kind", "Profile"), tuple("Active", "No"));
    }

    @Test
    void tells_creation_trash_and_restoration_apart() {
        Product product = samples.product();
        Product deleted = asAdmin(() -> catalog.delete(product.getId(), product.getVersion()));
        asAdmin(() -> catalog.restore(product.getId(), deleted.getVersion()));
        List<Change> changes = all(product, Texts.SPANISH);
        assertThat(changes)
                .extracting(Change::action)
                .containsExactly(Change.Action.RESTORED, Change.Action.TRASHED, Change.Action.CREATED);
        assertThat(changes.getFirst().changes()).isEmpty();
        assertThat(changes.getLast().changes())
                .extracting(FieldChange::field)
                .contains("code", "description", "unit")
                .doesNotContain("notes", "barcode", "version", "createdAt", "updatedBy");
    }

    @Test
    void shows_parts_that_came_changed_and_went() {
        Quotation quote = asClerk(() -> quotations.create(draft(item("FIJ3", 900, 600, 1), item("FIJ3", 900, 600, 1))));
        Quotation changed = asClerk(() -> quotations.update(quote.getId(), quote.getVersion(), draft(item("FIJ3", 1000, 600, 1))));
        asClerk(() -> quotations.update(changed.getId(), changed.getVersion(), draft(item("FIJ3", 1000, 600, 3))));

        List<Change> changes = asClerk(() -> history.of(Quotation.class, quote.getId(), null, 50, words(Texts.SPANISH))).changes();
        assertThat(changes).hasSize(3);
        assertThat(changes.get(0).changes())
                .anySatisfy(c -> assertThat(List.of(c.label(), c.before(), c.after()))
                        .satisfies(words -> assertThat(words.getFirst()).startsWith("Ventana 1 · ").endsWith(": Cantidad"))
                        .endsWith("1", "3"));
        assertThat(changes.get(1).changes()).anySatisfy(c -> {
            assertThat(c.label()).startsWith("Ventana 1 · ").endsWith(": Ancho");
            assertThat(c.before()).isEqualTo("900\u00a0mm");
            assertThat(c.after()).isEqualTo("1,000\u00a0mm");
        });
        assertThat(changes.get(1).changes()).anySatisfy(c -> {
            assertThat(c.label()).startsWith("Ventana 2 · ");
            assertThat(c.before()).contains("Cantidad: 1", "Vidrio: V6C", "Plantilla: FIJ3 · ");
            assertThat(c.after()).isEmpty();
        });
        assertThat(changes.get(2).action()).isEqualTo(Change.Action.CREATED);
        assertThat(changes.get(2).changes())
                .extracting(FieldChange::field)
                .anyMatch(field -> field.startsWith("items[2"))
                .noneMatch(field -> field.contains("figures"));
    }

    @Test
    void goes_on_page_by_page() {
        Product product = samples.product();
        for (int i = 1; i <= 12; i++) {
            Product next = product;
            next.setPricing(BigDecimal.valueOf(100 + i), BigDecimal.ONE, null);
            next.setNotes("nota " + i);
            product = asClerk(() -> catalog.save(next));
        }
        HistoryPage first = page(product, null, 5);
        HistoryPage second = page(product, first.next(), 5);
        HistoryPage third = page(product, second.next(), 5);
        assertThat(List.of(first.changes().size(), second.changes().size(), third.changes().size())).containsExactly(5, 5, 3);
        assertThat(third.next()).isNull();
        assertThat(first.changes().getLast().changes()).contains(new FieldChange("notes", "notes", "nota 7", "nota 8"));
        assertThat(second.changes().getLast().changes()).contains(new FieldChange("notes", "notes", "nota 2", "nota 3"));
    }

    @Test
    void refuses_pages_without_bound_and_records_that_never_were() {
        assertThatThrownBy(() -> asClerk(() -> history.of(Product.class, 1, null, 101, Wording.PLAIN)))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("list.size"));
        assertThatThrownBy(() -> asClerk(() -> history.of(Product.class, Long.MAX_VALUE, null, 10, Wording.PLAIN)))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("record.notFound"));
    }

    private static Supplier supplier(String name) {
        Supplier supplier = new Supplier();
        supplier.setName(name);
        return supplier;
    }

    private static QuoteDraft draft(QuoteDraft.Item... items) {
        return new QuoteDraft(null, null, null, null, null, null, null, null, null, null, null, null, List.of(items));
    }

    private static QuoteDraft.Item item(String template, int width, int height, int quantity) {
        return new QuoteDraft.Item(template, BigDecimal.valueOf(width), BigDecimal.valueOf(height), "V6C", "natural", quantity, null);
    }

    private Change newest(Product product, Locale locale) {
        return all(product, locale).getFirst();
    }

    private List<Change> all(Product product, Locale locale) {
        return asClerk(() -> history.of(Product.class, product.getId(), null, 50, words(locale))).changes();
    }

    private HistoryPage page(Product product, @Nullable Long before, int size) {
        return asClerk(() -> history.of(Product.class, product.getId(), before, size, Wording.PLAIN));
    }

    private static Wording words(Locale locale) {
        return Wording.of(new Formats(locale, ZoneId.of("America/Mexico_City")));
    }
}
