package dev.vitral.quoting;

import static dev.vitral.Samples.asAdmin;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.Api;
import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.catalog.Catalog;
import dev.vitral.catalog.Product;
import java.math.BigDecimal;
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
    void tells_what_todays_costs_would_move() {
        Product product = samples.product();
        Api.Answer draft = api.as("capturista").post(QUOTES, quote(product.getCode()));
        String path = QUOTES + "/" + draft.at("id") + "/bridge";
        assertThat(api.as("capturista").get(path).at("difference")).isEqualTo("0.00");
        asAdmin(() -> {
            Product dearer = catalog.find(product.getId()).orElseThrow();
            dearer.setCost(new BigDecimal("110"));
            return catalog.save(dearer);
        });

        Api.Answer bridge = api.as("capturista").get(path);

        assertThat(bridge.at("from")).isEqualTo("1");
        assertThat(bridge.at("to")).isEqualTo("today");
        assertThat(bridge.at("difference")).isEqualTo("33.64");
        assertThat(step(bridge, "COST")).isEqualByComparingTo("33.64");
        assertThat(sum(bridge)).isEqualByComparingTo("33.64");
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
