package dev.vitral.shared;

import static dev.vitral.Samples.asClerk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.catalog.Catalog;
import dev.vitral.catalog.Product;
import dev.vitral.catalog.ProductKind;
import dev.vitral.catalog.ProductList;
import dev.vitral.catalog.ProductRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Operators, orders of several columns, sums and selections give what they say. */
@AppTest
class ListAskingDbTest {
    private static final int MANY = 60;

    @Autowired
    Catalog catalog;

    @Autowired
    Samples samples;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private String mark = "";

    @BeforeEach
    void some_products_of_three_prices() {
        mark = "LA" + System.nanoTime();
        Samples.asAdmin(() -> {
            for (int i = 0; i < MANY; i++) {
                Product product = samples.product();
                product.setDescription(mark + " " + (char) ('a' + i % 7));
                product.setBarcode(i % 2 == 0 ? null : mark + i);
                product.setKind(i % 3 == 0 ? ProductKind.GLASS : ProductKind.OTHER);
                product.setMinStock(new BigDecimal(i % 4));
                catalog.save(product);
            }
            return null;
        });
    }

    private List<ProductRow> found(Map<String, String> filters) {
        Map<String, String> all = new java.util.HashMap<>(Map.of("description", mark));
        all.putAll(filters);
        return asClerk(() -> catalog.list(ListRequest.first(1000).where(all))).items();
    }

    @Test
    void filters_by_what_is_there_and_what_is_not() {
        assertThat(found(Map.of("barcode", "="))).hasSize(MANY / 2).allMatch(row -> row.barcode() == null);
        assertThat(found(Map.of("barcode", "!"))).hasSize(MANY / 2).allMatch(row -> row.barcode() != null);
    }

    @Test
    void filters_by_several_choices_or_all_but_those() {
        assertThat(found(Map.of("kind", "GLASS"))).hasSize(MANY / 3);
        assertThat(found(Map.of("kind", "GLASS,OTHER"))).hasSize(MANY);
        assertThat(found(Map.of("kind", "!GLASS,PROFILE"))).hasSize(MANY * 2 / 3).allMatch(row -> row.kind() == ProductKind.OTHER);
        assertThat(found(Map.of("categoryCode", "!no-such-category"))).hasSize(MANY);
    }

    @Test
    void filters_amounts_by_ends_and_ranges() {
        assertThat(found(Map.of("minStock", ">=2"))).hasSize(MANY / 2);
        assertThat(found(Map.of("minStock", "1..2"))).hasSize(MANY / 2);
        assertThat(found(Map.of("minStock", "..0"))).hasSize(MANY / 4);
    }

    @Test
    void finds_text_anywhere_among_few_rows() {
        assertThat(found(Map.of("barcode", "*" + mark.substring(3) + "1*"))).isNotEmpty();
        List<ProductRow> exact = found(Map.of("description", "=" + mark + " A"));
        assertThat(exact).isNotEmpty().allMatch(row -> row.description().equals(mark + " a"));
    }

    @Test
    void finds_products_by_their_suppliers_name() {
        String name = "Vidriera Ñandú " + mark;
        List<ProductRow> ours = found(Map.of()).subList(0, 3);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.update("INSERT INTO supplier (version, name, credit_days, lead_time_days, active, created_at, created_by, updated_at, updated_by)"
                    + " VALUES (0, ?, 0, 0, 1, NOW(), 'test', NOW(), 'test')", name);
            jdbc.update("UPDATE product SET supplier_id = (SELECT id FROM supplier WHERE name = ?) WHERE id IN (?, ?, ?)",
                    name, ours.get(0).id(), ours.get(1).id(), ours.get(2).id());
        });
        for (String text : List.of("ñandú " + mark, "VIDRIERA Ñandu " + mark)) {
            assertThat(asClerk(() -> catalog.list(ListRequest.first(1000).matching(text))).items())
                    .as(text)
                    .extracting(ProductRow::id)
                    .containsExactlyInAnyOrderElementsOf(ours.stream().map(ProductRow::id).toList());
            assertThat(asClerk(() -> catalog.count(ListRequest.first(1000).matching(text))).count()).isEqualTo(3);
        }
        assertThat(found(Map.of("supplierName", "ñandú"))).hasSize(3);
        assertThat(asClerk(() -> catalog.list(ListRequest.first(2).where(Map.of("supplierName", "=" + name)).sortedBy("description", true))).items()).hasSize(2);
        assertThat(found(Map.of("supplierName", "=ñandú"))).isEmpty();
        assertThat(found(Map.of("supplierName", "="))).hasSize(MANY - 3);
    }

    @Test
    void refuses_a_flag_that_is_neither_yes_nor_no() {
        assertThat(found(Map.of("active", "sí"))).hasSize(MANY);
        assertThatThrownBy(() -> found(Map.of("active", "quizá"))).isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("filter.unreadable.flag"));
    }

    @Test
    void orders_by_several_columns_page_by_page() {
        ListRequest request = ListRequest.first(7).where(Map.of("description", mark))
                .sortedBy(List.of(ListSort.down("minStock"), ListSort.up("barcode"), ListSort.down("description")));
        Comparator<ProductRow> order = Comparator.comparing(ProductRow::minStock).reversed()
                .thenComparing(row -> row.barcode() == null ? "" : row.barcode()).thenComparing(Comparator.comparing(ProductRow::description).reversed());
        List<ProductRow> byCursor = new ArrayList<>();
        String after = null;
        do {
            ListRequest next = request.at(0, 7, after);
            ListPage<ProductRow> page = asClerk(() -> catalog.list(next));
            byCursor.addAll(page.items());
            after = page.items().size() < 7 ? null : page.cursors().getLast();
        } while (after != null);
        assertThat(byCursor).hasSize(MANY).isSortedAccordingTo(order);
        assertThat(byCursor.stream().map(ProductRow::id)).doesNotHaveDuplicates();
        List<ProductRow> byOffset = new ArrayList<>();
        for (int offset = 0; offset < MANY; offset += 7) {
            ListRequest next = request.at(offset, 7, null);
            byOffset.addAll(asClerk(() -> catalog.list(next)).items());
        }
        assertThat(byOffset).extracting(ProductRow::id).isEqualTo(byCursor.stream().map(ProductRow::id).toList());
    }

    @Test
    void refuses_a_cursor_of_another_order_and_a_column_twice() {
        ListRequest request = ListRequest.first(5).where(Map.of("description", mark));
        String cursor = asClerk(() -> catalog.list(request)).cursors().getLast();
        ListRequest other = request.sortedBy(List.of(ListSort.up("minStock"), ListSort.up("code"))).at(0, 5, cursor);
        assertThatThrownBy(() -> asClerk(() -> catalog.list(other))).isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("list.cursor"));
        assertThatThrownBy(() -> request.sortedBy(List.of(ListSort.up("code"), ListSort.down("code")))).isInstanceOf(Problem.class);
    }

    @Test
    void adds_up_what_the_filter_finds_and_nothing_more() {
        ListRequest request = ListRequest.first(5).where(Map.of("description", mark));
        ListPage.Total total = asClerk(() -> catalog.count(request.withTotals(true)));
        assertThat(total.count()).isEqualTo(MANY);
        assertThat(total.sums()).as("quantities of different units have no sum").containsOnlyKeys("value");
        assertThat(total.sums().get("value")).isEqualByComparingTo("0");
        assertThat(asClerk(() -> catalog.count(request)).sums()).isEmpty();
    }

    @Test
    void selects_all_but_some_and_some_by_their_ids() {
        ListRequest request = ListRequest.first(5).where(Map.of("description", mark)).sortedBy("minStock", true);
        Function<ListRequest, ListPage<ProductRow>> list = asked -> asClerk(() -> catalog.list(asked));
        Function<ListRequest, ListPage.Total> count = asked -> asClerk(() -> catalog.count(asked));
        long[] all = ListSelection.all(request).ids(list, ProductRow::id);
        assertThat(all).hasSize(MANY).doesNotHaveDuplicates();
        ListSelection but = ListSelection.allBut(request, Set.of(all[0], all[1]));
        assertThat(but.ids(list, ProductRow::id)).hasSize(MANY - 2).doesNotContain(all[0], all[1]);
        assertThat(but.count(count).count()).isEqualTo(MANY - 2);
        ListSelection some = ListSelection.of(request, Set.of(all[5], all[3]));
        assertThat(some.ids(list, ProductRow::id)).containsExactly(all[3], all[5]);
        assertThat(some.count(count).count()).isEqualTo(2);
        assertThat(ListSelection.of(request, Set.of()).ids(list, ProductRow::id)).isEmpty();
    }
}
