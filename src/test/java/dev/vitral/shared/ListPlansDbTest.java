package dev.vitral.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.AppTest;
import dev.vitral.TestDatabase;
import dev.vitral.catalog.ProductList;
import java.lang.reflect.Modifier;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Every list of the product is planned from indexes when its tables are large: they are copied, with their indexes, into a schema where each has many rows and
 * none is deleted, so that the optimizer chooses as in a busy shop. Lists are found by themselves, by their static {@code ListSpec} fields.
 */
@AppTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListPlansDbTest {
    private static final int ROWS = 20_000;
    /** Rows that a step without ORDER may take for one value of a filter. */
    private static final long FEW = ROWS / 4;
    /** Rows that are too many to sort for a page: those of one record, such as a count's lines, are fewer here. */
    private static final long MANY = ROWS / 20;
    /** What a shop keeps some dozens of. */
    private static final Set<String> SMALL = Set.of("category", "unit", "finish", "tax_rate", "window_template", "warehouse", "currency", "app_user");
    /** Two values that take about half of the rows each are no worse walked in the order than found by an index. */
    private static final Set<ListColumn.Type> HALVES = Set.of(ListColumn.Type.FLAG);

    /** Lists that are only asked for within one record of another kind, by the filter that says which. */
    private static final Map<String, String> WITHIN =
            Map.of("dev.vitral.catalog.PriceChangeLists.ROWS", "changeId", "dev.vitral.stock.CountLists.LINES", "countId", "dev.vitral.importing.RowList.SPEC", "batchId",
                    "dev.vitral.quoting.WhatIfLists.ROWS", "whatIfId");
    /** Filters that no index needs to serve: a country is most of the rows. */
    private static final Set<String> UNSERVED = Set.of("taxCountry");
    private static final String SCHEMA = "plans";

    private Connection connection;
    private JdbcTemplate jdbc;

    @BeforeAll
    void copy_the_tables_of_the_lists_with_many_rows() throws Exception {
        connection = DriverManager.getConnection(TestDatabase.url() + "&user=root");
        jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        String product = connection.getCatalog();
        List<String> tables = jdbc.queryForList(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'", String.class);
        Set<String> wanted = new TreeSet<>();
        for (ListSpec<?> spec : lists().values()) {
            String text = (spec.from() + " " + spec.columns().values() + " " + spec.search()).replaceAll("[^a-z_]+", " ");
            tables.stream().filter(table -> (" " + text + " ").contains(" " + table + " ")).forEach(wanted::add);
        }
        jdbc.execute("DROP DATABASE IF EXISTS " + SCHEMA);
        jdbc.execute("CREATE DATABASE " + SCHEMA + " COLLATE utf8mb4_uca1400_spanish_ai_ci");
        jdbc.execute("SET SESSION check_constraint_checks = 0, foreign_key_checks = 0, sql_mode = ''");
        for (String table : wanted) {
            jdbc.execute("CREATE TABLE " + SCHEMA + "." + table + " LIKE " + product + "." + table);
            fill(product, table, SMALL.contains(table) ? 12 : ROWS);
        }
        connection.setCatalog(SCHEMA);
        jdbc.execute("ANALYZE TABLE " + String.join(", ", wanted));
    }

    private void fill(String product, String table, int rows) {
        Map<String, String> values = new LinkedHashMap<>();
        jdbc.query("""
                SELECT c.column_name, c.data_type, LEAST(COALESCE(c.character_maximum_length, 0), 1000), EXISTS (SELECT 1 FROM information_schema.statistics s
                    WHERE s.table_schema = c.table_schema AND s.table_name = c.table_name AND s.column_name = c.column_name AND s.non_unique = 0
                        AND s.seq_in_index = (SELECT MAX(e.seq_in_index) FROM information_schema.statistics e
                            WHERE e.table_schema = s.table_schema AND e.table_name = s.table_name AND e.index_name = s.index_name))
                FROM information_schema.columns c WHERE c.table_schema = ? AND c.table_name = ? AND c.generation_expression IS NULL AND c.column_name <> 'deleted_at'
                """, row -> {
            values.put("`" + row.getString(1) + "`", value(row.getString(2), row.getInt(3), row.getBoolean(4)));
        }, product, table);
        jdbc.execute("INSERT IGNORE INTO " + SCHEMA + "." + table + " (" + String.join(", ", values.keySet()) + ") SELECT "
                + String.join(", ", values.values()) + " FROM seq_1_to_" + rows);
    }

    /** Unique columns, and the last of several that are unique together, count; the others take some hundreds of values. */
    private static String value(String type, int length, boolean unique) {
        String number = unique ? "seq" : "seq % 500 + 1";
        return switch (type) {
            case "varchar", "char", "text", "longtext", "mediumtext" -> "LEFT(CONCAT('v', " + number + "), " + Math.max(1, length) + ")";
            case "date" -> "DATE '2026-01-01' + INTERVAL seq % 500 DAY";
            case "datetime", "timestamp" -> "TIMESTAMP '2026-01-01 00:00:00' + INTERVAL seq % 5000 HOUR";
            case "tinyint" -> "seq % 2";
            case "smallint" -> "seq % 100";
            case "binary", "varbinary", "blob", "longblob", "mediumblob" -> "CHAR(seq)";
            default -> number;
        };
    }

    @AfterAll
    void drop_them() throws SQLException {
        jdbc.execute("DROP DATABASE " + SCHEMA);
        connection.close();
    }

    /** Every list by the name of its field. */
    static Map<String, ListSpec<?>> lists() throws Exception {
        Map<String, ListSpec<?>> found = new LinkedHashMap<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:dev/vitral/**/*.class")) {
            String path = file.getURL().getPath();
            if (path.contains("test-classes")) {
                continue;
            }
            String name = path.substring(path.lastIndexOf("dev/vitral/")).replace(".class", "").replace('/', '.');
            for (var field : Class.forName(name, false, ListPlansDbTest.class.getClassLoader()).getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && field.getType() == ListSpec.class) {
                    field.setAccessible(true);
                    found.put(name + "." + field.getName(), (ListSpec<?>) field.get(null));
                }
            }
        }
        return found;
    }

    @Test
    void finds_the_lists_of_every_room() throws Exception {
        assertThat(lists().keySet()).contains("dev.vitral.catalog.ProductList.SPEC", "dev.vitral.stock.MovementList.SPEC", "dev.vitral.catalog.ReferenceLists.CATEGORIES")
                .hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void sorts_and_filters_no_large_table_without_an_index() throws Exception {
        List<String> bad = new ArrayList<>();
        lists().forEach((name, spec) -> offences(spec, WITHIN.getOrDefault(name, "")).forEach(offence -> bad.add(name + " " + offence)));
        assertThat(bad).isEmpty();
    }

    @Test
    void catches_a_column_without_an_index() {
        List<ListColumn> columns = new ArrayList<>(ProductList.SPEC.columns().values());
        columns.add(ListColumn.sorted("notes", "p.notes", ListColumn.Type.TEXT));
        ListSpec<?> spec = ProductList.SPEC;
        ListSpec<?> careless = new ListSpec<>(spec.select(), spec.from(), spec.id(), spec.countFrom(), spec.inUse(), spec.inTrash(), spec.order(), spec.descending(),
                ListSpec.columns(columns), spec.search(), (row, number) -> row);
        assertThat(offences(careless, "")).anyMatch(offence -> offence.startsWith("sort notes up")).anyMatch(offence -> offence.startsWith("sort notes down"))
                .anyMatch(offence -> offence.startsWith("filter notes")).allMatch(offence -> offence.contains("notes"));
    }

    /** What is asked of the list without an index that serves it. */
    private List<String> offences(ListSpec<?> spec, String within) {
        if (SMALL.contains(spec.countFrom().split(" ")[0])) {
            return List.of();
        }
        List<String> bad = new ArrayList<>();
        Map<String, String> one = within.isEmpty() ? Map.of() : Map.of(within, sample(spec.column(within)));
        ListRequest page = ListRequest.first(20).where(one);
        List<List<String>> orders = new ArrayList<>(spec.together());
        spec.columns().values().stream().filter(ListColumn::sortable).forEach(column -> orders.add(List.of(column.name())));
        ordering(spec, "own order", page, bad);
        for (List<String> order : orders) {
            for (boolean down : new boolean[] {false, true}) {
                String what = "sort " + String.join("+", order) + (down ? " down" : " up");
                ordering(spec, what, page.sortedBy(order.stream().map(name -> new ListSort(name, down)).toList()), bad);
            }
        }
        for (ListColumn column : spec.columns().values()) {
            if (!HALVES.contains(column.type()) && !UNSERVED.contains(column.name())) {
                Map<String, String> filters = new LinkedHashMap<>(one);
                filters.put(column.name(), sample(column));
                filtering(spec, column.name(), page.where(filters), bad);
            }
        }
        return bad;
    }

    private static String sample(ListColumn column) {
        return switch (column.type()) {
            case TEXT, WORDS -> "v77";
            case CHOICE -> column.sql().endsWith("id") ? "77" : "v77";
            case NUMBER -> "10..12";
            case TIME, DAY -> "2026-11-01";
            case FLAG -> "false";
        };
    }

    /** A page in an order comes from an index that has it: nothing is sorted but the page itself. */
    private void ordering(ListSpec<?> spec, String what, ListRequest request, List<String> bad) {
        ListQuery<?> query = new ListQuery<>(spec, request);
        explain(query.page(), query.params()).stream()
                .filter(step -> !step.get("table").toString().startsWith("<"))
                .filter(step -> (step.get("Extra").toString().contains("filesort") || step.get("Extra").toString().contains("temporary")) && rows(step) > MANY
                        || "ALL".equals(step.get("type")) && !isSmall(step, spec))
                .forEach(step -> bad.add(what + ": " + step));
    }

    /** One value of a filter is found by an index; the names that a look-up goes through are few and read as they are. */
    private void filtering(ListSpec<?> spec, String column, ListRequest request, List<String> bad) {
        ListQuery<?> query = new ListQuery<>(spec, request);
        explain(query.count(Lists.EXACT_TOTAL), query.params()).stream()
                .filter(step -> !step.get("table").toString().startsWith("<") && !isSmall(step, spec))
                .filter(step -> !(" " + spec.column(column).lookup() + " ").contains(" " + step.get("table") + " "))
                .filter(step -> "ALL".equals(step.get("type")) || "index".equals(step.get("type")) || rows(step) > FEW)
                .forEach(step -> bad.add("filter " + column + ": " + step));
    }

    private static long rows(Map<String, Object> step) {
        return Long.parseLong(String.valueOf(step.get("rows")).replace("null", "0"));
    }

    /** Whether the step reads one of the small tables; a plan knows tables by their aliases. */
    private static boolean isSmall(Map<String, Object> step, ListSpec<?> spec) {
        String alias = step.get("table").toString();
        List<String> words = Arrays.asList(spec.from().split("\\s+"));
        int place = words.indexOf(alias);
        return SMALL.contains(alias) || place > 0 && SMALL.contains(words.get(place - 1));
    }

    private List<Map<String, Object>> explain(String sql, Object[] params) {
        return jdbc.queryForList("EXPLAIN " + sql, params).stream().filter(step -> step.get("table") != null).map(step -> {
            Map<String, Object> plain = new LinkedHashMap<>(step);
            plain.values().removeIf(value -> value == null);
            plain.putIfAbsent("Extra", "");
            return plain;
        }).toList();
    }
}
