package dev.vitral.operations.rest;

import dev.vitral.shared.RequiresAdmin;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Asks the database whether it answers, within a time that a balancer waits. */
@Service
class DatabaseHealth {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseHealth.class);
    private static final long PATIENCE_MILLIS = 1500;
    private static final int QUERY_SECONDS = 1;
    /** What reliability rests on (reliability.md, facts 1 and 6). */
    private static final List<String> SETTINGS =
            List.of("innodb_snapshot_isolation", "innodb_flush_log_at_trx_commit", "character_set_server", "transaction_isolation", "tx_isolation");

    private final DataSource dataSource;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    DatabaseHealth(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What an administrator sees of the server; {@code latencyMs} of one trivial query. */
    record Details(String status, String version, BigDecimal latencyMs, Map<String, String> settings) {}

    private interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    /** Whether the database answers now. */
    boolean answers() {
        return within(connection -> text(connection, "SELECT 1").isPresent()).orElse(false);
    }

    /** Version, latency and settings; empty when it does not answer. */
    @RequiresAdmin
    Optional<Details> details() {
        return within(connection -> {
            long began = System.nanoTime();
            text(connection, "SELECT 1");
            BigDecimal latency = BigDecimal.valueOf((System.nanoTime() - began) / 1000, 3);
            String version = text(connection, "SELECT VERSION()").orElse("");
            return new Details("UP", version, latency, settings(connection));
        });
    }

    private <T> Optional<T> within(Question<T> question) {
        Future<T> answer = threads.submit(() -> {
            try (Connection connection = dataSource.getConnection()) {
                return question.ask(connection);
            }
        });
        try {
            return Optional.of(answer.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS));
        } catch (TimeoutException | ExecutionException e) {
            answer.cancel(true);
            LOG.warn("The database does not answer: {}", e.getMessage());
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Map<String, String> settings(Connection connection) throws SQLException {
        Map<String, String> found = new TreeMap<>();
        try (PreparedStatement statement = connection.prepareStatement("SHOW SESSION VARIABLES");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                if (SETTINGS.contains(rows.getString(1))) {
                    found.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return found;
    }

    private static Optional<String> text(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setQueryTimeout(QUERY_SECONDS);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }
}
