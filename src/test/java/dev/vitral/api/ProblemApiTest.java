package dev.vitral.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.Api;
import dev.vitral.AppTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** Every refusal is a problem with a stable code, in the caller's language, and says nothing of how we are made (API-3, RES-1). */
@AppTest
class ProblemApiTest {
    private static final String PRODUCTS = "/api/v1/products";

    @Autowired
    private Api api;

    @Test
    void has_all_members_and_the_request_id_of_the_header() {
        Api.Answer answer = api.as("capturista").get(PRODUCTS + "/999999999");

        refusal(answer, 404, "product.notFound");
        assertThat(answer.at("type")).isEqualTo("urn:vitral:problem:product.notFound");
        assertThat(answer.at("title")).isEqualTo("No se encontró");
        assertThat(answer.at("detail")).isEqualTo("El producto 999999999 no existe o se dio de baja.");
        assertThat(answer.at("requestId")).isEqualTo(answer.header("X-Request-Id"));
        assertThat(answer.body().get("errors").isArray()).isTrue();
    }

    @Test
    void speaks_english_when_asked_and_spanish_to_anyone_else() {
        Api.Caller caller = api.as("capturista");

        assertThat(caller.with("Accept-Language", "en-GB,en;q=0.9").get(PRODUCTS + "/999999999").at("title")).isEqualTo("Not found");
        assertThat(caller.with("Accept-Language", "fr").get(PRODUCTS + "/999999999").at("title")).isEqualTo("No se encontró");
        assertThat(caller.with("Accept-Language", "fr, en;q=0.5").get(PRODUCTS + "/999999999").at("title")).isEqualTo("Not found");
    }

    @Test
    void names_what_spring_itself_refuses() {
        Api.Caller caller = api.as("gerente");

        refusal(caller.get(PRODUCTS + "/abc"), 400, "request.parameter");
        refusal(caller.get("/api/v1/nothing-here"), 404, "request.path");
        refusal(caller.send(HttpMethod.PATCH, PRODUCTS, "{}"), 405, "request.method");
        refusal(caller.with("Content-Type", "text/plain").post(PRODUCTS, "x"), 415, "request.contentType");
        refusal(caller.with("Accept", "application/xml").get(PRODUCTS), 406, "request.accept");
        refusal(caller.with("Content-Type", "application/xml").post(PRODUCTS, "<a/>"), 415, "request.contentType");
    }

    @Test
    void names_what_is_wrong_with_a_body() {
        Api.Caller caller = api.as("gerente");

        refusal(caller.post(PRODUCTS, "{"), 400, "json.unreadable");
        refusal(caller.post(PRODUCTS, "{} {}"), 400, "json.unreadable");
        refusal(caller.post(PRODUCTS, "{\"code\":\"A\",\"code\":\"B\"}"), 400, "json.unreadable");
        refusal(caller.post(PRODUCTS, "[1,2]"), 400, null);
        refusal(caller.post(PRODUCTS, "[".repeat(2000)), 400, null);

        Api.Answer unknown = caller.post(PRODUCTS, "{\"createdBy\":\"otro\"}");
        refusal(unknown, 400, "json.unknownMember");
        assertThat(unknown.at("errors/0/field")).isEqualTo("createdBy");

        Api.Answer missing = caller.post(PRODUCTS, "{\"code\":\"\"}");
        refusal(missing, 422, "validation.failed");
        assertThat(missing.body().get("errors").valueStream().map(e -> e.get("field").asString()))
                .contains("description", "categoryCode", "unit");
    }

    @Test
    void refuses_a_body_beyond_one_megabyte() {
        String large = "{\"code\":\"" + "x".repeat(1_100_000) + "\"}";

        refusal(api.as("gerente").post(PRODUCTS, large), 413, "request.tooLarge");
    }

    @Test
    void tells_who_is_not_signed_in_from_who_may_not() {
        refusal(api.anonymous().get(PRODUCTS), 401, "auth.required");
        refusal(api.anonymous().with("Authorization", "Bearer x.y.z").get(PRODUCTS), 401, "auth.token");
        refusal(api.as("capturista").with("If-Match", "\"0\"").delete(PRODUCTS + "/1"), 403, "access.denied");
    }

    private static void refusal(Api.Answer answer, int status, @org.jspecify.annotations.Nullable String code) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.response().getContentType()).isEqualTo("application/problem+json");
        if (code != null) {
            assertThat(answer.at("code")).isEqualTo(code);
        }
        assertThat(answer.body().get("status").asInt()).isEqualTo(status);
        assertThat(answer.at("detail")).isNotBlank().doesNotStartWith("[");
        assertThat(answer.body().toString()).doesNotContain("Exception", "dev.vitral", "org.spring", "SELECT");
    }
}
