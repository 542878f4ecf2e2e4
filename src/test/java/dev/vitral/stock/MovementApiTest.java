package dev.vitral.stock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.Api;
import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.catalog.Product;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Movements and the kardex by REST. */
@AppTest
class MovementApiTest {
    private static final String PATH = "/api/v1/movements";

    @Autowired
    Api api;

    @Autowired
    Samples samples;

    Product product;
    Api.Caller clerk;

    @BeforeEach
    void productAndCaller() {
        product = samples.product();
        clerk = api.as("capturista");
    }

    @Test
    void answers_with_the_names_of_the_contract() {
        Api.Answer posted = clerk.post(PATH, body("RECEIPT", "40", "\"470.00\""));
        assertThat(posted.status()).isEqualTo(201);
        assertThat(posted.header("Location")).isEqualTo(PATH + "/" + posted.at("id"));
        assertThat(posted.body().propertyNames())
                .contains("id", "productCode", "type", "quantity", "unitCost", "value", "date", "reference", "reason", "at", "user", "onHandAfter",
                        "averageCostAfter", "reverses");
        assertThat(posted.at("value")).isEqualTo("18800.00");
        assertThat(posted.at("unitCost")).isEqualTo("470.0000");
        assertThat(posted.at("quantity")).isEqualTo("40.000000");
        assertThat(posted.at("onHandAfter")).isEqualTo("40.000000");
        assertThat(posted.at("averageCostAfter")).isEqualTo("470.0000");
        assertThat(posted.at("user")).isEqualTo("capturista");

        JsonNode read = clerk.get(PATH + "/" + posted.at("id")).body();
        posted.body().properties().stream()
                .filter(p -> !p.getKey().equals("at"))
                .forEach(p -> assertThat(read.get(p.getKey())).as(p.getKey()).isEqualTo(p.getValue()));
        Api.Answer list = clerk.get(PATH + "?productCode=" + product.getCode());
        assertThat(list.at("total")).isEqualTo("1");
        assertThat(list.at("items/0/id")).isEqualTo(posted.at("id"));
    }

    @Test
    void keeps_the_worked_card_of_the_golden_file() throws IOException {
        JsonNode golden = new JsonMapper().readTree(new ClassPathResource("golden/kardex.json").getInputStream());
        for (JsonNode line : golden) {
            String cost = line.get("unitCost").isNull() ? "null" : "\"" + line.get("unitCost").asString() + "\"";
            Api.Answer posted = clerk.post(PATH, body(type(line.get("movement").asString()), line.get("quantity").asString(), cost));
            assertThat(posted.status()).isEqualTo(201);
            assertThat(posted.at("value")).isEqualTo(line.get("value").asString());
        }
        Api.Answer kardex = clerk.get("/api/v1/products/" + product.getId() + "/kardex");
        assertThat(kardex.status()).isEqualTo(200);
        assertThat(kardex.header("Link")).isNull();
        assertThat(kardex.body()).hasSameSizeAs(golden);
        for (int i = 0; i < golden.size(); i++) {
            JsonNode ours = kardex.body().get(i);
            JsonNode theirs = golden.get(i);
            assertThat(ours.get("value")).isEqualTo(theirs.get("value"));
            assertThat(ours.get("balanceValue")).isEqualTo(theirs.get("balanceValue"));
            assertThat(ours.get("averageCost")).isEqualTo(theirs.get("averageCost"));
            assertThat(ours.get("balanceQuantity").asDecimal()).isEqualByComparingTo(theirs.get("balanceQuantity").asString());
            assertThat(ours.get("quantity").asDecimal()).isEqualByComparingTo(theirs.get("quantity").asString());
        }
    }

    private static String type(String golden) {
        return switch (golden) {
            case "opening", "receipt" -> "RECEIPT";
            case "return-to-supplier" -> "SUPPLIER_RETURN";
            case "return-from-customer" -> "CUSTOMER_RETURN";
            default -> golden.replace('-', '_').toUpperCase(java.util.Locale.ROOT);
        };
    }

    @Test
    void says_what_is_available_when_it_is_not_enough() {
        clerk.post(PATH, body("RECEIPT", "12", "10"));
        Api.Answer refused = clerk.post(PATH, body("ISSUE", "15", null));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("code")).isEqualTo("stock.insufficient");
        assertThat(refused.at("available")).isEqualTo("12.000000");
        assertThat(refused.at("detail")).isEqualTo("No alcanza: hay 12, pides 15.");
        assertThat(clerk.with("Accept-Language", "en").post(PATH, body("ISSUE", "15", null)).at("detail")).startsWith("Not enough: there are 12");
    }

    @Test
    void posts_once_for_a_replayed_key_and_refuses_it_for_another_body() {
        Api.Caller once = clerk.with("Idempotency-Key", UUID.randomUUID().toString());
        Api.Answer first = once.post(PATH, body("RECEIPT", "5", "10"));
        Api.Answer again = once.post(PATH, body("RECEIPT", "5", "10"));
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(clerk.get(PATH + "?productCode=" + product.getCode()).at("total")).isEqualTo("1");

        Api.Answer other = once.post(PATH, body("RECEIPT", "6", "10"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.at("code")).isEqualTo("idempotency.otherRequest");
    }

    @Test
    void leaves_a_refused_key_free_for_a_second_try() {
        Api.Caller once = clerk.with("Idempotency-Key", UUID.randomUUID().toString());
        assertThat(once.post(PATH, body("ISSUE", "5", null)).status()).isEqualTo(409);
        clerk.post(PATH, body("RECEIPT", "5", "10"));
        assertThat(once.post(PATH, body("ISSUE", "5", null)).status()).isEqualTo(201);
    }

    @Test
    void reverses_once() {
        Api.Answer posted = clerk.post(PATH, body("RECEIPT", "5", "10"));
        String path = PATH + "/" + posted.at("id") + "/reverse";
        assertThat(clerk.post(path, "{\"reason\":\" \"}").status()).isEqualTo(422);
        Api.Caller once = clerk.with("Idempotency-Key", UUID.randomUUID().toString());
        Api.Answer reversed = once.post(path, "{\"reason\":\"capturado dos veces\"}");
        assertThat(reversed.status()).isEqualTo(201);
        assertThat(reversed.at("type")).isEqualTo("REVERSAL");
        assertThat(reversed.at("reverses")).isEqualTo(posted.at("id"));
        assertThat(reversed.at("onHandAfter")).isEqualTo("0.000000");
        assertThat(reversed.body().get("averageCostAfter").isNull()).isTrue();
        assertThat(once.post(path, "{\"reason\":\"capturado dos veces\"}").body()).isEqualTo(reversed.body());
        assertThat(clerk.post(path, "{\"reason\":\"otra vez\"}").at("code")).isEqualTo("movement.alreadyReversed");
        assertThat(clerk.post(PATH + "/999999999/reverse", "{\"reason\":\"x\"}").status()).isEqualTo(404);
    }

    @Test
    void bounds_the_kardex_and_leads_on() {
        for (int i = 0; i < 3; i++) {
            clerk.post(PATH, body("RECEIPT", "1", "10"));
        }
        String path = "/api/v1/products/" + product.getId() + "/kardex";
        Api.Answer first = clerk.get(path + "?size=2");
        assertThat(first.body()).hasSize(2);
        String link = String.valueOf(first.header("Link"));
        Api.Answer second = clerk.get(link.substring(link.indexOf("/api"), link.indexOf('>')));
        assertThat(second.body()).hasSize(1);
        assertThat(second.at("0/balanceQuantity")).isEqualTo("3.000000");
        assertThat(clerk.get(path + "?to=2020-01-01").body()).isEmpty();
        assertThat(clerk.get(path + "?size=1001").status()).isEqualTo(422);
        assertThat(clerk.get(path + "?from=ayer").status()).isEqualTo(400);
        assertThat(clerk.get(path + "?from=%2B999999999-12-31").status()).isLessThan(500);
        assertThat(clerk.get("/api/v1/products/999999999/kardex").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "RECEIPT        | \"0\"                       | 10          | 422 | stock.quantityNotPositive",
        "RECEIPT        | -1                          | 10          | 422 | stock.quantityNotPositive",
        "RECEIPT        | 1                           | -0.0001     | 422 | stock.unitCostNegative",
        "RECEIPT        | 1                           | null        | 422 | stock.unitCostMissing",
        "RECEIPT        | 0.0000001                   | 10          | 422 | number.tooManyDecimals",
        "RECEIPT        | 1                           | 0.00001     | 422 | number.tooManyDecimals",
        "RECEIPT        | 1e13                        | 10          | 422 | number.tooLarge",
        "RECEIPT        | 1000000000000               | 1000000000000 | 422 | stock.beyondBooks",
        "RECEIPT        | 0.000001                    | 1000000000000 | 201 |",
        "RECEIPT        | null                        | 10          | 422 | validation.failed"
    })
    void answers_numbers_out_of_bounds_with_their_reason(String type, String quantity, String unitCost, int status, @Nullable String code) {
        Api.Answer answer = clerk.post(PATH, body(type, quantity, unitCost));
        assertThat(answer.status()).isEqualTo(status);
        if (code != null) {
            assertThat(answer.at("code")).isEqualTo(code);
            assertThat(answer.at("detail")).doesNotContain("[");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "\"1e-999999999\"", "\"NaN\"", "\"Infinity\"", "\"1,5\"", "\"\"", "true", "[]", "{}", "\"0x10\"", "\"١\""})
    void never_fails_on_hostile_numbers(String quantity) {
        Api.Answer answer = clerk.post(PATH, body("RECEIPT", quantity, "10"));
        assertThat(answer.status()).isBetween(400, 422);
        assertThat(clerk.get(PATH + "?productCode=" + product.getCode()).at("total")).isEqualTo("0");
    }

    @Test
    void wants_to_know_why_of_an_adjustment() {
        assertThat(clerk.post(PATH, body("ADJUSTMENT_IN", "1", null, "null")).at("code")).isEqualTo("stock.reasonMissing");
        assertThat(clerk.post(PATH, body("ADJUSTMENT_IN", "1", null, "\"" + "x".repeat(301) + "\"")).at("code")).isEqualTo("text.tooLong");
    }

    @Test
    void refuses_an_average_beyond_the_books() {
        clerk.post(PATH, body("RECEIPT", "1000", "1000000000"));
        Api.Answer refused = clerk.post(PATH, body("SUPPLIER_RETURN", "999.999999", "0"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("code")).isEqualTo("stock.beyondBooks");
    }

    @Test
    void knows_one_warehouse_and_no_foreign_products_or_dates_to_come() {
        String code = product.getCode();
        assertThat(clerk.post(PATH, "{\"productCode\":\"%s\",\"warehouse\":\"PRINCIPAL\",\"type\":\"RECEIPT\",\"quantity\":1,\"unitCost\":1}".formatted(code)).status())
                .isEqualTo(201);
        assertThat(clerk.post(PATH, "{\"productCode\":\"%s\",\"warehouse\":\"NORTE\",\"type\":\"RECEIPT\",\"quantity\":1,\"unitCost\":1}".formatted(code)).at("code"))
                .isEqualTo("warehouse.notFound");
        assertThat(clerk.post(PATH, "{\"productCode\":\"%s\",\"type\":\"RECEIPT\",\"quantity\":1,\"unitCost\":1,\"date\":\"2999-01-01\"}".formatted(code)).at("code"))
                .isEqualTo("stock.dateInFuture");
        assertThat(clerk.post(PATH, "{\"productCode\":\"NO-HAY\",\"type\":\"RECEIPT\",\"quantity\":1,\"unitCost\":1}").at("errors/0/field"))
                .isEqualTo("productCode");
        assertThat(clerk.post(PATH, "{\"productCode\":\"%s\",\"type\":\"GIFT\",\"quantity\":1}".formatted(code)).status()).isBetween(400, 422);
        assertThat(clerk.get(PATH + "/999999999").at("code")).isEqualTo("movement.notFound");
    }

    private String body(String type, String quantity, @Nullable String unitCost) {
        return body(type, quantity, unitCost, type.startsWith("ADJUSTMENT") ? "\"conteo\"" : "null");
    }

    private String body(String type, String quantity, @Nullable String unitCost, String reason) {
        return "{\"productCode\":\"%s\",\"type\":\"%s\",\"quantity\":%s,\"unitCost\":%s,\"reason\":%s}"
                .formatted(product.getCode(), type, quantity, unitCost, reason);
    }
}
