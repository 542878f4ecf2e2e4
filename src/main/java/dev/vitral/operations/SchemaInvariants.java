package dev.vitral.operations;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The invariants that the schema itself tells, so that a new table is covered by being there: no orphan, history is the live data, folios without gap. */
public final class SchemaInvariants {
    private final Connection connection;

    private SchemaInvariants(Connection connection) {
        this.connection = connection;
    }

    /** I7, I8 and I11 of every table of the connection's schema. */
    public static List<Invariant> of(Connection connection) throws SQLException {
        SchemaInvariants schema = new SchemaInvariants(connection);
        List<Invariant> all = new ArrayList<>(schema.references());
        all.addAll(schema.histories());
        all.addAll(schema.folios());
        return all;
    }

    /** I7: a bulk load that went round a foreign key leaves rows without what they refer to. */
    private List<Invariant> references() throws SQLException {
        List<Invariant> all = new ArrayList<>();
        List<String[]> keys = rows("""
                SELECT table_name, GROUP_CONCAT(column_name ORDER BY ordinal_position SEPARATOR ', '), referenced_table_name,
                    GROUP_CONCAT(CONCAT('p.', referenced_column_name, ' = c.', column_name) ORDER BY ordinal_position SEPARATOR ' AND '),
                    GROUP_CONCAT(CONCAT('c.', column_name, ' IS NOT NULL') ORDER BY ordinal_position SEPARATOR ' AND '),
                    MIN(column_name), MIN(referenced_column_name)
                FROM information_schema.key_column_usage WHERE table_schema = DATABASE() AND referenced_table_name IS NOT NULL
                GROUP BY table_name, constraint_name, referenced_table_name ORDER BY table_name, 2""", 7);
        for (String[] key : keys) {
            all.add(new Invariant("I7", Message.of("%s.%s existe en %s", "%s.%s is in %s", key[0], key[1], key[2]),
                    "SELECT c.%s FROM %s c LEFT JOIN %s p ON %s WHERE %s AND p.%s IS NULL LIMIT 100"
                            .formatted(key[5], key[0], key[2], key[3], key[4], key[6])));
        }
        return all;
    }

    /** I8: the open revision of each row is the row, to the byte, and there is one; what is gone ends with a deletion. */
    private List<Invariant> histories() throws SQLException {
        List<Invariant> all = new ArrayList<>();
        for (String[] table : rows("""
                SELECT l.table_name FROM information_schema.tables l JOIN information_schema.tables a
                ON a.table_schema = l.table_schema AND a.table_name = CONCAT(l.table_name, '_aud') WHERE l.table_schema = DATABASE() ORDER BY l.table_name""", 1)) {
            String live = table[0];
            Set<String> kept = columns(live + "_aud");
            kept.retainAll(columns(live));
            String keys = keys(live).stream().map(key -> "a.%1$s = l.%1$s".formatted(key)).collect(Collectors.joining(" AND "));
            String first = keys(live).getFirst();
            String differs = kept.stream().map(column -> "NOT BINARY l.%1$s <=> BINARY a.%1$s".formatted(column)).collect(Collectors.joining(" OR "));
            all.add(new Invariant("I8", Message.of("%s es su última revisión", "%s is its last revision", live),
                    "SELECT l.%2$s FROM %1$s l LEFT JOIN %1$s_aud a ON %3$s AND a.revend IS NULL WHERE a.rev IS NULL OR a.revtype = 2 OR %4$s LIMIT 100"
                            .formatted(live, first, keys, differs)));
            all.add(new Invariant("I8", Message.of("lo borrado de %s termina en una baja", "what is gone of %s ends with a deletion", live),
                    "SELECT a.%2$s FROM %1$s_aud a LEFT JOIN %1$s l ON %3$s WHERE a.revend IS NULL AND a.revtype <> 2 AND l.%2$s IS NULL LIMIT 100"
                            .formatted(live, first, keys)));
            all.add(new Invariant("I8", Message.of("%s tiene una sola revisión abierta por registro", "%s has one open revision a record", live),
                    "SELECT %2$s FROM %1$s_aud WHERE revend IS NULL GROUP BY %3$s HAVING COUNT(*) > 1 LIMIT 100"
                            .formatted(live, first, String.join(", ", keys(live)))));
        }
        return all;
    }

    /** I11: {@code COT-2026-00007} is the seventh of its series and year, and the counter stands there; each of its revisions is one document. */
    private List<Invariant> folios() throws SQLException {
        List<Invariant> all = new ArrayList<>();
        for (String[] table : rows("""
                SELECT table_name FROM information_schema.columns
                WHERE table_schema = DATABASE() AND column_name = 'folio' AND table_name NOT LIKE '%\\_aud' ORDER BY table_name""", 1)) {
            String issue = columns(table[0]).contains("revision") ? "folio, revision" : "folio";
            all.add(new Invariant("I11", Message.of("los folios de %s no se repiten ni se saltan", "folios of %s neither repeat nor skip", table[0]), """
                    SELECT d.series FROM (SELECT SUBSTRING_INDEX(folio, '-', 2) AS series, COUNT(*) AS documents, COUNT(DISTINCT %s) AS issues,
                        COUNT(DISTINCT folio) AS folios, MAX(CAST(SUBSTRING_INDEX(folio, '-', -1) AS UNSIGNED)) AS last_ FROM %s GROUP BY series) d
                    LEFT JOIN folio_counter c ON BINARY CONCAT(c.series, '-', c.period) = BINARY d.series
                    WHERE d.documents <> d.issues OR d.folios <> d.last_ OR NOT d.last_ <=> c.last_number LIMIT 100""".formatted(issue, table[0])));
        }
        return all;
    }

    private Set<String> columns(String table) throws SQLException {
        Set<String> names = new TreeSet<>();
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT column_name FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = ?")) {
            query.setString(1, table);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    names.add(row.getString(1));
                }
            }
        }
        return names;
    }

    private List<String> keys(String table) throws SQLException {
        List<String> keys = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("SELECT column_name FROM information_schema.key_column_usage"
                + " WHERE table_schema = DATABASE() AND table_name = ? AND constraint_name = 'PRIMARY' ORDER BY ordinal_position")) {
            query.setString(1, table);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    keys.add(row.getString(1));
                }
            }
        }
        return keys;
    }

    private List<String[]> rows(String sql, int columns) throws SQLException {
        List<String[]> rows = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(sql); ResultSet row = query.executeQuery()) {
            while (row.next()) {
                String[] values = new String[columns];
                for (int i = 0; i < columns; i++) {
                    values[i] = row.getString(i + 1);
                }
                rows.add(values);
            }
        }
        return rows;
    }
}
