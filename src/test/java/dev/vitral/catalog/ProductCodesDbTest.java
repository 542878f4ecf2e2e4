package dev.vitral.catalog;

import static dev.vitral.Samples.asAdmin;
import static dev.vitral.Samples.asClerk;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.Api;
import dev.vitral.AppTest;
import dev.vitral.Samples;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Made codes come once, also when many are made at once (CAT-3); categories stay a tree, also when two move them at once (CAT-5). */
@AppTest
class ProductCodesDbTest {
    private static final int CLERKS = 50;

    @Autowired
    Catalog catalog;

    @Autowired
    CategoryData categories;

    @Autowired
    ProductCodes codes;

    @Autowired
    Samples samples;

    @Autowired
    Api api;

    @Test
    void fifty_at_once_get_fifty_codes_in_a_row() throws Exception {
        Category category = category("{PREFIX}-{000}");
        Unit unit = samples.product().getUnit();
        List<String> made = atOnce(IntStream.range(0, CLERKS)
                .mapToObj(i -> (Callable<String>) () -> asClerk(() -> catalog.save(new Product("", "Riel", ProductKind.OTHER, category, unit)).getCode()))
                .toList());
        assertThat(made).hasSize(CLERKS).doesNotHaveDuplicates();
        Set<String> expected = IntStream.rangeClosed(1, CLERKS).mapToObj(n -> category.getCode() + "-%03d".formatted(n)).collect(Collectors.toSet());
        assertThat(made).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void never_gives_a_code_again_nor_one_that_the_shop_has() {
        Category category = category(null);
        String stem = category.getCode() + "-SO-PO-";
        assertThat(save(stem + "07", "Vieja", category).getCode()).isEqualTo(stem + "07");
        assertThat(asClerk(() -> codes.preview(category.getCode(), "Socket de porcelana"))).contains(stem + "08");
        Product first = save("", "Socket de porcelana", category);
        assertThat(first.getCode()).isEqualTo(stem + "08");
        asAdmin(() -> catalog.delete(first.getId(), first.getVersion()));
        save(stem + "09", "De mano", category);
        assertThat(save("", "Socket de porcelana", category).getCode()).isEqualTo(stem + "10");
    }

    @Test
    void gives_the_number_back_when_the_product_is_refused() {
        Category category = category("{PREFIX}-{000}");
        Product first = save("", "Riel", category);
        Product refused = new Product("", "", ProductKind.OTHER, category, first.getUnit());
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> asClerk(() -> catalog.save(refused)))).isNotNull();
        assertThat(refused.getCode()).isEmpty();
        assertThat(save("", "Riel", category).getCode()).isEqualTo(category.getCode() + "-002");
    }

    @Test
    void a_made_code_passes_when_the_product_is_edited() {
        Category category = category(null);
        samples.product();
        Api.Caller clerk = api.as("capturista");
        String body = """
                {"description": "Socket porcelana", "categoryCode": "%s", "unit": "pza", "cost": 10}""".formatted(category.getCode());
        assertThat(clerk.get("/api/v1/products/code-preview?category=" + category.getCode() + "&description=Socket%20porcelana").at("code"))
                .isEqualTo(category.getCode() + "-SO-PO-01");
        Api.Answer made = clerk.post("/api/v1/products", body);
        assertThat(made.at("code")).as(made.body().toString()).isEqualTo(category.getCode() + "-SO-PO-01");
        Api.Answer edited = clerk.with("If-Match", String.valueOf(made.header("ETag")))
                .put("/api/v1/products/" + made.at("id"), made.body().toString().replace("Socket porcelana", "Socket de baquelita"));
        assertThat(edited.status()).as(edited.body().toString()).isEqualTo(200);
        assertThat(edited.at("code")).isEqualTo(category.getCode() + "-SO-PO-01");
        assertThat(edited.body().get("factorInherited").asBoolean()).isTrue();
    }

    @Test
    void two_who_put_one_category_under_the_other_tie_no_loop() throws Exception {
        for (int i = 0; i < 10; i++) {
            Category one = category(null);
            Category other = category(null);
            List<Boolean> done = atOnce(List.of(() -> under(one, other), () -> under(other, one)));
            assertThat(done).containsExactlyInAnyOrder(true, false);
        }
    }

    private boolean under(Category category, Category parent) {
        try {
            asAdmin(() -> categories.change(category.getId(), category.getVersion(), it -> it.setParent(parent)));
            return true;
        } catch (RuntimeException e) {
            assertThat(e).hasMessageContaining("category.ownAncestor");
            return false;
        }
    }

    private Category category(String pattern) {
        Category category = new Category(Samples.code(), "Grupo", null);
        category.setCodePattern(pattern);
        return asAdmin(() -> categories.save(category));
    }

    private Product save(String code, String description, Category category) {
        Unit unit = samples.product().getUnit();
        return asClerk(() -> catalog.save(new Product(code, description, ProductKind.OTHER, category, unit)));
    }

    private static <T> List<T> atOnce(List<Callable<T>> works) throws Exception {
        CyclicBarrier start = new CyclicBarrier(works.size());
        try (ExecutorService pool = Executors.newFixedThreadPool(works.size())) {
            List<Future<T>> futures = works.stream()
                    .map(work -> pool.submit(() -> {
                        start.await();
                        return work.call();
                    }))
                    .toList();
            List<T> results = new java.util.ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
