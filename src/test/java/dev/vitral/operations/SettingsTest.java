package dev.vitral.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @Test
    void an_empty_environment_serves_this_machine_only_with_demo_data() {
        Settings settings = Settings.from(Map.of(), List.of());

        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.loopbackOnly()).isTrue();
        assertThat(settings.demo()).isTrue();
        assertThat(settings.data()).isEqualTo(Path.of("data").toAbsolutePath());
        assertThat(settings.external()).isEmpty();
        assertThat(settings.rateLogin()).isEqualTo(5);
        assertThat(settings.rateDefault()).isEqualTo(100);
        assertThat(settings.baseUrl()).hasToString("http://localhost:8080");
        assertThat(settings.warnings()).isEmpty();
    }

    @Test
    void an_option_wins_over_the_environment() {
        Settings settings = Settings.from(Map.of("VITRAL_PORT", "9000"), List.of("--port", "9001", "--data=/tmp/x", "--empty"));

        assertThat(settings.port()).isEqualTo(9001);
        assertThat(settings.data()).isEqualTo(Path.of("/tmp/x"));
        assertThat(settings.demo()).isFalse();
    }

    @Test
    void tells_every_problem_at_once() {
        Refusal refusal = refused(Map.of("VITRAL_PORT", "abc", "VITRAL_BIND", "nowhere", "VITRAL_RATE_LOGIN", "0", "VITRAL_MAIL_USER", "ana"));

        assertThat(refusal.exitStatus()).isEqualTo(1);
        assertThat(refusal.reasons()).extracting(Message::es)
                .anyMatch(line -> line.startsWith("VITRAL_PORT=abc no es válido"))
                .anyMatch(line -> line.startsWith("VITRAL_BIND=nowhere"))
                .anyMatch(line -> line.startsWith("VITRAL_RATE_LOGIN=0"))
                .anyMatch(line -> line.contains("falta VITRAL_MAIL_PASSWORD"))
                .hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({"VITRAL_PORT,65536", "VITRAL_PORT,-1", "VITRAL_PORT,99999999999", "VITRAL_BASE_URL,ftp://x", "VITRAL_BASE_URL,vitral", "VITRAL_DEMO,maybe",
        "VITRAL_REDIS_URL,localhost:6379", "VITRAL_ALERT_TO,not-a-mail", "VITRAL_LANG,fr", "VITRAL_DB_BUFFER_POOL,lots", "VITRAL_DB_WAIT,1h",
        "VITRAL_DB_URL,jdbc:mysql://db/vitral", "VITRAL_DB_URL,jdbc:mariadb://db", "VITRAL_UPLOAD_LIMIT,0", "VITRAL_UPLOAD_LIMIT,501", "VITRAL_UPLOAD_LIMIT,50MB",
        "VITRAL_CUTTING_KERF,-1", "VITRAL_CUTTING_KERF,50.1", "VITRAL_CUTTING_BAR_TRIM,1.25", "VITRAL_CUTTING_SECONDS,0", "VITRAL_QUOTING_COSTING_POLICY,PER_WINDOW",
        "VITRAL_QUOTING_DISCOUNT_LIMIT,15", "VITRAL_QUOTING_MARGIN_FLOOR,-0.1"})
    void refuses_a_wrong_value_and_names_it(String variable, String value) {
        assertThat(refused(Map.of(variable, value)).reasons().getFirst().es()).startsWith(variable + "=" + value);
    }

    @Test
    void never_shows_a_secret() {
        Map<String, String> environment = Map.of("VITRAL_SECRET", "short-secret", "VITRAL_REDIS_URL", "redis://:hunter2@cache:6379", "VITRAL_PORT", "x",
                "VITRAL_DB_URL", "jdbc:mariadb://db/vitral?user=a&password=hunter2");

        assertThat(refused(environment).getMessage()).doesNotContain("short-secret").doesNotContain("hunter2").contains("VITRAL_SECRET=" + Secret.HIDDEN);
        Settings good = Settings.from(Map.of("VITRAL_SECRET", "s".repeat(40), "VITRAL_REDIS_URL", "redis://:hunter2@cache:6379"), List.of());
        assertThat(String.join("\n", good.shown())).doesNotContain("ssss").doesNotContain("hunter2");
        assertThat(good.secret()).get().asString().doesNotContain("ssss");
    }

    @Test
    void refuses_the_public_demo_accounts_beyond_this_machine() {
        assertThat(refused(Map.of("VITRAL_DEMO", "true", "VITRAL_BIND", "0.0.0.0")).reasons().getFirst().es()).contains("VITRAL_DEMO", "VITRAL_BIND");
        assertThat(Settings.from(Map.of("VITRAL_BIND", "0.0.0.0"), List.of()).demo()).isFalse();
    }

    @Test
    void an_external_database_needs_its_account_and_would_like_two() {
        assertThat(refused(Map.of("VITRAL_DB_URL", "jdbc:mariadb://db:3306/vitral")).reasons()).hasSize(2);
        Settings one = Settings.from(Map.of("VITRAL_DB_URL", "jdbc:mariadb:sequential://a:3306,b:3306/vitral?sslMode=trust",
                "VITRAL_DB_USER", "u", "VITRAL_DB_PASSWORD", "p"), List.of());
        assertThat(one.warnings()).extracting(Message::es).anyMatch(line -> line.contains("VITRAL_DB_ADMIN_USER"));
        assertThat(one.external()).get().extracting(Settings.External::adminUser).isEqualTo("u");
    }

    @Test
    void warns_of_a_mistyped_variable_with_the_nearest_name() {
        Settings settings = Settings.from(Map.of("VITRAL_PROT", "1", "VITRAL_SOMETHING_ELSE_ENTIRELY", "1"), List.of());

        assertThat(settings.warnings()).extracting(Message::en)
                .anyMatch(line -> line.contains("VITRAL_PROT") && line.contains("VITRAL_PORT?"))
                .anyMatch(line -> line.startsWith("VITRAL_SOMETHING_ELSE_ENTIRELY") && !line.contains("Did you mean"));
    }

    @Test
    void an_unknown_option_is_wrong_usage() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> Settings.from(Map.of(), List.of("--prot", "1")));

        assertThat(refusal.exitStatus()).isEqualTo(2);
    }

    @Test
    void speaks_spanish_unless_english_is_asked_for() {
        assertThat(Language.of(Map.of())).isEqualTo(Language.ES);
        assertThat(Language.of(Map.of("LANG", "C.UTF-8"))).isEqualTo(Language.ES);
        assertThat(Language.of(Map.of("LANG", "en_US.UTF-8"))).isEqualTo(Language.EN);
        assertThat(Language.of(Map.of("LANG", "en_US.UTF-8", "VITRAL_LANG", "es"))).isEqualTo(Language.ES);
    }

    @Test
    void the_example_and_the_document_name_every_variable() throws IOException {
        for (String file : List.of(".env.example", "docs/configuration.md")) {
            assertThat(Files.readString(Path.of(file))).as(file)
                    .contains(Arrays.stream(Setting.values()).map(Setting::variable).toList());
        }
    }

    private static Refusal refused(Map<String, String> environment) {
        return catchThrowableOfType(Refusal.class, () -> Settings.from(environment, List.of()));
    }
}
