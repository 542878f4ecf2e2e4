package dev.vitral.operations;

import java.sql.Connection;
import java.sql.SQLException;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Brings the schema up to this version by the migrating account, then gives the application's account its rights, table by table. */
public final class Migration {
    private static final String CHANGELOG = "liquibase/changelog.yaml";

    private Migration() {}

    /**
     * Runs what has not run yet; a second run changes nothing.
     *
     * @throws Refusal when a change can't be made; the database keeps what was there before that change
     */
    public static void run(DatabaseAccess access) {
        try (Connection admin = access.connectAsAdmin()) {
            Database database = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(admin));
            try (Liquibase liquibase = new Liquibase(CHANGELOG, new ClassLoaderResourceAccessor(), database)) {
                // What it says of each change belongs in the log, not on the console.
                Scope.child(Scope.Attr.ui, new LoggerUIService(), () -> liquibase.update(new Contexts(), new LabelExpression()));
            }
        } catch (Exception failed) {
            throw Refusal.of("No se pudo actualizar la base de datos: %s.", "The database could not be updated: %s.", failed.getMessage());
        }
        if (!access.separateAdmin()) {
            return;
        }
        try (Connection admin = access.connectAsAdmin(); Connection app = access.connectAsApp()) {
            Grants.apply(admin, app);
        } catch (SQLException failed) {
            throw Refusal.of("No se pudieron dar los permisos de la base de datos: %s.", "The database's grants could not be made: %s.", failed.getMessage());
        }
    }
}
