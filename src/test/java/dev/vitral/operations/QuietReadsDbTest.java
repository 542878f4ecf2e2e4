package dev.vitral.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitral.AppTest;
import jakarta.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The dialect of a running installation, which the tests otherwise do without. */
@AppTest
class QuietReadsDbTest {
    @Autowired
    EntityManagerFactory factory;

    @Autowired
    DataSource source;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager strict;

    private JpaTransactionManager quiet;

    @BeforeEach
    void as_in_an_installation() {
        quiet = new JpaTransactionManager(factory);
        quiet.setDataSource(source);
        quiet.afterPropertiesSet();
        quiet.setJpaDialect(new QuietReads.Dialect());
    }

    @Test
    void does_not_tell_the_database_of_a_read_but_keeps_every_isolation_asked_for() {
        assertThat(within(quiet, true, TransactionDefinition.ISOLATION_DEFAULT, "SELECT CONCAT(@@tx_read_only, ' ', @@tx_isolation)")).isEqualTo("OFF REPEATABLE-READ");
        assertThat(within(quiet, false, TransactionDefinition.ISOLATION_READ_COMMITTED, "SELECT @@tx_isolation")).isEqualTo("READ-COMMITTED");
        assertThat(within(quiet, true, TransactionDefinition.ISOLATION_READ_COMMITTED, "SELECT CONCAT(@@tx_read_only, ' ', @@tx_isolation)")).isEqualTo("ON READ-COMMITTED");
        assertThat(within(quiet, false, TransactionDefinition.ISOLATION_DEFAULT, "SELECT CONCAT(@@tx_read_only, ' ', @@tx_isolation)")).as("and leaves nothing behind")
                .isEqualTo("OFF REPEATABLE-READ");
    }

    @Test
    void the_tests_are_refused_what_readers_write() {
        assertThat(within(strict, true, TransactionDefinition.ISOLATION_DEFAULT, "SELECT @@tx_read_only")).isEqualTo("1");
        assertThatThrownBy(() -> template(strict, true, TransactionDefinition.ISOLATION_DEFAULT)
                .executeWithoutResult(status -> jdbc.update("UPDATE unit SET name = name"))).hasMessageContaining("READ ONLY");
    }

    private String within(PlatformTransactionManager manager, boolean reading, int isolation, String sql) {
        return template(manager, reading, isolation).execute(status -> jdbc.queryForObject(sql, String.class));
    }

    private static TransactionTemplate template(PlatformTransactionManager manager, boolean reading, int isolation) {
        DefaultTransactionDefinition definition = new DefaultTransactionDefinition();
        definition.setReadOnly(reading);
        definition.setIsolationLevel(isolation);
        return new TransactionTemplate(manager, definition);
    }
}
