package dev.vitral.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.Api;
import dev.vitral.AppTest;
import dev.vitral.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Reference data by REST (CAT-5, CAT-9, CAT-10): an administrator writes, a clerk reads. */
@AppTest
class ReferenceDataApiTest {
    private static final String ROOT = "/api/v1/";

    @Autowired
    private Api api;

    @Autowired
    private Samples samples;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            categories | {"code": "%s", "name": "Uno"}
            units      | {"code": "%s", "name": "Uno"}
            finishes   | {"code": "%s", "name": "Uno", "priceFactor": 1.15}
            tax-rates  | {"code": "%s", "name": "Uno", "country": "VE", "rate": 0.08, "validFrom": "2026-01-01"}""")
    void lives_from_creation_to_trash_and_back(String kind, String template) {
        String code = Samples.code();
        String body = template.formatted(code);
        Api.Caller admin = api.as("admin");
        Api.Caller clerk = api.as("capturista");
        Api.Answer created = admin.with("Idempotency-Key", "new-" + code).post(ROOT + kind, body);
        assertThat(created.status()).as(created.body().toString()).isEqualTo(201);
        String path = ROOT + kind + "/" + created.at("id");
        assertThat(admin.with("Idempotency-Key", "new-" + code).post(ROOT + kind, body).at("id")).isEqualTo(created.at("id"));
        assertThat(admin.post(ROOT + kind, body).at("errors/0/code")).endsWith(".codeTaken");

        Api.Answer updated = admin.with("If-Match", String.valueOf(created.header("ETag"))).put(path, created.body().toString().replace("Uno", "Dos"));
        assertThat(updated.at("name")).as(updated.body().toString()).isEqualTo("Dos");
        assertThat(admin.with("If-Match", String.valueOf(created.header("ETag"))).put(path, body).status()).isEqualTo(412);
        assertThat(clerk.get(path).body()).isEqualTo(updated.body());
        assertThat(clerk.get(ROOT + kind + "?q=" + code).at("items/0/name")).isEqualTo("Dos");
        assertThat(clerk.get(path + "/history").body()).hasSize(2);

        Api.Answer deleted = admin.with("If-Match", String.valueOf(updated.header("ETag"))).delete(path);
        assertThat(deleted.status()).isEqualTo(204);
        assertThat(clerk.get(path).status()).isEqualTo(404);
        assertThat(admin.post(ROOT + kind, body).at("errors/0/code")).endsWith(".codeInTrash");
        assertThat(admin.with("If-Match", String.valueOf(deleted.header("ETag"))).post(path + "/restore", null).status()).isEqualTo(200);
        assertThat(clerk.get(path).at("name")).isEqualTo("Dos");
    }

    @Test
    void a_category_is_never_its_own_ancestor() {
        Api.Caller admin = api.as("admin");
        String top = Samples.code();
        String below = Samples.code();
        Api.Answer first = admin.post(ROOT + "categories", category(top, null));
        Api.Answer second = admin.post(ROOT + "categories", category(below, top));
        assertThat(second.at("parentCode")).isEqualTo(top);

        String path = ROOT + "categories/" + first.at("id");
        Api.Caller holder = admin.with("If-Match", String.valueOf(first.header("ETag")));
        assertThat(holder.put(path, category(top, below)).at("errors/0/code")).isEqualTo("category.ownAncestor");
        assertThat(holder.put(path, category(top, top)).at("errors/0/field")).isEqualTo("parentCode");
        assertThat(holder.put(path, category(top, "NO-HAY")).at("errors/0/code")).isEqualTo("category.parentUnknown");
        assertThat(holder.delete(path).at("code")).isEqualTo("category.hasChildren");
        assertThat(admin.get(path).body().get("parentCode").isNull()).isTrue();
    }

    @Test
    void what_products_in_use_have_stays_in_use() {
        Product product = samples.product();
        refused("categories/" + product.getCategory().getId(), "category.inUse");
        refused("units/" + product.getUnit().getId(), "unit.inUse");
    }

    private void refused(String path, String code) {
        Api.Answer there = api.as("admin").get(ROOT + path);
        Api.Answer answer = api.as("admin").with("If-Match", String.valueOf(there.header("ETag"))).delete(ROOT + path);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.at("code")).isEqualTo(code);
        assertThat(answer.at("detail")).matches("La usa(n [\\d,]+ productos| 1 producto)\\. .*");
        assertThat(api.as("admin").get(ROOT + path).status()).isEqualTo(200);
    }

    @Test
    void the_code_of_a_finish_stays_as_quotations_have_it() {
        Api.Caller admin = api.as("admin");
        Api.Answer created = admin.post(ROOT + "finishes", "{\"code\": \"%s\", \"name\": \"Uno\", \"priceFactor\": 1}".formatted(Samples.code()));
        Api.Answer renamed = admin.with("If-Match", String.valueOf(created.header("ETag")))
                .put(ROOT + "finishes/" + created.at("id"), "{\"code\": \"%s\", \"name\": \"Uno\", \"priceFactor\": 1}".formatted(Samples.code()));
        assertThat(renamed.at("errors/0/code")).isEqualTo("finish.codeFixed");
    }

    @Test
    void says_at_the_field_what_is_wrong() {
        Api.Answer answer = api.as("admin").post(ROOT + "tax-rates", """
                {"code": "X-1", "name": "Uno", "country": "FR", "rate": 16, "validFrom": "2026-01-01"}""");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().get("errors").valueStream().map(e -> e.get("field").asString())).contains("country", "rate");
        assertThat(api.as("admin").post(ROOT + "finishes", "{\"code\": \"X-1\", \"name\": \"Uno\", \"priceFactor\": 0}").status()).isEqualTo(422);
    }

    private static String category(String code, String parent) {
        return "{\"code\": \"%s\", \"name\": \"Prueba\", \"parentCode\": %s}".formatted(code, parent == null ? null : "\"" + parent + "\"");
    }
}
