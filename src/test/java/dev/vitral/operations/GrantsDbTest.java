package dev.vitral.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GrantsDbTest {
    private static Installation installation;

    @BeforeAll
    static void migrate() throws Exception {
        installation = Installation.open(Scratch.settings(Scratch.fresh("grants")));
        asAdmin("CREATE TABLE product (id INT PRIMARY KEY, name VARCHAR(20))",
                "CREATE TABLE product_aud (id INT, rev INT, name VARCHAR(20), revend INT, revend_tstmp BIGINT, PRIMARY KEY (id, rev))",
                "CREATE TABLE revinfo (id INT AUTO_INCREMENT PRIMARY KEY, user_name VARCHAR(20))",
                "CREATE TABLE DATABASECHANGELOG (id INT)");
        grant();
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    @Test
    void the_application_works_with_the_data_and_adds_to_history() throws Exception {
        asApp("INSERT INTO product VALUES (1, 'a')", "UPDATE product SET name = 'b'", "INSERT INTO revinfo (user_name) VALUES ('ana')",
                "INSERT INTO product_aud VALUES (1, 1, 'a', NULL, NULL)",
                "UPDATE product_aud SET revend = 2, revend_tstmp = 5 WHERE id = 1 AND rev <> 2 AND revend IS NULL",
                "DELETE FROM product", "SELECT * FROM DATABASECHANGELOG");
    }

    @Test
    void the_application_cannot_rewrite_history_or_touch_the_structure() {
        for (String forbidden : List.of("UPDATE product_aud SET name = 'x'", "DELETE FROM product_aud", "UPDATE revinfo SET user_name = 'x'",
                "DELETE FROM revinfo", "TRUNCATE TABLE product_aud", "DROP TABLE product", "ALTER TABLE product ADD y INT", "CREATE TABLE z (i INT)",
                "CREATE TRIGGER t BEFORE INSERT ON product FOR EACH ROW SET NEW.id = 1", "INSERT INTO DATABASECHANGELOG VALUES (1)")) {
            assertThatThrownBy(() -> asApp(forbidden)).as(forbidden).isInstanceOf(SQLException.class).hasMessageContaining("denied");
        }
    }

    @Test
    void granting_again_changes_nothing() throws Exception {
        assertThat(grant()).isZero();
    }

    @Test
    void takes_back_what_is_more_and_gives_what_is_new() throws Exception {
        String account = "`vitral_app`@`127.0.0.1`";
        asAdmin("GRANT DROP ON vitral.product TO " + account, "GRANT UPDATE ON vitral.product_aud TO " + account, "GRANT ALTER ON vitral.* TO " + account,
                "GRANT UPDATE (user_name) ON vitral.revinfo TO " + account, "CREATE TABLE gone (id INT)", "CREATE TABLE fresh (id INT)",
                "GRANT SELECT ON vitral.gone TO " + account, "DROP TABLE gone");

        assertThat(grant()).isPositive();

        assertThat(grant()).isZero();
        assertThatThrownBy(() -> asApp("DROP TABLE product")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> asApp("UPDATE product_aud SET name = 'x'")).isInstanceOf(SQLException.class);
        asApp("INSERT INTO fresh VALUES (1)", "UPDATE product_aud SET revend = NULL");
    }

    private static int grant() throws SQLException {
        try (Connection admin = installation.databaseAccess().connectAsAdmin(); Connection app = installation.databaseAccess().connectAsApp()) {
            return Grants.apply(admin, app);
        }
    }

    private static void asAdmin(String... statements) throws SQLException {
        try (Connection connection = installation.databaseAccess().connectAsAdmin()) {
            run(connection, statements);
        }
    }

    private static void asApp(String... statements) throws SQLException {
        DatabaseAccess access = installation.databaseAccess();
        try (Connection connection = DriverManager.getConnection(access.jdbcUrl(), access.appUser(), access.appPassword())) {
            run(connection, statements);
        }
    }

    private static void run(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
