package dev.vitral.stock;

import static dev.vitral.Samples.asClerk;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.catalog.Product;
import dev.vitral.shared.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Postings during a close land before or after it, never inside. */
@AppTest
class DayCloseRaceDbTest {
    private static final int CLERKS = 8;

    @Autowired
    DayCloseSamples days;

    @Autowired
    BusinessCalendar calendar;

    @Autowired
    Samples samples;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void openAgain() {
        days.openAll();
    }

    /** What one clerk's postings came to. */
    private record Tally(int posted, int refused) {}

    @RepeatedTest(3)
    void the_lines_are_always_the_ledger() throws Exception {
        days.openAll();
        LocalDate today = calendar.today();
        List<Product> products = Stream.generate(samples::product).limit(4).toList();
        products.forEach(product -> days.post(product, MovementType.RECEIPT, "1000", "10", today.minusDays(3)));
        AtomicBoolean stop = new AtomicBoolean();
        CountDownLatch warm = new CountDownLatch(CLERKS * 5);
        List<DayClose> made = new ArrayList<>();
        List<Tally> tallies = new ArrayList<>();
        try (ExecutorService clerks = Executors.newFixedThreadPool(CLERKS)) {
            List<Future<Tally>> working = IntStream.range(0, CLERKS)
                    .mapToObj(i -> clerks.submit(clerk(products, i % 2 == 0 ? today.minusDays(2) : null, i, stop, warm)))
                    .toList();
            try {
                assertThat(warm.await(30, TimeUnit.SECONDS)).isTrue();
                made.add(days.close(today.minusDays(2)));
                made.add(days.close(today));
            } finally {
                stop.set(true);
            }
            for (Future<Tally> one : working) {
                tallies.add(one.get());
            }
        }

        for (DayClose close : made) {
            for (Product product : products) {
                assertThat(days.line(close, product).closingQuantity()).as(close.getClosedOn().toString()).isEqualByComparingTo(ledgerAt(product, close.getClosedOn()));
            }
        }
        assertThat(DayCloseInvariant.broken(jdbc)).isEmpty();
        assertThat(tallies.stream().mapToInt(Tally::posted).sum() + 4).as("none is lost or doubled").isEqualTo(count(products));
        assertThat(tallies.get(0).refused()).as("who dated into the closed day was told").isPositive();
        assertThat(tallies.get(1).refused()).as("who gave no date never").isZero();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM stock_movement WHERE moved_on <= ? AND id > ?")
                        .params(made.get(0).getClosedOn(), made.get(0).getThroughMovement()).query(Integer.class).single())
                .as("posted into the day after it was frozen").isZero();
    }

    private Callable<Tally> clerk(List<Product> products, @Nullable LocalDate date, int offset, AtomicBoolean stop, CountDownLatch warm) {
        return () -> asClerk(() -> {
            int posted = 0;
            int refused = 0;
            for (int i = offset; !stop.get() && i < 2_000; i++) {
                try {
                    days.post(products.get(i % products.size()), i % 3 == 0 ? MovementType.ISSUE : MovementType.RECEIPT, "1", i % 3 == 0 ? null : "12", date);
                    posted++;
                } catch (Problem closed) {
                    assertThat(closed.code()).isEqualTo("stock.dayClosed");
                    refused++;
                }
                warm.countDown();
            }
            return new Tally(posted, refused);
        });
    }

    private BigDecimal ledgerAt(Product product, LocalDate date) {
        return jdbc.sql("SELECT SUM(change_quantity) FROM stock_movement WHERE product_id = ? AND moved_on <= ?")
                .params(product.getId(), date).query(BigDecimal.class).single();
    }

    private int count(List<Product> products) {
        return products.stream()
                .mapToInt(p -> jdbc.sql("SELECT COUNT(*) FROM stock_movement WHERE product_id = ?").param(p.getId()).query(Integer.class).single())
                .sum();
    }
}
