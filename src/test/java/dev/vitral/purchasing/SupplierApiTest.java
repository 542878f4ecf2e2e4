package dev.vitral.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.Api;
import dev.vitral.AppTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Suppliers by REST (API-1); the tax id is the value type's business. */
@AppTest
class SupplierApiTest {
    private static final String PATH = "/api/v1/suppliers";

    @Autowired
    private Api api;

    @Test
    void lives_from_creation_to_trash_and_back() {
        Api.Caller clerk = api.as("capturista");
        Api.Caller manager = api.as("gerente");
        Api.Answer created = clerk.post(PATH, """
                {"name": "Aluminios del Norte", "taxId": "j-31299871-7", "taxCountry": "VE", "creditDays": 30, "email": "ventas@example.com"}""");
        assertThat(created.status()).as(created.body().toString()).isEqualTo(201);
        assertThat(created.at("taxId")).isEqualTo("J312998717");
        String path = PATH + "/" + created.at("id");

        Api.Answer updated = clerk.with("If-Match", String.valueOf(created.header("ETag")))
                .put(path, created.body().toString().replace("del Norte", "del Sur"));
        assertThat(updated.at("name")).isEqualTo("Aluminios del Sur");
        assertThat(updated.at("creditDays")).isEqualTo("30");
        assertThat(clerk.get(PATH + "?name=Aluminios del Sur".replace(" ", "%20")).at("total")).isEqualTo("1");

        Api.Answer deleted = manager.with("If-Match", String.valueOf(updated.header("ETag"))).delete(path);
        assertThat(deleted.status()).isEqualTo(204);
        assertThat(clerk.get(path).status()).isEqualTo(404);
        assertThat(manager.with("If-Match", String.valueOf(deleted.header("ETag"))).post(path + "/restore", null).status()).isEqualTo(200);
    }

    @Test
    void says_at_the_field_what_is_wrong() {
        Api.Caller clerk = api.as("capturista");

        assertThat(clerk.post(PATH, "{\"name\":\"X\",\"taxId\":\"J-07013380-6\",\"taxCountry\":\"VE\"}").at("errors/0/code"))
                .isEqualTo("taxId.check_digit");
        assertThat(clerk.post(PATH, "{\"name\":\"X\",\"taxId\":\"XAXX010101000\"}").at("errors/0/field")).isEqualTo("taxCountry");
        assertThat(clerk.post(PATH, "{\"name\":\"X\",\"taxCountry\":\"FR\"}").status()).isEqualTo(400);
        Api.Answer email = clerk.post(PATH, "{\"name\":\"X\",\"email\":\"no es correo\",\"creditDays\":-1}");
        assertThat(email.status()).isEqualTo(422);
        assertThat(email.body().get("errors").valueStream().map(e -> e.get("field").asString())).contains("email", "creditDays");
    }
}
