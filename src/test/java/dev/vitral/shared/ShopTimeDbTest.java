package dev.vitral.shared;

import static dev.vitral.Samples.asClerk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.catalog.Product;
import dev.vitral.purchasing.PurchaseOrder;
import dev.vitral.purchasing.PurchaseSamples;
import dev.vitral.stock.DayCloseSamples;
import dev.vitral.stock.MovementCommand;
import dev.vitral.stock.MovementType;
import dev.vitral.stock.StockLedger;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is dated is dated by the shop's midnight: in the evening of a Mexican shop it is tomorrow already for a machine that keeps UTC. */
@AppTest
class ShopTimeDbTest {
    private static final ZoneId MEXICO = ZoneId.of("America/Mexico_City");

    @Autowired
    PurchaseSamples purchases;

    @Autowired
    StockLedger ledger;

    @Autowired
    Samples samples;

    @Autowired
    DayCloseSamples days;

    private Clock before;
    private LocalDate evening;

    @BeforeEach
    void half_past_eleven_in_the_evening() {
        days.openAll();
        before = ShopTime.kept();
        LocalDate utc = LocalDate.now(ZoneOffset.UTC).minusDays(3);
        at(utc.atTime(LocalTime.of(5, 30)).toInstant(ZoneOffset.UTC));
        evening = utc.minusDays(1);
    }

    @AfterEach
    void now_again() {
        ShopTime.keep(before);
    }

    private static void at(Instant moment) {
        ShopTime.keep(Clock.fixed(moment, MEXICO));
    }

    @Test
    void dates_orders_and_movements_by_the_day_that_it_is_in_the_shop() {
        assertThat(ShopTime.today()).isEqualTo(evening);
        assertThat(ShopTime.zone()).isEqualTo(MEXICO);
        PurchaseOrder order = purchases.draft(purchases.line("1", "10"));
        assertThat(order.getOrderedOn()).isEqualTo(evening);
        assertThat(order.getFolio()).startsWith("OC-" + evening.getYear());
        Product product = samples.product();
        assertThat(post(product, null)).isEqualTo(evening);
        assertThatThrownBy(() -> post(product, evening.plusDays(1))).as("tomorrow in the shop, whatever the machine says")
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("stock.dateInFuture"));
    }

    @Test
    void begins_the_next_day_at_the_shops_midnight() {
        Product product = samples.product();
        at(evening.plusDays(1).atStartOfDay(MEXICO).minusNanos(1).toInstant());
        assertThat(post(product, null)).isEqualTo(evening);
        at(evening.plusDays(1).atStartOfDay(MEXICO).toInstant());
        assertThat(post(product, null)).isEqualTo(evening.plusDays(1));
    }

    private LocalDate post(Product product, LocalDate date) {
        return asClerk(() -> ledger.post(new MovementCommand(product.getCode(), MovementType.RECEIPT, BigDecimal.ONE, BigDecimal.ONE, date, null, null))).getMovedOn();
    }
}
