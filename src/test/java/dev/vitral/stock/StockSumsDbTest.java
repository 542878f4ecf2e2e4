package dev.vitral.stock;

import static dev.vitral.Samples.asAdmin;
import static dev.vitral.Samples.asClerk;
import static dev.vitral.stock.DayCloseSamples.asManager;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.catalog.Catalog;
import dev.vitral.catalog.Product;
import dev.vitral.shared.ListPage;
import dev.vitral.shared.ListRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the stock lists add up is what their rows say: money, and of the rows found alone. */
@AppTest
class StockSumsDbTest {
    @Autowired
    StockOnHand onHand;

    @Autowired
    StockHistory history;

    @Autowired
    DayCloseQueries closes;

    @Autowired
    DayCloseSamples days;

    @Autowired
    StockCounts counts;

    @Autowired
    CountSheet sheet;

    @Autowired
    StockLedger ledger;

    @Autowired
    Warehouses warehouses;

    @Autowired
    BusinessCalendar calendar;

    @Autowired
    Catalog catalog;

    @Autowired
    Samples samples;

    String mark;
    Product first;
    Product second;
    LocalDate today;

    @BeforeEach
    void two_products_of_one_name() {
        days.openAll();
        today = calendar.today();
        mark = "zsum" + System.nanoTime();
        first = named();
        second = named();
        days.post(first, MovementType.RECEIPT, "10", "2.50", today.minusDays(2));
        days.post(second, MovementType.RECEIPT, "3", "7", today.minusDays(1));
        days.post(first, MovementType.ISSUE, "4", null, today);
    }

    @AfterEach
    void openAgain() {
        days.openAll();
    }

    private Product named() {
        return asAdmin(() -> {
            Product product = samples.product();
            product.setDescription(mark + " barra");
            return catalog.save(product);
        });
    }

    private ListRequest found() {
        return ListRequest.first(10).where(Map.of("description", mark)).withTotals(true);
    }

    @Test
    void adds_up_the_value_of_the_products_found_in_all_and_in_one_warehouse() {
        assertThat(asClerk(() -> onHand.count(found())).sums()).containsOnlyKeys("value");
        assertThat(asClerk(() -> onHand.count(found())).sums().get("value")).as("6 × 2.50 + 3 × 7").isEqualByComparingTo("36");
        Warehouse other = asAdmin(() -> warehouses.save(new Warehouse(Samples.code(), "Otra")));
        asClerk(() -> ledger.post(new MovementCommand(second.getCode(), MovementType.RECEIPT, BigDecimal.ONE, new BigDecimal("7"), null, null, null, other.getCode(), null)));
        ListRequest there = found().where(Map.of("description", mark, "warehouse", other.getCode()));
        assertThat(asClerk(() -> onHand.count(there)).sums().get("value")).isEqualByComparingTo("7");
        assertThat(asClerk(() -> onHand.count(found())).sums().get("value")).isEqualByComparingTo("43");
    }

    @Test
    void adds_up_past_values_of_the_products_found() {
        assertThat(asClerk(() -> history.countValued(StockPeriod.at(today.minusDays(1)), found())).sums()).containsOnlyKeys("value");
        assertThat(valued(today.minusDays(2))).isEqualByComparingTo("25");
        assertThat(valued(today.minusDays(1))).isEqualByComparingTo("46");
        ListPage.Total book = asClerk(() -> history.count(StockPeriod.of(today.minusDays(1), today), found()));
        assertThat(book.sums().get("openingValue")).isEqualByComparingTo("25");
        assertThat(book.sums().get("inValue")).isEqualByComparingTo("21");
        assertThat(book.sums().get("outValue")).isEqualByComparingTo("10");
        assertThat(book.sums().get("closingValue")).isEqualByComparingTo("36");
        assertThat(asClerk(() -> history.count(StockPeriod.at(today), found().withTotals(false))).sums()).isEmpty();
    }

    private BigDecimal valued(LocalDate day) {
        return asClerk(() -> history.countValued(StockPeriod.at(day), found())).sums().get("value");
    }

    @Test
    void adds_up_the_lines_of_that_close_alone() {
        days.close(today.minusDays(2));
        DayClose close = days.close(today.minusDays(1));
        ListRequest one = ListRequest.first(1).where(Map.of("productCode", first.getCode())).withTotals(true);
        assertThat(asClerk(() -> closes.countLines(close.getId(), one)).sums().get("closingValue")).as("not of both closes").isEqualByComparingTo("25");
        ListPage.Total all = asClerk(() -> closes.countLines(close.getId(), ListRequest.first(1).withTotals(true)));
        assertThat(all.sums().get("closingValue")).isEqualByComparingTo(close.getTotals().closingValue());
        Map<String, String> ofThatDay = Map.of("closedOn", today.minusDays(1).toString());
        BigDecimal listed = asClerk(() -> closes.list(ListRequest.first(100).where(ofThatDay))).items().stream().map(DayCloseRow::inValue).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(asClerk(() -> closes.count(ListRequest.first(1).where(ofThatDay).withTotals(true))).sums().get("inValue")).as("other tests close that day too")
                .isEqualByComparingTo(listed)
                .isGreaterThanOrEqualTo(close.getTotals().inValue());
    }

    @Test
    void adds_up_the_differences_of_a_count_for_who_may_see_them() {
        Warehouse warehouse = asAdmin(() -> warehouses.save(new Warehouse(Samples.code(), "Bodega")));
        for (Product product : List.of(first, second)) {
            asClerk(() -> ledger.post(
                    new MovementCommand(product.getCode(), MovementType.RECEIPT, BigDecimal.TEN, new BigDecimal("7"), null, null, null, warehouse.getCode(), null)));
        }
        long count = asManager(() -> counts.create(new CountCommand(warehouse.getCode(), CountScope.ALL, null, null, List.of(), true, null))).getId();
        asClerk(() -> sheet.count(count, first.getCode(), new BigDecimal("8")));
        asClerk(() -> sheet.count(count, second.getCode(), new BigDecimal("11")));
        ListRequest all = ListRequest.first(10).withTotals(true);
        ListPage.Total lines = asManager(() -> sheet.total(count, all));
        BigDecimal differs = asManager(() -> sheet.list(count, all)).items().stream().map(CountLineRow::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(lines.sums().get("value")).isEqualByComparingTo(differs).isNotZero();
        String folio = asManager(() -> counts.find(count).orElseThrow()).folio();
        ListRequest one = ListRequest.first(1).where(Map.of("folio", folio)).withTotals(true);
        assertThat(asManager(() -> counts.count(one)).sums().get("value")).isEqualByComparingTo(differs);
        assertThat(asClerk(() -> sheet.total(count, all)).sums()).as("a blind counter").isEmpty();
        assertThat(asClerk(() -> counts.count(one)).sums()).isEmpty();
    }
}
