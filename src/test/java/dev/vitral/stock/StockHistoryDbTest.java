package dev.vitral.stock;

import static dev.vitral.Samples.asClerk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.catalog.Product;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Problem;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stock and value on past dates, and the inventory book, are what the ledger was (STK-10, STK-11). */
@AppTest
class StockHistoryDbTest {
    @Autowired
    StockHistory history;

    @Autowired
    StockLedger ledger;

    @Autowired
    DayCloseSamples days;

    @Autowired
    BusinessCalendar calendar;

    @Autowired
    Samples samples;

    @Autowired
    JdbcClient jdbc;

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
    void gives_what_the_card_said_on_each_day_of_the_golden_file_with_and_without_closes() throws IOException {
        JsonNode golden = new JsonMapper().readTree(new ClassPathResource("golden/kardex.json").getInputStream());
        LocalDate first = today.minusDays(golden.size());
        for (int i = 0; i < golden.size(); i++) {
            JsonNode line = golden.get(i);
            days.post(product, type(line.get("movement").asString()), line.get("quantity").asString(),
                    line.get("unitCost").isNull() ? null : line.get("unitCost").asString(), first.plusDays(i));
        }
        assertCard(golden, first);
        days.close(first.plusDays(3));
        days.close(first.plusDays(6));
        assertCard(golden, first);
    }

    private void assertCard(JsonNode golden, LocalDate first) {
        for (int i = 0; i < golden.size(); i++) {
            StockPastRow row = at(StockPeriod.at(first.plusDays(i)));
            assertThat(row.closingQuantity()).isEqualByComparingTo(golden.get(i).get("balanceQuantity").asString());
            assertThat(row.closingValue()).isEqualByComparingTo(golden.get(i).get("balanceValue").asString());
            if (golden.get(i).get("averageCost").isNull()) {
                assertThat(row.averageCost()).isNull();
            } else {
                assertThat(row.averageCost()).as("day " + i).isEqualByComparingTo(golden.get(i).get("averageCost").asString());
            }
        }
    }

    private static MovementType type(String golden) {
        return switch (golden) {
            case "opening", "receipt" -> MovementType.RECEIPT;
            case "return-to-supplier" -> MovementType.SUPPLIER_RETURN;
            case "return-from-customer" -> MovementType.CUSTOMER_RETURN;
            default -> MovementType.valueOf(golden.replace('-', '_').toUpperCase(Locale.ROOT));
        };
    }

    @Test
    void prints_on_a_date_and_gives_the_same_after_whatever_was_posted_since() {
        LocalDate date = today.minusDays(2);
        days.post(product, MovementType.RECEIPT, "40", "470", date.minusDays(1));
        days.post(product, MovementType.ISSUE, "18", null, date);
        long known = asClerk(history::lastMovement);
        StockPeriod printed = StockPeriod.at(date).through(known);
        StockPastRow then = at(printed);
        BigDecimal value = asClerk(() -> history.value(printed));

        days.post(product, MovementType.RECEIPT, "10", "999", date.plusDays(1));
        assertThat(at(StockPeriod.at(date))).as("what is dated later is no matter").isEqualTo(then);
        days.post(product, MovementType.RECEIPT, "3", "5", date);
        assertThat(at(StockPeriod.at(date)).closingQuantity()).as("into an open day more may come").isEqualByComparingTo("25");
        assertThat(at(printed)).as("but what was known then stays known").isEqualTo(then);
        days.close(date);
        assertThat(at(printed)).isEqualTo(then);
        assertThat(asClerk(() -> history.value(printed))).isEqualByComparingTo(value);

        StockPastRow closed = at(StockPeriod.at(date));
        BigDecimal total = asClerk(() -> history.value(StockPeriod.at(date)));
        days.post(product, MovementType.ISSUE, "20", null, null);
        days.post(product, MovementType.RECEIPT, "100", "1", today.minusDays(1));
        assertThat(at(StockPeriod.at(date))).as("a closed day never changes").isEqualTo(closed);
        assertThat(asClerk(() -> history.value(StockPeriod.at(date)))).isEqualByComparingTo(total);
        assertThat(closed.closingQuantity()).isEqualByComparingTo("25");
    }

    @Test
    void keeps_the_book_of_a_period_as_worked_by_hand() {
        LocalDate first = today.minusDays(9);
        days.post(product, MovementType.RECEIPT, "100", "10", first.minusDays(1));
        days.post(product, MovementType.RECEIPT, "50", "16", first);
        days.post(product, MovementType.ISSUE, "30", null, first.plusDays(1));
        days.post(product, MovementType.OWN_USE, "5", null, first.plusDays(2));
        days.post(product, MovementType.WITHDRAWAL, "10", null, first.plusDays(3));
        days.post(product, MovementType.WASTE, "1", null, first.plusDays(4));
        days.post(product, MovementType.ADJUSTMENT_IN, "2", null, first.plusDays(5));
        days.post(product, MovementType.ADJUSTMENT_OUT, "4", null, first.plusDays(6));
        days.post(product, MovementType.ISSUE, "20", null, first.plusDays(8));

        for (boolean closed : new boolean[] {false, true}) {
            StockPastRow row = at(StockPeriod.of(first, first.plusDays(7)));
            // 100 at 10 and 50 at 16 make 1,800 for 150: 12 each, which all that leaves costs.
            assertFigures(row.openingQuantity(), "100", row.openingValue(), "1000", row.openingCost(), "10");
            assertFigures(row.inQuantity(), "52", row.inValue(), "824", row.inCost(), "15.8462");
            assertFigures(row.outQuantity(), "35", row.outValue(), "420", row.outCost(), "12");
            assertFigures(row.ownUseQuantity(), "5", row.ownUseValue(), "60", row.ownUseCost(), "12");
            assertFigures(row.withdrawnQuantity(), "10", row.withdrawnValue(), "120", row.withdrawnCost(), "12");
            assertFigures(row.closingQuantity(), "102", row.closingValue(), "1224", row.averageCost(), "12");
            if (!closed) {
                days.close(first.minusDays(1));
                days.close(first.plusDays(4));
            }
        }
        StockPastRow before = at(StockPeriod.of(first, first.plusDays(7)));
        days.post(product, MovementType.RECEIPT, "10", "99", null);
        assertThat(at(StockPeriod.of(first, first.plusDays(7)))).as("today's prices change nothing").isEqualTo(before);
    }

    private static void assertFigures(BigDecimal quantity, String q, BigDecimal value, String v, BigDecimal cost, String c) {
        assertThat(quantity).isEqualByComparingTo(q);
        assertThat(value).isEqualByComparingTo(v);
        assertThat(cost).isEqualByComparingTo(c);
    }

    @ParameterizedTest
    @EnumSource(MovementType.class)
    void counts_every_type_of_movement_in_book_and_close(MovementType type) {
        StockMovement receipt = days.post(product, MovementType.RECEIPT, "10", "10", today);
        if (type == MovementType.REVERSAL) {
            asClerk(() -> ledger.reverse(receipt.getId(), "error"));
        } else if (type.isEntered()) {
            days.post(product, type, "4", type.isIncoming() ? "10" : null, today);
        }
        StockPastRow row = at(StockPeriod.at(today));
        BigDecimal onHand = ledgerSum(product);
        assertThat(row.openingQuantity().add(row.inQuantity()).subtract(row.outQuantity()).subtract(row.ownUseQuantity()).subtract(row.withdrawnQuantity()))
                .isEqualByComparingTo(row.closingQuantity())
                .isEqualByComparingTo(onHand);
        assertThat(row.openingValue().add(row.inValue()).subtract(row.outValue()).subtract(row.ownUseValue()).subtract(row.withdrawnValue()))
                .isEqualByComparingTo(row.closingValue());
        assertThat(days.line(days.close(today), product).closingQuantity()).isEqualByComparingTo(onHand);
        if (type != MovementType.REVERSAL) {
            assertThat(StockFlow.of(type)).isNotNull();
        }
    }

    private BigDecimal ledgerSum(Product of) {
        return jdbc.sql("SELECT SUM(change_quantity) FROM stock_movement WHERE product_id = ?").param(of.getId()).query(BigDecimal.class).single();
    }

    @Test
    void sums_the_whole_shop_to_its_rows() {
        days.post(product, MovementType.RECEIPT, "10", "10", today.minusDays(3));
        days.post(product, MovementType.WITHDRAWAL, "1", null, today.minusDays(1));
        days.close(today.minusDays(4));
        StockPeriod period = StockPeriod.of(today.minusDays(3), today);
        List<StockPastRow> rows = new ArrayList<>();
        asClerk(() -> {
            history.each(period, rows::add);
            return null;
        });
        StockPastTotals totals = asClerk(() -> history.totals(period));
        assertThat(rows.stream().map(StockPastRow::closingValue).reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(totals.closingValue());
        assertThat(rows.stream().map(StockPastRow::openingValue).reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(totals.openingValue());
        assertThat(rows.stream().map(StockPastRow::withdrawnValue).reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(totals.withdrawnValue());
        assertThat(totals.closingValue()).isEqualByComparingTo(asClerk(() -> history.value(StockPeriod.at(today))));
        assertThatThrownBy(() -> StockPeriod.of(today, today.minusDays(1))).isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("period.backwards"));
    }

    private StockPastRow at(StockPeriod period) {
        return asClerk(() -> history.list(period, ListRequest.first(1).where(Map.of("code", product.getCode())))).items().getFirst();
    }
}
