package dev.vitral;

import dev.vitral.operations.ConsoleOutput;
import dev.vitral.operations.Installation;
import dev.vitral.operations.Invariant;
import dev.vitral.operations.Language;
import dev.vitral.operations.Message;
import dev.vitral.operations.Refusal;
import dev.vitral.operations.SchemaInvariants;
import dev.vitral.operations.Settings;
import dev.vitral.production.OffcutInvariant;
import dev.vitral.production.WorkInvariant;
import dev.vitral.stock.DayCloseInvariant;
import dev.vitral.stock.StockInvariant;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * {@code invariants [--data DIR]}: asks an installation, running or stopped, whether everything holds that must (reliability.md), in one snapshot and
 * without writing. I4 and I5 are a client's to ask, I9, I10 and I12 come with what they are about.
 */
final class InvariantsCommand {
    private static final int SHOWN = 10;

    private InvariantsCommand() {}

    /**
     * Runs them all.
     *
     * @return exit status 0 when all hold, 1 with the offenders otherwise
     */
    static int run(Map<String, String> environment, List<String> arguments) {
        try (Installation installation = Installation.join(Settings.from(environment, arguments));
                Connection connection = installation.databaseAccess().connectAsAdmin()) {
            return check(connection, installation.settings().language()) ? 0 : 1;
        } catch (SQLException failed) {
            throw Refusal.of("No se pudo revisar: %s.", "It could not be checked: %s.", failed.getMessage());
        }
    }

    /** Whether all hold; each that doesn't is told on the console with its first offenders. */
    static boolean check(Connection connection, Language language) throws SQLException {
        List<Invariant> all = all(connection);
        boolean sound = true;
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
            statement.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
            for (Invariant invariant : all) {
                List<String> offenders = offenders(statement, invariant);
                if (!offenders.isEmpty()) {
                    sound = false;
                    ConsoleOutput.say(language, Message.of("%s NO se cumple: %s", "%s does NOT hold: %s", invariant.id(), invariant.says().in(language)));
                    offenders.forEach(offender -> System.out.println("   " + offender));
                }
            }
            statement.execute("ROLLBACK");
        }
        if (sound) {
            ConsoleOutput.say(language, Message.of("Las %s invariantes se cumplen.", "All %s invariants hold.", all.size()));
        }
        return sound;
    }

    private static List<Invariant> all(Connection connection) throws SQLException {
        List<Invariant> all = new ArrayList<>();
        for (StockInvariant invariant : StockInvariant.values()) {
            all.add(new Invariant("I1-I3", Message.of("existencias: %s", "stock: %s", invariant.name()), invariant.offenders()));
        }
        for (DayCloseInvariant invariant : DayCloseInvariant.values()) {
            all.add(new Invariant("I3", Message.of("cierres: %s", "day closes: %s", invariant.name()), invariant.offenders()));
        }
        for (OffcutInvariant invariant : OffcutInvariant.values()) {
            all.add(new Invariant("I2", Message.of("retazos: %s", "offcuts: %s", invariant.name()), invariant.offenders()));
        }
        for (WorkInvariant invariant : WorkInvariant.values()) {
            all.add(new Invariant("I2", Message.of("consumos: %s", "consumption: %s", invariant.name()), invariant.offenders()));
        }
        all.addAll(SchemaInvariants.of(connection));
        return all;
    }

    private static List<String> offenders(Statement statement, Invariant invariant) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(invariant.offenders())) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next() && found.size() < SHOWN) {
                StringJoiner text = new StringJoiner(", ");
                for (int i = 1; i <= columns; i++) {
                    text.add(row.getMetaData().getColumnLabel(i) + " = " + row.getString(i));
                }
                found.add(text.toString());
            }
        }
        return found;
    }
}
