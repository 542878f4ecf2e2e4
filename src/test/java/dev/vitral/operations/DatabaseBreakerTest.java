package dev.vitral.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.net.ConnectException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.AbstractDataSource;

class DatabaseBreakerTest {
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicReference<@Nullable SQLException> failure = new AtomicReference<>();
    private final Connection connection =
            (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> null);
    private final DatabaseBreaker breaker = new DatabaseBreaker(new AbstractDataSource() {
        @Override
        public Connection getConnection() throws SQLException {
            asked.incrementAndGet();
            SQLException away = failure.get();
            if (away != null) {
                throw away;
            }
            return connection;
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    });

    @Test
    void refuses_at_once_while_the_database_is_away_and_recovers_by_itself() throws Exception {
        failure.set(new SQLTransientConnectionException("timed out", new ConnectException("refused")));
        assertThatThrownBy(breaker::getConnection).hasMessage("timed out");
        assertThatThrownBy(breaker::getConnection).isInstanceOf(SQLTransientConnectionException.class).hasMessageContaining("away");
        assertThat(asked).hasValue(1);

        failure.set(null);
        Awaitility.await().atMost(Duration.ofSeconds(5)).ignoreExceptions().until(() -> breaker.getConnection() != null);
        assertThat(breaker.getConnection()).isSameAs(connection);
        assertThat(asked).hasValue(3);
    }

    @Test
    void lets_everybody_go_on_queueing_at_a_pool_that_is_merely_busy() {
        failure.set(new SQLTransientConnectionException("timed out"));
        assertThatThrownBy(breaker::getConnection).hasMessage("timed out");
        assertThatThrownBy(breaker::getConnection).hasMessage("timed out");
        assertThat(asked).hasValue(2);
    }
}
