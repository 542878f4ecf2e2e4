package dev.vitral.history;

import static dev.vitral.Samples.asAdmin;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.Api;
import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.catalog.Catalog;
import dev.vitral.catalog.Product;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@AppTest
class HistoryApiTest {
    @Autowired
    Api api;

    @Autowired
    Samples samples;

    @Autowired
    Catalog catalog;

    @Test
    void answers_as_the_contract_shows_it() {
        Product product = samples.product();
        product.setPricing(new BigDecimal("120"), new BigDecimal("1.45"), null);
        asAdmin(() -> catalog.save(product));
        Api.Answer answer = api.as("capturista").get("/api/v1/products/" + product.getId() + "/history");
        assertThat(answer.status()).isEqualTo(200);
        JsonNode newest = answer.body().get(0);
        assertThat(newest.propertyNames()).containsExactly("revision", "at", "user", "address", "action", "reason", "changes");
        assertThat(newest.get("user").asString()).isEqualTo("admin");
        assertThat(newest.get("action").asString()).isEqualTo("CHANGED");
        assertThat(newest.get("at").asString()).endsWith("Z");
        assertThat(newest.get("changes").get(0).toString()).isEqualTo("{\"field\":\"cost\",\"before\":\"100.0000\",\"after\":\"120.0000\"}");
        assertThat(answer.body().get(1).get("action").asString()).isEqualTo("CREATED");
    }

    @Test
    void leads_on_by_a_link() {
        Product product = samples.product();
        product.setNotes("segunda");
        asAdmin(() -> catalog.save(product));
        Api.Caller clerk = api.as("capturista");
        Api.Answer first = clerk.get("/api/v1/products/" + product.getId() + "/history?size=1");
        String link = first.header("Link");
        assertThat(link).endsWith("; rel=\"next\"");
        Api.Answer second = clerk.get(link.substring(link.indexOf("/api"), link.indexOf('>')));
        assertThat(second.body()).hasSize(1);
        assertThat(second.at("0/action")).isEqualTo("CREATED");
        assertThat(second.header("Link")).isNull();
    }

    @Test
    void finds_a_template_by_its_code() {
        Api.Answer answer = api.as("capturista").get("/api/v1/templates/FIJ3/history");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().toString()).contains("components[1 · ");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/products/999999999/history, 404, record.notFound",
        "/api/v1/products/ABC/history, 404, record.notFound",
        "/api/v1/templates/NADA/history, 404, record.notFound",
        "/api/v1/passwords/1/history, 404, request.path",
        "/api/v1/products/1/history?size=101, 422, list.size",
        "/api/v1/products/1/history?size=0, 422, list.size",
        "/api/v1/products/1/history?before=x, 400, request.parameter"
    })
    void says_what_is_wrong(String path, int status, String code) {
        Api.Answer answer = api.as("capturista").get(path);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.at("code")).isEqualTo(code);
    }
}
