package dev.vitral.operations;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Role;
import org.springframework.stereotype.Component;

/** Puts the {@link DatabaseBreaker} before the application's pool. */
@Component
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class BrokenCircuits implements BeanPostProcessor {
    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof HikariDataSource pool ? new DatabaseBreaker(pool) : bean;
    }
}
