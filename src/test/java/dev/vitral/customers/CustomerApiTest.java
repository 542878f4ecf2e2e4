package dev.vitral.customers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.Api;
import dev.vitral.AppTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Customers by REST (API-1), with their consent. */
@AppTest
class CustomerApiTest {
    private static final String PATH = "/api/v1/customers";

    @Autowired
    private Api api;

    @Test
    void keeps_consent_as_an_instant_in_utc() {
        Api.Caller clerk = api.as("capturista");
        Api.Answer created = clerk.post(PATH, """
                {"name": "María Ñáñez", "phone": "+52 33 1234 5678", "consentAt": "2026-11-20T10:00:00-06:00", "consentSource": "WhatsApp"}""");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.at("consentAt")).isEqualTo("2026-11-20T16:00:00Z");
        assertThat(clerk.get(PATH + "/" + created.at("id")).at("name")).isEqualTo("María Ñáñez");
        assertThat(clerk.post(PATH, "{\"name\":\"X\",\"consentAt\":\"ayer\"}").status()).isEqualTo(400);
    }

    @Test
    void needs_the_version_to_change_or_delete() {
        Api.Caller manager = api.as("gerente");
        Api.Answer created = manager.post(PATH, "{\"name\":\"Constructora\"}");
        String path = PATH + "/" + created.at("id");

        assertThat(manager.put(path, "{\"name\":\"Otra\"}").status()).isEqualTo(428);
        assertThat(manager.delete(path).status()).isEqualTo(428);
        assertThat(manager.with("If-Match", "\"9\"").delete(path).status()).isEqualTo(412);
        assertThat(api.as("capturista").with("If-Match", "\"0\"").delete(path).status()).isEqualTo(403);
    }
}
