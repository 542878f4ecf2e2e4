package dev.vitral.stock;

import static dev.vitral.Samples.asAdmin;
import static dev.vitral.Samples.asClerk;
import static dev.vitral.stock.DayCloseSamples.asManager;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.catalog.Product;
import dev.vitral.shared.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** The day close as domain.md says it. */
@AppTest
class DayCloseDbTest {
    @Autowired
    DayCloses closes;

    @Autowired
    DayCloseSamples days;

    @Autowired
    BusinessCalendar calendar;

    @Autowired
    StockLedger ledger;

    @Autowired
    Samples samples;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    LocalDate today;
    Product product;

    @BeforeEach
    void open() {
        days.openAll();
        today = calendar.today();
        product = samples.product();
    }

    @AfterEach
    void openAgain() {
        days.openAll();
    }

    @Test
    void stores_opening_in_out_adjusted_and_closing_and_begins_the_next_where_it_ended() {
        days.post(product, MovementType.RECEIPT, "40", "470", today.minusDays(3));
        days.post(product, MovementType.RECEIPT, "25", "492.5", today.minusDays(3));
        days.post(product, MovementType.ISSUE, "18", null, today.minusDays(3));
        DayClose first = days.close(today.minusDays(3));
        assertThat(first.getState()).isEqualTo(DayCloseState.CLOSED);
        assertThat(first.getClosedBy()).isEqualTo("gerente");
        assertLine(days.line(first, product), "0 65 18 0 47", "0 31112.50 8615.77 0 22496.73", "478.6538", 3);

        days.post(product, MovementType.RECEIPT, "30", "510", today.minusDays(2));
        days.post(product, MovementType.SUPPLIER_RETURN, "5", "510", today.minusDays(2));
        days.post(product, MovementType.ADJUSTMENT_OUT, "1.5", null, today.minusDays(1));
        days.post(product, MovementType.ADJUSTMENT_IN, "0.5", null, today.minusDays(1));
        DayClose second = days.close(today.minusDays(1));
        assertThat(second.getCoversFrom()).as("what was left open between is closed with it").isEqualTo(today.minusDays(2));
        DayCloseSamples.Line line = days.line(second, product);
        assertThat(line.openingQuantity()).isEqualByComparingTo("47");
        assertThat(line.openingValue()).isEqualByComparingTo("22496.73");
        assertThat(line.adjustedQuantity()).isEqualByComparingTo("-1");
        assertThat(line.closingQuantity()).isEqualByComparingTo("71");
        assertThat(line.averageCost()).as("the card keeps its average through adjustments").isEqualByComparingTo(level().getAverageCost());
        assertThat(line.closingValue()).isEqualByComparingTo(level().getValue());
        assertThat(second.getTotals().openingValue()).isEqualByComparingTo(first.getTotals().closingValue());
        assertThat(DayCloseInvariant.broken(jdbc)).isEmpty();
    }

    @Test
    void carries_what_did_not_move_and_leaves_out_what_is_gone() {
        Product quiet = samples.product();
        Product gone = samples.product();
        days.post(quiet, MovementType.RECEIPT, "7", "10", today.minusDays(2));
        days.post(gone, MovementType.RECEIPT, "7", "10", today.minusDays(2));
        days.post(gone, MovementType.ISSUE, "7", null, today.minusDays(2));
        DayClose first = days.close(today.minusDays(2));
        DayClose second = days.close(today.minusDays(1));
        assertLine(days.line(second, quiet), "7 0 0 0 7", "70 0 0 0 70", "10", 0);
        assertThat(days.line(first, gone).averageCost()).isNull();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM day_close_line WHERE day_close_id = ? AND product_id = ?").params(second.getId(), gone.getId()).query(Integer.class).single())
                .isZero();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM day_close_line_aud a JOIN revinfo r ON r.id = a.rev WHERE day_close_id = ? AND user_name = 'gerente'")
                        .param(second.getId()).query(Long.class).single())
                .isEqualTo(second.getTotals().products());
    }

    @Test
    void counts_a_reversal_where_the_movement_counts_that_it_undoes() {
        StockMovement receipt = days.post(product, MovementType.RECEIPT, "10", "10", null);
        StockMovement issue = days.post(product, MovementType.ISSUE, "4", null, null);
        asClerk(() -> ledger.reverse(issue.getId(), "error"));
        asClerk(() -> ledger.reverse(receipt.getId(), "error"));
        assertLine(days.line(days.close(today), product), "0 0 0 0 0", "0 0 0 0 0", null, 4);
    }

    @Test
    void dates_nothing_into_a_closed_day_and_says_which_day_is_open() {
        days.post(product, MovementType.RECEIPT, "10", "10", today.minusDays(5));
        days.close(today.minusDays(2));
        assertRefused(() -> days.post(product, MovementType.RECEIPT, "1", "10", today.minusDays(2)), "stock.dayClosed", today.minusDays(1));
        assertRefused(() -> days.post(product, MovementType.RECEIPT, "1", "10", today.minusDays(9)), "stock.dayClosed", today.minusDays(1));
        assertThat(days.post(product, MovementType.RECEIPT, "1", "10", today.minusDays(1)).getMovedOn()).isEqualTo(today.minusDays(1));
        assertThatThrownBy(() -> jdbc.sql("INSERT INTO stock_movement (version, product_id, type, moved_on, quantity, change_quantity, unit_cost, value, change_value,"
                                + " balance_quantity, balance_value, posted_at, posted_by) VALUES (0, ?, 'RECEIPT', ?, 1, 1, 1, 1, 1, 1, 1, NOW(), 'sql')")
                        .params(product.getId(), today.minusDays(2)).update())
                .as("by plain SQL neither").hasMessageContaining("business_calendar is closed");
    }

    @Test
    void gives_corrections_the_first_open_day_once_today_is_closed() {
        StockMovement receipt = days.post(product, MovementType.RECEIPT, "10", "10", null);
        assertThat(receipt.getMovedOn()).isEqualTo(today);
        days.close(today);
        assertThat(days.post(product, MovementType.RECEIPT, "1", "10", null).getMovedOn()).isEqualTo(today.plusDays(1));
        assertThat(days.post(product, MovementType.RECEIPT, "1", "10", today.plusDays(1)).getMovedOn()).isEqualTo(today.plusDays(1));
        assertRefused(() -> days.post(product, MovementType.RECEIPT, "1", "10", today.plusDays(2)), "stock.dateInFuture", null);
        assertThat(asClerk(() -> ledger.reverse(receipt.getId(), "x").getMovedOn())).isEqualTo(today.plusDays(1));
        assertThat(calendar.current()).isEqualTo(today.plusDays(1));
        asAdmin(() -> closes.reopen(today, "faltó una entrada"));
        assertThat(calendar.current()).isEqualTo(today);
    }

    @Test
    void closes_in_order_only() {
        assertRefused(() -> days.close(today.plusDays(1)), "dayClose.inFuture", null);
        days.close(today.minusDays(4));
        assertRefused(() -> days.close(today.minusDays(4)), "dayClose.alreadyClosed", today.minusDays(3));
        assertRefused(() -> days.close(today.minusDays(6)), "dayClose.alreadyClosed", today.minusDays(3));
        assertThat(days.close(today.minusDays(1)).getPreviousId()).isNotNull();
    }

    @Test
    void reopens_the_last_day_only_by_an_administrator_with_a_reason_that_stays() {
        days.close(today.minusDays(4));
        DayClose last = days.close(today.minusDays(2));
        assertThatThrownBy(() -> asManager(() -> closes.reopen(today.minusDays(2), "x"))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> asClerk(() -> closes.begin(today))).isInstanceOf(AccessDeniedException.class);
        assertRefused(() -> asAdmin(() -> closes.reopen(today.minusDays(4), "x")), "dayClose.notLast", null);
        assertRefused(() -> asAdmin(() -> closes.reopen(today.minusDays(2), "  ")), "dayClose.reasonMissing", null);
        asAdmin(() -> closes.reopen(today.minusDays(2), "faltó la factura 77"));
        assertThat(calendar.closedThrough()).contains(today.minusDays(4));
        assertThat(jdbc.sql("SELECT r.reason FROM day_close_aud a JOIN revinfo r ON r.id = a.rev WHERE a.id = ? AND a.state = 'REOPENED' AND r.user_name = 'admin'")
                        .param(last.getId()).query(String.class).single())
                .isEqualTo("faltó la factura 77");
        DayClose again = days.close(today.minusDays(2));
        assertThat(again.getId()).isNotEqualTo(last.getId());
        assertThat(asClerk(() -> closes.find(today.minusDays(2))).orElseThrow().getId()).isEqualTo(again.getId());
    }

    @Test
    void refuses_loudly_what_does_not_balance_and_leaves_the_day_open() {
        days.post(product, MovementType.RECEIPT, "10", "10", today.minusDays(1));
        tamper("+ 1");
        try {
            assertRefused(() -> days.close(today.minusDays(1)), "dayClose.unbalanced", null);
            assertThat(calendar.closedThrough()).isEmpty();
            assertThat(asClerk(() -> closes.find(today.minusDays(1))).orElseThrow().getNote()).contains(product.getCode());
        } finally {
            tamper("- 1");
        }
        assertThat(days.close(today.minusDays(1)).getState()).isEqualTo(DayCloseState.CLOSED);
    }

    @Test
    void lets_nothing_leave_on_a_day_when_it_was_not_there() {
        days.post(product, MovementType.RECEIPT, "10", "10", today.minusDays(1));
        assertThatThrownBy(() -> days.post(product, MovementType.ISSUE, "3", null, today.minusDays(2)))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.members()).containsEntry("available", "0.000000"));
        days.post(product, MovementType.ISSUE, "3", null, today.minusDays(1));
        days.post(product, MovementType.RECEIPT, "5", "10", null);
        assertThatThrownBy(() -> days.post(product, MovementType.ISSUE, "8", null, today.minusDays(1)))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("stock.insufficientOn"));
        days.post(product, MovementType.ISSUE, "7", null, today.minusDays(1));
        assertThat(level().getOnHand()).isEqualByComparingTo("5");
    }

    @Test
    void goes_on_with_a_close_that_was_interrupted() {
        days.post(product, MovementType.RECEIPT, "10", "10", today.minusDays(1));
        asManager(() -> closes.begin(today.minusDays(1)));
        assertRefused(() -> days.close(today), "dayClose.running", null);
        DayClose done = days.close(today.minusDays(1));
        assertThat(done.getState()).isEqualTo(DayCloseState.CLOSED);
        assertThat(days.line(done, product).closingQuantity()).isEqualByComparingTo("10");
    }

    private void tamper(String change) {
        transaction.executeWithoutResult(
                status -> jdbc.sql("UPDATE stock_level SET on_hand = on_hand " + change + " WHERE product_id = ?").param(product.getId()).update());
    }

    private StockLevel level() {
        return asClerk(() -> jdbc.sql("SELECT on_hand, value, average_cost FROM stock_level WHERE product_id = ?").param(product.getId()).query(StockLevel.class).single());
    }

    private static void assertLine(DayCloseSamples.Line line, String quantities, String values, String average, int movements) {
        assertAll(quantities, List.of(line.openingQuantity(), line.inQuantity(), line.outQuantity(), line.adjustedQuantity(), line.closingQuantity()));
        assertAll(values, List.of(line.openingValue(), line.inValue(), line.outValue(), line.adjustedValue(), line.closingValue()));
        if (average == null) {
            assertThat(line.averageCost()).isNull();
        } else {
            assertThat(line.averageCost()).isEqualByComparingTo(average);
        }
        assertThat(line.movements()).isEqualTo(movements);
    }

    private static void assertAll(String expected, List<BigDecimal> actual) {
        String[] each = expected.split(" ");
        for (int i = 0; i < each.length; i++) {
            assertThat(actual.get(i)).isEqualByComparingTo(each[i]);
        }
    }

    private static void assertRefused(ThrowingCallable work, String code, @org.jspecify.annotations.Nullable LocalDate firstOpen) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Problem.class, p -> {
            assertThat(p.code()).isEqualTo(code);
            if (firstOpen != null) {
                assertThat(p.args()).contains(firstOpen);
            }
        });
    }
}
