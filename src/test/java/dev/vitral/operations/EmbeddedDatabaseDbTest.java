package dev.vitral.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EmbeddedDatabaseDbTest {
    private static final Duration BACK_WITHIN = Duration.ofSeconds(20);

    @Test
    void starts_with_the_settings_that_lose_nothing_and_starts_again() throws Exception {
        Path data = Scratch.fresh("settings");
        try (Installation first = Installation.open(Scratch.settings(data)); Connection admin = first.databaseAccess().connectAsAdmin()) {
            assertThat(one(admin, "SELECT @@global.innodb_snapshot_isolation")).isEqualTo("1");
            assertThat(one(admin, "SELECT @@global.innodb_flush_log_at_trx_commit")).isEqualTo("1");
            assertThat(one(admin, "SELECT @@global.bind_address")).isEqualTo("127.0.0.1");
            assertThat(one(admin, "SELECT @@session.time_zone")).isEqualTo("+00:00");
            assertThat(one(admin, "SELECT @@session.sql_mode")).contains("STRICT_ALL_TABLES");
            assertThat(one(admin, "SELECT @@global.local_infile")).isEqualTo("0");
            assertThat(one(admin, "SELECT @@session.collation_connection")).isEqualTo(ServerOptions.COLLATION);
            assertThat(one(admin, "SELECT 'Ángulo' = 'angulo' AND 'caño' <> 'cano'")).isEqualTo("1");
            run(admin, "CREATE TABLE kept (id INT PRIMARY KEY, emoji VARCHAR(10))", "INSERT INTO kept VALUES (1, '🪟')");
        }
        assertThat(ServerProcess.on(data.toRealPath().resolve("db"))).isEmpty();

        try (Installation second = Installation.open(Scratch.settings(data)); Connection admin = second.databaseAccess().connectAsAdmin()) {
            assertThat(one(admin, "SELECT emoji FROM kept")).isEqualTo("🪟");
        }
    }

    @Test
    void has_only_the_accounts_that_it_needs() throws Exception {
        Path data = Scratch.fresh("accounts");
        try (Installation installation = Installation.open(Scratch.settings(data))) {
            DatabaseAccess access = installation.databaseAccess();
            String root = installation.folder().secrets().databaseRoot().value();

            assertThat(access.toString()).doesNotContain(access.appPassword()).doesNotContain(access.adminPassword());
            assertThatThrownBy(() -> DriverManager.getConnection(access.jdbcUrl(), "root", root)).isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> DriverManager.getConnection(access.jdbcUrl(), "root", "")).isInstanceOf(SQLException.class);
            assertThat(SqlCommand.run(environment(data), List.of("--root", "--batch", "-e",
                    "CREATE TABLE accounts AS SELECT CONCAT(user, '@', host) AS name FROM mysql.user"))).isZero();
            try (Connection admin = access.connectAsAdmin()) {
                assertThat(column(admin, "SELECT name FROM accounts"))
                        .containsExactlyInAnyOrder("root@localhost", "mariadb.sys@localhost", "vitral_admin@127.0.0.1", "vitral_app@127.0.0.1");
                assertThatThrownBy(() -> run(admin, "SELECT * FROM mysql.user")).isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void comes_back_by_itself_with_all_that_was_committed() throws Exception {
        Path data = Scratch.fresh("killed");
        try (Installation installation = Installation.open(Scratch.settings(data))) {
            DatabaseAccess access = installation.databaseAccess();
            try (Connection admin = access.connectAsAdmin()) {
                run(admin, "CREATE TABLE kept (id INT PRIMARY KEY)", "INSERT INTO kept VALUES (1), (2)");
            }

            kill(ServerProcess.on(data.toRealPath().resolve("db")).orElseThrow().handle());

            try (Connection admin = eventually(access)) {
                assertThat(one(admin, "SELECT COUNT(*) FROM kept")).isEqualTo("2");
            }
            assertThat(installation.databaseRestarts()).isLessThanOrEqualTo(1);
        }
        assertThat(ServerProcess.on(data.toRealPath().resolve("db"))).isEmpty();
    }

    @Test
    void stops_the_server_that_a_killed_vitral_left_and_goes_on() throws Exception {
        Path data = Scratch.fresh("leftover");
        DataFolder folder = DataFolder.open(data);
        EmbeddedDatabase abandoned = EmbeddedDatabase.start(folder, Scratch.binaries(data), "64M");
        long leftover = ServerProcess.on(folder.database()).orElseThrow().handle().pid();
        try (Connection admin = abandoned.access().connectAsAdmin()) {
            run(admin, "CREATE TABLE kept (id INT PRIMARY KEY)", "INSERT INTO kept VALUES (1)");
        }
        abandoned.abandon();
        folder.close();

        try (Installation next = Installation.open(Scratch.settings(data)); Connection admin = next.databaseAccess().connectAsAdmin()) {
            assertThat(ProcessHandle.of(leftover).filter(ProcessHandle::isAlive)).isEmpty();
            assertThat(one(admin, "SELECT COUNT(*) FROM kept")).isEqualTo("1");
        }
    }

    @Test
    void does_again_a_first_start_that_was_cut_off() throws Exception {
        Path data = Scratch.fresh("half");
        Files.createDirectories(data.resolve("db.new/mysql"));
        Files.writeString(data.resolve("db.new/ibdata1"), "half");

        try (Installation installation = Installation.open(Scratch.settings(data)); Connection admin = installation.databaseAccess().connectAsAdmin()) {
            assertThat(one(admin, "SELECT 1")).isEqualTo("1");
        }
        assertThat(data.resolve("db.new")).doesNotExist();
    }

    @Test
    void does_not_touch_a_folder_that_may_hold_data() throws Exception {
        Path data = Scratch.fresh("damaged");
        Files.createDirectories(data.resolve("db"));
        Files.writeString(data.resolve("db/ibdata1"), "precious");

        assertThatThrownBy(() -> Installation.open(Scratch.settings(data))).isInstanceOf(Refusal.class).hasMessageContaining("neither empty");
        assertThat(Files.readString(data.resolve("db/ibdata1"))).isEqualTo("precious");
        assertThat(DataFolder.isHeld(data)).isFalse();
    }

    @Test
    void works_in_a_folder_whose_path_is_too_long_for_a_socket() throws Exception {
        Path data = Scratch.fresh("long").resolve("ñandú con espacios ".repeat(6).strip()).resolve("x".repeat(60));

        try (Installation installation = Installation.open(Scratch.settings(data)); Connection admin = installation.databaseAccess().connectAsAdmin()) {
            assertThat(one(admin, "SELECT @@socket")).startsWith("/tmp/vitral-");
            assertThat(SqlCommand.run(environment(data), List.of("--root", "--batch", "-e", "SELECT 1"))).isZero();
        }
    }

    @Test
    void two_commands_share_one_running_database() throws Exception {
        Path data = Scratch.fresh("shared");
        try (Installation running = Installation.open(Scratch.settings(data))) {
            try (Installation joined = Installation.join(Scratch.settings(data))) {
                assertThat(joined.databaseAccess()).isEqualTo(running.databaseAccess());
            }
            try (Connection admin = running.databaseAccess().connectAsAdmin()) {
                assertThat(one(admin, "SELECT 1")).isEqualTo("1");
            }
        }
    }

    private static Map<String, String> environment(Path data) {
        return Map.of("VITRAL_DATA", data.toString());
    }

    private static void kill(ProcessHandle handle) throws Exception {
        handle.destroyForcibly();
        handle.onExit().get();
    }

    private static Connection eventually(DatabaseAccess access) throws SQLException {
        long limit = System.nanoTime() + BACK_WITHIN.toNanos();
        while (true) {
            try {
                return access.connectAsAdmin();
            } catch (SQLException away) {
                if (System.nanoTime() > limit) {
                    throw away;
                }
                Thread.onSpinWait();
            }
        }
    }

    private static void run(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String one(Connection connection, String sql) throws SQLException {
        return column(connection, sql).getFirst();
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(String.valueOf(rows.getString(1)));
            }
        }
        return values;
    }
}
