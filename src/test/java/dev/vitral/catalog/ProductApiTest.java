package dev.vitral.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.Api;
import dev.vitral.AppTest;
import dev.vitral.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Products by REST (API-1, API-5). */
@AppTest
class ProductApiTest {
    private static final String PATH = "/api/v1/products";

    @Autowired
    private Api api;

    @Autowired
    private Samples samples;

    private Api.Caller clerk;
    private Api.Caller manager;

    @BeforeEach
    void callers() {
        samples.product();
        clerk = api.as("capturista");
        manager = api.as("gerente");
    }

    @Test
    void creates_and_reads_with_the_names_of_the_contract() {
        String code = Samples.code();
        Api.Answer created = clerk.post(PATH, body(code, "\"100.5\""));

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location")).isEqualTo(PATH + "/" + created.at("id"));
        assertThat(created.header("ETag")).isEqualTo("\"0\"");

        Api.Answer read = clerk.get(PATH + "/" + created.at("id"));
        assertThat(read.at("code")).isEqualTo(code);
        assertThat(read.body().get("cost").isString()).isTrue();
        assertThat(read.at("cost")).isEqualTo("100.5000");
        assertThat(read.at("price")).isEqualTo("145.73");
        assertThat(read.at("available")).isEqualTo("0.000000");
        assertThat(read.body().propertyNames())
                .contains("id", "code", "description", "categoryCode", "unit", "supplierId", "cost", "priceFactor", "fixedPrice", "price", "minStock",
                        "reorderQuantity", "barcode", "onHand", "reserved", "available", "active", "version");
    }

    @Test
    void takes_decimals_as_numbers_too() {
        assertThat(clerk.post(PATH, body(Samples.code(), "100.25")).at("cost")).isEqualTo("100.2500");
    }

    @Test
    void updates_only_with_the_version_read() {
        Product product = samples.product();
        String path = PATH + "/" + product.getId();
        String change = body(product.getCode(), "120");

        assertThat(clerk.put(path, change).status()).isEqualTo(428);
        assertThat(clerk.with("If-Match", "*").put(path, change).status()).isEqualTo(428);
        assertThat(clerk.with("If-Match", "nonsense").put(path, change).status()).isEqualTo(400);

        Api.Answer updated = clerk.with("If-Match", "\"0\"").put(path, change);
        assertThat(updated.status()).isEqualTo(200);
        assertThat(updated.header("ETag")).isEqualTo("\"1\"");

        Api.Answer stale = clerk.with("If-Match", "\"0\"").put(path, change);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.at("code")).isEqualTo("record.stale");
    }

    @Test
    void takes_back_what_it_gave_and_assigns_nothing_that_is_its_own() {
        Product product = samples.product();
        String path = PATH + "/" + product.getId();
        String whole = clerk.get(path).body().toString().replace("\"id\":" + product.getId(), "\"id\":1").replace("\"version\":0", "\"version\":77");

        Api.Answer updated = clerk.with("If-Match", "\"0\"").put(path, whole);

        assertThat(updated.status()).isEqualTo(200);
        assertThat(updated.at("id")).isEqualTo(String.valueOf(product.getId()));
        assertThat(Integer.parseInt(updated.at("version"))).isLessThan(2);
        for (String own : List.of("createdBy", "createdAt", "deletedAt", "updatedBy", "role")) {
            assertThat(clerk.post(PATH, body(Samples.code(), "1").replace("{", "{\"" + own + "\":\"x\",")).status()).isEqualTo(400);
        }
    }

    @Test
    void refuses_a_code_twice_at_its_field() {
        Product product = samples.product();
        Product other = samples.product();

        Api.Answer created = clerk.post(PATH, body(product.getCode().toLowerCase(), "1"));
        Api.Answer renamed = clerk.with("If-Match", "\"0\"").put(PATH + "/" + other.getId(), body(product.getCode(), "1"));

        for (Api.Answer answer : List.of(created, renamed)) {
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.at("code")).isEqualTo("product.codeTaken");
            assertThat(answer.at("errors/0/field")).isEqualTo("code");
        }
    }

    @Test
    void does_a_create_once_for_a_key() {
        String key = UUID.randomUUID().toString();
        String body = body(Samples.code(), "10");

        Api.Answer first = clerk.with("Idempotency-Key", key).post(PATH, body);
        Api.Answer again = clerk.with("Idempotency-Key", key).post(PATH, body);
        Api.Answer other = clerk.with("Idempotency-Key", key).post(PATH, body(Samples.code(), "10"));

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.at("code")).isEqualTo("idempotency.otherRequest");
    }

    @Test
    void replays_an_update_rather_than_calling_it_stale() {
        Product product = samples.product();
        Api.Caller keyed = clerk.with("If-Match", "\"0\"").with("Idempotency-Key", UUID.randomUUID().toString());
        String change = body(product.getCode(), "33");

        Api.Answer first = keyed.put(PATH + "/" + product.getId(), change);
        Api.Answer again = keyed.put(PATH + "/" + product.getId(), change);

        assertThat(first.status()).isEqualTo(200);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.at("version")).isEqualTo("1");
    }

    @Test
    void takes_out_of_use_and_back() {
        Product product = samples.product();
        String path = PATH + "/" + product.getId();

        assertThat(manager.delete(path).status()).isEqualTo(428);
        Api.Answer deleted = manager.with("If-Match", "\"0\"").delete(path);
        assertThat(deleted.status()).isEqualTo(204);
        assertThat(clerk.get(path).status()).isEqualTo(404);
        assertThat(clerk.get(path + "?deleted=true").status()).isEqualTo(200);
        assertThat(clerk.get(PATH + "?deleted=true&code=" + product.getCode()).at("total")).isEqualTo("1");

        Api.Answer restored = manager.with("If-Match", String.valueOf(deleted.header("ETag"))).post(path + "/restore", null);
        assertThat(restored.status()).isEqualTo(200);
        assertThat(clerk.get(path).status()).isEqualTo(200);
    }

    @Test
    void filters_sorts_and_pages_by_key() {
        String prefix = "K" + Samples.code();
        for (int i = 0; i < 7; i++) {
            clerk.post(PATH, body(prefix + "-" + i, String.valueOf(10 + i)));
        }
        String list = PATH + "?code=" + prefix + "&size=3&sort=cost,desc";
        List<String> seen = new ArrayList<>();
        Api.Answer page = clerk.get(list);
        assertThat(page.at("total")).isEqualTo("7");
        assertThat(page.body().get("totalIsEstimate").asBoolean()).isFalse();
        while (true) {
            page.body().get("items").forEach(item -> seen.add(item.get("code").asString()));
            if (page.body().get("next").isNull()) {
                break;
            }
            page = clerk.get(list + "&after=" + page.at("next"));
        }
        assertThat(seen).containsExactly(prefix + "-6", prefix + "-5", prefix + "-4", prefix + "-3", prefix + "-2", prefix + "-1", prefix + "-0");

        assertThat(clerk.get(PATH + "?code=" + prefix + "&cost=12..13").at("total")).isEqualTo("2");
        assertThat(clerk.get(PATH + "?code=" + prefix + "&page=2&size=3").at("items/0/code")).isEqualTo(prefix + "-6");
        assertThat(clerk.get(PATH + "?q=" + prefix + "-4").at("items/0/code")).isEqualTo(prefix + "-4");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "sort=nothing", "sort=code,sideways", "size=0", "size=1001", "size=x", "page=-1", "page=2147483647&size=1000", "nothing=1", "cost=abc",
        "cost=1e999999999", "cost=..", "after=zzz", "after=MTphYmM&sort=cost", "sort=words", "code=%27%20OR%201=1--%00"
    })
    void refuses_or_bears_any_query(String query) {
        assertThat(clerk.get(PATH + "?" + query).status()).isIn(200, 400, 422);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "1e308", "1e999999999", "-1e999999999", "1e-999999999", "NaN", "\"NaN\"", "Infinity", "\"1e308\"", "\"\"", "true", "[]", "{}", "\"0x10\"",
        "1234567890123456789012345678901", "9223372036854775808", "-1", "\"١٢٣\"", "\"1,5\""
    })
    void refuses_hostile_numbers(String number) {
        Api.Answer answer = clerk.post(PATH, body(Samples.code(), number));

        assertThat(answer.status()).isIn(400, 422);
        assertThat(answer.at("code")).isNotBlank();
    }

    @Test
    void bears_any_text() {
        String text = "\uD83E\uDE9F vidrio \u202Eabc\u202C مرحبا <img src=x onerror=alert(1)>";
        Api.Answer created = clerk.post(PATH, body(Samples.code(), "1").replace("Producto", text));

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.at("description")).contains(text);
        assertThat(clerk.post(PATH, body(Samples.code(), "1").replace("Producto", "x".repeat(100_000))).status()).isEqualTo(422);
    }

    private static String body(String code, String cost) {
        return """
                {"code": "%s", "description": "Producto", "categoryCode": "TEST", "unit": "pza", "cost": %s, "priceFactor": "1.45"}"""
                .formatted(code, cost);
    }
}
