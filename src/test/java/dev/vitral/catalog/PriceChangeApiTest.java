package dev.vitral.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.Api;
import dev.vitral.AppTest;
import dev.vitral.Samples;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Price changes by REST (CAT-4). */
@AppTest
class PriceChangeApiTest {
    private static final String PATH = "/api/v1/price-changes";

    @Autowired
    private Api api;

    @Autowired
    private Samples samples;

    @Test
    void previews_applies_and_undoes_with_the_version_read_and_once_for_a_key() {
        Product product = samples.product();
        Api.Caller manager = api.as("gerente");
        String order = """
                {"kind": "COST_PERCENT", "amount": "10", "filters": {"code": "%s"}, "reason": "Lista nueva"}""".formatted(product.getCode());
        Api.Answer made = manager.post(PATH, order);
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        assertThat(made.at("state")).isEqualTo("READY");
        assertThat(made.at("newTotal")).isEqualTo("159.50");
        String path = PATH + "/" + made.at("id");
        Api.Answer rows = api.as("capturista").get(path + "/rows?sort=difference,desc");
        assertThat(rows.at("items/0/code")).isEqualTo(product.getCode());
        assertThat(rows.at("items/0/difference")).isEqualTo("10.00");

        assertThat(manager.post(path + "/apply", null).status()).isEqualTo(428);
        String key = UUID.randomUUID().toString();
        Api.Caller holder = manager.with("If-Match", String.valueOf(made.header("ETag"))).with("Idempotency-Key", key);
        Api.Answer applied = holder.post(path + "/apply", null);
        assertThat(applied.at("state")).as(applied.body().toString()).isEqualTo("APPLIED");
        assertThat(holder.post(path + "/apply", null).body()).isEqualTo(applied.body());
        assertThat(manager.with("If-Match", String.valueOf(made.header("ETag"))).post(path + "/undo", null).status()).isEqualTo(412);
        assertThat(manager.get("/api/v1/products/" + product.getId()).at("price")).isEqualTo("159.50");
        assertThat(manager.get("/api/v1/products/" + product.getId() + "/history").body()).hasSize(2);

        Api.Answer undone = manager.with("If-Match", String.valueOf(applied.header("ETag"))).post(path + "/undo", null);
        assertThat(undone.at("state")).isEqualTo("UNDONE");
        assertThat(manager.get("/api/v1/products/" + product.getId()).at("price")).isEqualTo("145.00");
        assertThat(manager.get(path + "/history").body()).isNotEmpty();
    }

    @Test
    void tells_at_the_field_what_is_wrong() {
        Api.Caller manager = api.as("gerente");
        assertThat(manager.post(PATH, "{\"kind\": \"COST_PERCENT\"}").at("errors/0/field")).isEqualTo("amount");
        assertThat(manager.post(PATH, "{\"amount\": 1}").status()).isEqualTo(422);
        assertThat(manager.post(PATH, "{\"kind\": \"CATEGORY_FACTOR\", \"amount\": 2, \"categoryCode\": \"NO-HAY\"}").at("errors/0/field")).isEqualTo("categoryCode");
        assertThat(manager.post(PATH, "{\"kind\": \"COST_SET\", \"amount\": 1, \"filters\": {\"nada\": \"x\"}}").status()).isEqualTo(422);
        assertThat(manager.get(PATH + "/999999999/rows").status()).isEqualTo(404);
    }
}
