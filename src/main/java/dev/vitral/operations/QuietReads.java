package dev.vitral.operations;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Role;
import org.springframework.core.env.Environment;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.stereotype.Component;

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
        if (bean instanceof HibernateJpaVendorAdapter adapter) {
            adapter.setPrepareConnection(told);
        }
        return bean;
    }
}
