package dev.vitral;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.junit.jupiter.api.Test;

/** Migrations go forward, back and forward again on an empty schema (architecture rule 13). */
class ChangesetsDbTest {
    private static final String SCHEMA = "vitral_changesets";

    @Test
    void every_changeset_rolls_back_and_applies_again() throws Exception {
        Connection connection = scratch();
        try (Liquibase liquibase = new Liquibase("liquibase/changelog.yaml", new ClassLoaderResourceAccessor(), new JdbcConnection(connection))) {
            liquibase.update(new Contexts(), new LabelExpression());
            Set<String> made = tables(connection);
            int changesets = liquibase.getDatabaseChangeLog().getChangeSets().size();
            assertThat(made).hasSizeGreaterThan(20);

            liquibase.rollback(changesets, new Contexts(), new LabelExpression());
            assertThat(tables(connection)).isEmpty();

            liquibase.update(new Contexts(), new LabelExpression());
            assertThat(tables(connection)).isEqualTo(made);
            try (Statement drop = connection.createStatement()) {
                drop.execute("DROP DATABASE " + SCHEMA);
            }
        }
    }

    @Test
    void every_file_holds_one_changeset_with_its_rollback_and_is_included() throws IOException {
        String included = Files.readString(Path.of("liquibase/changelog.yaml"));
        try (Stream<Path> files = Files.walk(Path.of("liquibase"))) {
            List<Path> changes = files.filter(file -> file.toString().endsWith(".sql")).toList();
            assertThat(changes).isNotEmpty().allSatisfy(file -> {
                List<String> lines = Files.readAllLines(file);
                assertThat(lines.stream().filter(line -> line.startsWith("--changeset "))).hasSize(1);
                assertThat(lines.stream().filter(line -> line.startsWith("--rollback "))).isNotEmpty();
                // Whole: a merge of two additions may keep one "include" for two files, and the first of them is lost.
                assertThat(included).contains("  - include:\n      file: " + file + "\n");
            });
        }
    }

    private static Connection scratch() throws SQLException {
        Connection connection = DriverManager.getConnection(TestDatabase.url(), "root", "");
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + SCHEMA);
            statement.execute("CREATE DATABASE " + SCHEMA);
        }
        connection.setCatalog(SCHEMA);
        return connection;
    }

    private static Set<String> tables(Connection connection) throws SQLException {
        Set<String> tables = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT table_name FROM information_schema.tables WHERE table_schema = '" + SCHEMA
                        + "' AND table_name NOT LIKE 'DATABASECHANGELOG%'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }
}
