package dev.vitral.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A running embedded server plays the external one; its root spoils it in the ways that a user's server may be wrong. */
class ServerChecksDbTest {
    private static Path data;
    private static Installation server;

    @BeforeAll
    static void start() throws Exception {
        data = Scratch.fresh("checks");
        server = Installation.open(Scratch.settings(data));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void mend() {
        asRoot("SET GLOBAL innodb_snapshot_isolation = ON; SET GLOBAL innodb_flush_log_at_trx_commit = 1; "
                + "SET GLOBAL default_storage_engine = InnoDB; ALTER DATABASE vitral CHARACTER SET utf8mb4; "
                + "REVOKE ALL PRIVILEGES, GRANT OPTION FROM 'vitral_app'@'127.0.0.1'");
    }

    @Test
    void finds_nothing_on_our_own_server() throws Exception {
        assertThat(findings()).isEmpty();
    }

    @Test
    void refuses_a_server_that_loses_stock_and_says_the_line_that_mends_it() throws Exception {
        asRoot("SET GLOBAL innodb_snapshot_isolation = OFF");

        assertThat(findings()).singleElement().satisfies(finding -> {
            assertThat(finding.refuses()).isTrue();
            assertThat(finding.message().es()).contains("SET GLOBAL innodb_snapshot_isolation = ON");
        });
    }

    @Test
    void sets_snapshot_isolation_in_our_own_sessions_on_such_a_server() throws Exception {
        asRoot("SET GLOBAL innodb_snapshot_isolation = OFF");

        try (Installation external = Installation.open(external(Map.of())); Connection app = external.databaseAccess().connectAsApp();
                var row = app.createStatement().executeQuery("SELECT @@innodb_snapshot_isolation")) {
            row.next();
            assertThat(row.getInt(1)).isOne();
        }
    }

    @Test
    void refuses_a_schema_that_cannot_keep_every_character() throws Exception {
        asRoot("ALTER DATABASE vitral CHARACTER SET latin1");

        assertThat(findings()).singleElement().matches(Finding::refuses).extracting(Finding::code).isEqualTo("db.charset");
    }

    @Test
    void warns_of_what_is_weaker_than_it_should_be() throws Exception {
        asRoot("SET GLOBAL innodb_flush_log_at_trx_commit = 2; SET GLOBAL default_storage_engine = Aria; GRANT ALTER, DROP ON vitral.* TO 'vitral_app'@'127.0.0.1'");

        assertThat(findings()).noneMatch(Finding::refuses).extracting(Finding::code).containsExactly("db.flush", "db.engine", "db.rights");
    }

    @Test
    void an_external_server_that_stays_away_ends_in_one_clear_line() throws Exception {
        Settings away = external(Map.of("VITRAL_DB_URL", "jdbc:mariadb://127.0.0.1:1/vitral", "VITRAL_DB_WAIT", "0"));

        assertThatThrownBy(() -> Installation.open(away)).isInstanceOf(Refusal.class).hasMessageContaining("didn't answer within 0 s");
    }

    @Test
    void a_wrong_password_is_not_waited_for() throws Exception {
        Settings wrong = external(Map.of("VITRAL_DB_ADMIN_PASSWORD", "wrong"));

        assertThatThrownBy(() -> Installation.open(wrong)).isInstanceOf(Refusal.class).hasMessageContaining("doesn't accept");
    }

    private static Settings external(Map<String, String> changes) throws Exception {
        DatabaseAccess access = server.databaseAccess();
        Map<String, String> environment = new TreeMap<>(Map.of(
                "VITRAL_DATA", Scratch.fresh("external").toString(),
                "VITRAL_DB_URL", access.jdbcUrl(),
                "VITRAL_DB_USER", access.appUser(), "VITRAL_DB_PASSWORD", access.appPassword(),
                "VITRAL_DB_ADMIN_USER", access.adminUser(), "VITRAL_DB_ADMIN_PASSWORD", access.adminPassword()));
        environment.putAll(changes);
        return Settings.from(environment, List.of());
    }

    private static List<Finding> findings() throws Exception {
        try (Connection admin = server.databaseAccess().connectAsAdmin(); Connection app = server.databaseAccess().connectAsApp()) {
            return ServerChecks.of(admin, app);
        }
    }

    private static void asRoot(String sql) {
        assertThat(SqlCommand.run(Map.of("VITRAL_DATA", data.toString()), List.of("--root", "--batch", "-e", sql))).isZero();
    }
}
