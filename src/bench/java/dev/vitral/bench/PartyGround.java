package dev.vitral.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Suppliers, customers and quotations of a busy shop, straight into the benchmark's own installation and without history; made once. */
final class PartyGround {
    static final int SUPPLIERS = 2_000;
    static final int CUSTOMERS = 100_000;
    static final int QUOTATIONS = 200_000;
    private static final String NAME = "CONCAT(ELT(1 + seq MOD 7, 'Vidrios', 'Aluminio', 'Herrería', 'Cancelería', 'Ferretera', 'Construcciones', 'Maderas'), ' ', "
            + "ELT(1 + seq DIV 7 MOD 5, 'del Norte', 'Ibáñez', 'Águila', 'San José', 'Ñandú'), ' ', %s seq)";

    private PartyGround() {}

    /** Adds what is missing. */
    static void lay(Connection db) throws SQLException {
        try (Statement statement = db.createStatement()) {
            party(statement, "supplier", "credit_days, lead_time_days, ", "seq MOD 90, seq MOD 45, ", SUPPLIERS);
            party(statement, "customer", "", "", CUSTOMERS);
            if (isMissing(statement, "SELECT COUNT(*) FROM quotation WHERE folio LIKE 'CV-2020-%'", QUOTATIONS)) {
                statement.execute("""
                        INSERT IGNORE INTO quotation (version, folio, status, revision, customer_id, seller, quoted_on, valid_until, currency, tax_rate, deposit_rate, profit_mode,
                            profit_rate, overhead_rate, waste_profiles_rate, waste_glass_rate, global_discount_rate, subtotal, global_discount, taxable, tax, total, deposit,
                            balance, created_at, created_by, updated_at, updated_by)
                        SELECT 0, CONCAT('CV-2020-', LPAD(seq, 6, '0')), ELT(1 + seq MOD 5, 'DRAFT', 'SENT', 'EXPIRED', 'SENT', 'REJECTED'), 1,
                            (SELECT MIN(id) FROM customer WHERE created_by = 'bench') + seq MOD %d, ELT(1 + seq MOD 3, 'capturista', 'gerente', 'admin'),
                            DATE '2020-01-02' + INTERVAL seq MOD 1000 DAY, DATE '2020-01-17' + INTERVAL seq MOD 1000 DAY, 'MXN', 0.16, 0.5, 'MARKUP', 0.3, 0.1, 0.05, 0.05, 0,
                            1000 + seq, 0, 1000 + seq, ROUND((1000 + seq) * 0.16, 2), 1000 + seq + ROUND((1000 + seq) * 0.16, 2), 0,
                            1000 + seq + ROUND((1000 + seq) * 0.16, 2), UTC_TIMESTAMP(6), 'bench', UTC_TIMESTAMP(6), 'bench' FROM seq_1_to_%d ORDER BY seq"""
                        .formatted(CUSTOMERS, QUOTATIONS));
            }
            statement.execute("ANALYZE TABLE supplier, customer, quotation");
        }
    }

    private static void party(Statement statement, String table, String columns, String values, int rows) throws SQLException {
        if (isMissing(statement, "SELECT COUNT(*) FROM " + table + " WHERE created_by = 'bench'", rows)) {
            statement.execute("INSERT INTO " + table + " (version, " + columns + "name, trade_name, email, phone, active, created_at, created_by, updated_at, updated_by) SELECT 0, " + values
                    + NAME.formatted("") + ", " + NAME.formatted("'S.A. ', ") + ", CONCAT('ventas', seq, '@empresa.example'), CONCAT('81', LPAD(seq, 8, '0')), seq MOD 20 > 0,"
                    + " UTC_TIMESTAMP(6), 'bench', UTC_TIMESTAMP(6), 'bench' FROM seq_1_to_" + rows);
        }
    }

    private static boolean isMissing(Statement statement, String count, int rows) throws SQLException {
        try (var row = statement.executeQuery(count)) {
            row.next();
            return row.getInt(1) < rows;
        }
    }
}
