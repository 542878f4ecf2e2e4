package dev.vitral.operations;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Role;
import org.springframework.core.env.Environment;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;

/**
 * Spares each read-only transaction two of its four round trips: the database isn't told before that it will only read, and after that it may write again. What
 * reads then can write by mistake, so the tests switch it back on with {@code vitral.db.refuse-writes-of-readers} and are refused.
 */
@Component
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class QuietReads implements BeanPostProcessor {
    private final boolean told;

    QuietReads(Environment environment) {
        told = environment.getProperty("vitral.db.refuse-writes-of-readers", boolean.class, false);
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (!told && bean instanceof LocalContainerEntityManagerFactoryBean factory) {
            factory.setJpaDialect(new Dialect());
        }
        return bean;
    }

    /** Prepares the connection only for who asks for an isolation of their own. */
    static final class Dialect extends HibernateJpaDialect {
        private final HibernateJpaDialect quiet = new HibernateJpaDialect();

        Dialect() {
            quiet.setPrepareConnection(false);
        }

        @Override
        public Object beginTransaction(EntityManager entityManager, TransactionDefinition definition) throws PersistenceException, SQLException {
            return definition.getIsolationLevel() == TransactionDefinition.ISOLATION_DEFAULT
                    ? quiet.beginTransaction(entityManager, definition)
                    : super.beginTransaction(entityManager, definition);
        }
    }
}
