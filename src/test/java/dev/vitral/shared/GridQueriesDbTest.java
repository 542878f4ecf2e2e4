package dev.vitral.shared;

import static dev.vitral.Samples.asClerk;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.catalog.Catalog;
import dev.vitral.catalog.Product;
import dev.vitral.catalog.ProductList;
import dev.vitral.catalog.ProductRow;
import dev.vitral.stock.MovementList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the lists ask is answered from indexes, however many rows there are. */
@AppTest
class GridQueriesDbTest {
    private static final int PRODUCTS = 600;

    @Autowired
    Catalog catalog;

    @Autowired
    Samples samples;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void enough_products_for_the_optimizer_to_care() {
        int there = jdbc.queryForObject("SELECT COUNT(*) FROM product", Integer.class);
        for (int i = there; i < PRODUCTS; i++) {
            samples.product();
        }
        jdbc.execute("ANALYZE TABLE product, stock_level, stock_movement");
    }

    static Stream<ListRequest> questions() {
        ListRequest page = ListRequest.first(20);
        List<ListRequest> questions = new ArrayList<>(List.of(
                page,
                page.where(Map.of("code", "T-000")),
                page.where(Map.of("description", "Producto T-0001")),
                page.where(Map.of("words", "producto")),
                page.where(Map.of("categoryCode", "TEST")),
                page.where(Map.of("categoryCode", "TEST")).sortedBy("description", true),
                page.where(Map.of("unit", "pza")),
                page.where(Map.of("supplierId", "1")),
                page.where(Map.of("kind", "OTHER")),
                page.where(Map.of("active", "false")),
                page.where(Map.of("price", "100..200")),
                page.where(Map.of("barcode", "750")),
                page.matching("T-0001"),
                page.matching("producto")));
        for (String column : List.of("code", "description", "cost", "price", "minStock", "onHand", "barcode")) {
            questions.add(page.sortedBy(column, false));
            questions.add(page.sortedBy(column, true));
        }
        return questions.stream();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void scans_no_table(ListRequest question) {
        assertThat(scanned(ProductList.SPEC, question)).isEmpty();
        List<String> cursors = page(question).cursors();
        if (!cursors.isEmpty()) {
            assertThat(scanned(ProductList.SPEC, question.at(0, 20, cursors.getLast()))).isEmpty();
        }
    }

    @Test
    void scans_no_movements() {
        ListRequest page = ListRequest.first(20);
        for (ListRequest question : List.of(page, page.where(Map.of("productId", "1")), page.where(Map.of("productCode", "T-00001")),
                page.where(Map.of("date", "2026-01-01..2026-12-31")), page.where(Map.of("type", "ISSUE")), page.where(Map.of("reference", "FAC")),
                page.where(Map.of("user", "capturista")), page.sortedBy("date", false), page.sortedBy("type", true))) {
            assertThat(scanned(MovementList.SPEC, question)).as(question.toString()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("questions")
    void gives_every_row_once_by_cursor_as_by_offset(ListRequest question) {
        List<Long> byOffset = new ArrayList<>();
        List<Long> byCursor = new ArrayList<>();
        String after = null;
        for (int offset = 0; offset < 100; offset += 20) {
            page(question.at(offset, 20, null)).items().forEach(row -> byOffset.add(row.id()));
            ListPage<ProductRow> page = page(question.at(0, 20, after));
            page.items().forEach(row -> byCursor.add(row.id()));
            after = page.cursors().isEmpty() ? after : page.cursors().getLast();
            if (page.items().size() < 20) {
                break;
            }
        }
        assertThat(byCursor).isEqualTo(byOffset).doesNotHaveDuplicates();
    }

    @Test
    void finds_words_by_their_beginnings_without_accents_and_short_ones_too() {
        Product product = Samples.asAdmin(() -> {
            Product vidrio = samples.product();
            vidrio.setDescription("Vidrio templado «Ibáñez» de 6 mm, año " + vidrio.getCode().substring(2));
            return catalog.save(vidrio);
        });
        for (String text : List.of("VIDRIO templ", "ibañez 6 mm", "de ibáñez", "vidrio año " + product.getCode().substring(2))) {
            assertThat(page(ListRequest.first(20).where(Map.of("words", text))).items()).as(text).extracting(ProductRow::id).contains(product.getId());
            assertThat(page(ListRequest.first(20).matching(text)).items()).as(text).extracting(ProductRow::id).contains(product.getId());
        }
        for (String text : List.of("idrio", "ibanez", "vidrio 7 mm")) {
            assertThat(page(ListRequest.first(20).where(Map.of("words", text))).items()).as(text).extracting(ProductRow::id).doesNotContain(product.getId());
        }
    }

    private ListPage<ProductRow> page(ListRequest question) {
        return asClerk(() -> catalog.list(question));
    }

    /** Steps of the plans, carried out, that read a whole table of the data or more rows than a page asks for; the full-text index reads what has the word. */
    private List<String> scanned(ListSpec<?> spec, ListRequest question) {
        ListQuery<?> query = new ListQuery<>(spec, question);
        List<Map<String, Object>> steps = new ArrayList<>(jdbc.queryForList("ANALYZE " + query.page(), query.params()));
        steps.addAll(jdbc.queryForList("ANALYZE " + query.count(20), query.params()));
        return steps.stream()
                .filter(step -> List.of("p", "m", "l").contains(String.valueOf(step.get("table"))) && !"fulltext".equals(step.get("type")))
                .filter(step -> "ALL".equals(step.get("type")) || Double.parseDouble(String.valueOf(step.getOrDefault("r_rows", "0")).replace("null", "0")) > 2 * question.size())
                .map(Map::toString)
                .toList();
    }
}
