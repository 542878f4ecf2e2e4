package dev.vitral.quoting;

import static dev.vitral.Samples.asAdmin;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.Api;
import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.catalog.Catalog;
import dev.vitral.catalog.Product;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What moved a quotation's price, by REST (QUO-16). */
@AppTest
class PriceBridgeApiTest {
    private static final String QUOTES = "/api/v1/quotes";
    private static final String WINDOW = """
            {"template":"COR3-XO","widthMm":1500,"heightMm":1200,"glass":"V6C","colour":"natural","quantity":2}""";

    @Autowired
    private Api api;

    @Autowired
    private Samples samples;

    @Autowired
    private Catalog catalog;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private String quote(String material) {
        return """
                {"items":[%s],"materials":[{"material":"%s","quantity":"2"}]}""".formatted(WINDOW, material);
    }

    @Test
    void tells_material_by_material_what_todays_costs_would_move() {
        Product one = samples.product();
        Product other = samples.product();
        Api.Answer draft = api.as("capturista").post(QUOTES, """
                {"items":[%s],"materials":[{"material":"%s","quantity":"2"},{"material":"%s","quantity":"3"}]}"""
                .formatted(WINDOW, one.getCode(), other.getCode()));
        String path = QUOTES + "/" + draft.at("id") + "/bridge/materials";
        assertThat(api.as("capturista").get(path).body().get("materials")).as("nothing moved yet").isEmpty();
        dearer(one, "110");
        dearer(other, "90");

        JsonNode stale = api.as("capturista").get(path).body();
        BigDecimal sum = new BigDecimal(stale.get("rest").asString());
        for (JsonNode material : stale.get("materials")) {
            sum = sum.add(new BigDecimal(material.get("effect").asString()));
            assertThat(material.get("since").asString()).isGreaterThanOrEqualTo(material.get("frozenAt").asString());
        }
        assertThat(stale.get("materials")).extracting(it -> it.get("code").asString()).containsExactlyInAnyOrder(one.getCode(), other.getCode());
        assertThat(stale.get("materials").get(0).get("frozenCost").asString()).isEqualTo("100.0000");
        assertThat(stale.get("materials").get(0).get("cost").asString()).isEqualTo("110.0000");
        assertThat(stale.get("materials").get(0).get("effect").asString()).isEqualTo("33.64");
        assertThat(stale.get("materials").get(1).get("effect").asString()).isEqualTo("-50.46");
        assertThat(sum).isEqualByComparingTo(new BigDecimal(stale.get("to").asString()).subtract(new BigDecimal(stale.get("from").asString())));
        api.as("capturista").post(QUOTES + "/" + draft.at("id") + "/reprice", "");
        assertThat(api.as("capturista").get(path).body().get("materials")).as("taken over").isEmpty();
    }

    @Test
    void tells_what_todays_costs_would_move() {
        Product product = samples.product();
        Api.Answer draft = api.as("capturista").post(QUOTES, quote(product.getCode()));
        String path = QUOTES + "/" + draft.at("id") + "/bridge";
        assertThat(api.as("capturista").get(path).at("difference")).isEqualTo("0.00");
        dearer(product, "110");

        Api.Answer bridge = api.as("capturista").get(path);

        assertThat(bridge.at("from")).isEqualTo("1");
        assertThat(bridge.at("to")).isEqualTo("today");
        assertThat(bridge.at("difference")).isEqualTo("33.64");
        assertThat(step(bridge, "COST")).isEqualByComparingTo("33.64");
        assertThat(sum(bridge)).isEqualByComparingTo("33.64");
    }

    @Test
    void a_draft_is_priced_again_on_request_and_what_was_sent_never_moves() {
        Product product = samples.product();
        String old = quote(product.getCode()).replace("{\"items\"", "{\"date\":\"2026-01-05\",\"items\"");
        Api.Answer draft = api.as("capturista").post(QUOTES, old);
        Api.Answer other = api.as("capturista").post(QUOTES, quote(product.getCode()));
        Api.Answer sent = api.as("capturista").post(QUOTES + "/" + other.at("id") + "/send", "");
        dearer(product, "110");
        String path = QUOTES + "/" + draft.at("id");
        assertThat(api.as("capturista").post(path + "/send", "").at("code")).isEqualTo("quotation.validityOver");

        assertThat(api.as("capturista").with("If-Match", "\"99\"").post(path + "/reprice", "").status()).isEqualTo(412);
        Api.Answer again = api.as("capturista").with("If-Match", draft.header("ETag")).with("Idempotency-Key", "reprice-" + draft.at("id")).post(path + "/reprice", "");

        assertThat(again.status()).as(again.body().toString()).isEqualTo(200);
        assertThat(new BigDecimal(again.at("total")).subtract(new BigDecimal(draft.at("total")))).isEqualByComparingTo("33.64");
        assertThat(again.at("validUntil")).as("dated today").isGreaterThan(draft.at("validUntil"));
        assertThat(api.as("capturista").get(path + "/bridge").at("difference")).isEqualTo("0.00");
        Api.Answer replayed = api.as("capturista").with("If-Match", draft.header("ETag")).with("Idempotency-Key", "reprice-" + draft.at("id")).post(path + "/reprice", "");
        assertThat(replayed.at("version")).isEqualTo(again.at("version"));
        assertThat(api.as("capturista").post(path + "/send", "").at("status")).isEqualTo("SENT");

        Api.Answer refused = api.as("capturista").post(QUOTES + "/" + other.at("id") + "/reprice", "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("code")).isEqualTo("quotation.notDraft");
        assertThat(api.as("capturista").get(QUOTES + "/" + other.at("id")).at("total")).isEqualTo(sent.at("total"));
    }

    @Test
    void of_twenty_who_price_one_version_again_one_does() throws Exception {
        Api.Answer draft = api.as("capturista").post(QUOTES, quote(samples.product().getCode()));
        String path = QUOTES + "/" + draft.at("id") + "/reprice";
        List<Callable<Integer>> all = Collections.nCopies(20, () -> api.as("capturista").with("If-Match", draft.header("ETag")).post(path, "").status());
        try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(all)) {
                answers.add(answer.get());
            }
            assertThat(answers).containsOnlyOnce(200).containsOnly(200, 412);
        }
    }

    private void dearer(Product product, String cost) {
        asAdmin(() -> {
            Product dearer = catalog.find(product.getId()).orElseThrow();
            dearer.setCost(new BigDecimal(cost));
            return catalog.save(dearer);
        });
    }

    @Test
    void tells_what_moved_between_two_revisions_each_as_it_last_stood() {
        Product product = samples.product();
        Api.Answer first = api.as("capturista").post(QUOTES, quote(product.getCode()));
        String path = QUOTES + "/" + first.at("id");
        transaction.executeWithoutResult(status -> jdbc.sql("UPDATE quotation SET revision = 2 WHERE id = ?").param(Long.parseLong(first.at("id"))).update());
        String larger = quote(product.getCode()).replace("1500", "1600").replace("V6C", "V6T").replace("{\"items\"", "{\"profitRate\":\"0.40\",\"taxRate\":\"0.08\",\"items\"");
        Api.Answer second = api.as("capturista").with("If-Match", first.header("ETag")).put(path, larger);
        assertThat(second.status()).as(second.body().toString()).isEqualTo(200);

        Api.Answer bridge = api.as("capturista").get(path + "/bridge");

        assertThat(bridge.at("from")).isEqualTo("1");
        assertThat(bridge.at("to")).isEqualTo("2");
        assertThat(bridge.at("fromTotal")).isEqualTo(first.at("total"));
        assertThat(bridge.at("toTotal")).isEqualTo(second.at("total"));
        assertThat(sum(bridge)).isEqualByComparingTo(new BigDecimal(second.at("total")).subtract(new BigDecimal(first.at("total"))));
        assertThat(step(bridge, "SIZE")).isPositive();
        assertThat(step(bridge, "GLASS")).isPositive();
        assertThat(step(bridge, "MARGIN")).isPositive();
        assertThat(step(bridge, "TAX")).isNegative();
        assertThat(step(bridge, "COST")).isZero();
        assertThat(step(bridge, "ROUNDING").abs()).isLessThan(new BigDecimal("0.50"));
        assertThat(api.as("capturista").get(path + "/bridge?from=1&to=7").at("code")).isEqualTo("quotation.noRevision");
        assertThat(api.as("capturista").get(path + "/bridge?to=ayer").at("errors/0/code")).isEqualTo("quotation.bridgeTo");
        assertThat(api.as("capturista").get(QUOTES + "/999999999/bridge").at("code")).isEqualTo("quotation.notFound");
    }

    private static BigDecimal step(Api.Answer bridge, String why) {
        for (JsonNode step : bridge.body().get("steps")) {
            if (step.get("why").asString().equals(why)) {
                return new BigDecimal(step.get("amount").asString());
            }
        }
        throw new AssertionError(why);
    }

    private static BigDecimal sum(Api.Answer bridge) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode step : bridge.body().get("steps")) {
            sum = sum.add(new BigDecimal(step.get("amount").asString()));
        }
        return sum;
    }
}
