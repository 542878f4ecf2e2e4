package dev.vitral.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.Api;
import dev.vitral.AppTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Health (OPS-1): open addresses say little, the database's needs an administrator. */
@AppTest
class HealthApiTest {
    @Autowired
    private Api api;

    @ParameterizedTest
    @ValueSource(strings = {"/api/health", "/api/health/", "/health", "/api/health/ready", "/api/health/live"})
    void says_up_and_the_version_to_anyone(String path) {
        Api.Answer answer = api.anonymous().get(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("status")).isEqualTo("UP");
        assertThat(answer.body().propertyNames()).containsExactlyInAnyOrder("status", "version");
    }

    @Test
    void shows_the_database_to_administrators_only() {
        assertThat(api.anonymous().get("/api/health/database").status()).isEqualTo(401);
        assertThat(api.as("gerente").get("/api/health/database").status()).isEqualTo(403);

        Api.Answer answer = api.as("admin").get("/api/health/database");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("version")).contains("MariaDB");
        assertThat(answer.at("settings/innodb_snapshot_isolation")).isEqualTo("ON");
    }
}
