package dev.vitral.shared;

import java.lang.reflect.Method;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.aop.support.StaticMethodMatcherPointcutAdvisor;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Repeats an outermost transaction that met a deadlock (1213), a lock time-out (1205) or a record changed under its snapshot (1020), each time as a whole
 * new transaction with jitter (RES-4, reliability.md fact 1). It stands before the transaction's own advice and leaves inner calls alone.
 */
@Component
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class TransientConflicts extends StaticMethodMatcherPointcutAdvisor {
    private static final long serialVersionUID = 1L;
    private static final Set<Integer> REPEATABLE = Set.of(1213, 1205, 1020, 1644);
    private static final int ATTEMPTS = 12;
    private static final LongAdder REPEATS = new LongAdder();

    TransientConflicts() {
        setAdvice((MethodInterceptor) TransientConflicts::repeat);
        setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
    }

    @Override
    public boolean matches(Method method, Class<?> type) {
        return type.getPackageName().startsWith("dev.vitral")
                && (AnnotatedElementUtils.hasAnnotation(method, Transactional.class)
                        || AnnotatedElementUtils.hasAnnotation(type, Transactional.class));
    }

    private static Object repeat(MethodInvocation call) throws Throwable {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return call.proceed();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return ((ProxyMethodInvocation) call).invocableClone().proceed();
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !isRepeatable(e)) {
                    throw e;
                }
                REPEATS.increment();
                pause(attempt);
            }
        }
    }

    /** How many transactions were repeated since the start. */
    static long repeats() {
        return REPEATS.sum();
    }

    private static void pause(int attempt) throws InterruptedException {
        long ceiling = Math.min(1000L, 10L << attempt);
        Thread.sleep(ThreadLocalRandom.current().nextLong(1, ceiling));
    }

    /** Whether the database said that the same work may go through if it is done again. */
    static boolean isRepeatable(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && REPEATABLE.contains(sql.getErrorCode())) {
                return true;
            }
        }
        return false;
    }
}
