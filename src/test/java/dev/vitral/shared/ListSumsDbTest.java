package dev.vitral.shared;

import static dev.vitral.Samples.asClerk;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.AppTest;
import dev.vitral.purchasing.PurchaseOrder;
import dev.vitral.purchasing.PurchaseOrders;
import dev.vitral.purchasing.PurchaseSamples;
import dev.vitral.purchasing.Supplier;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The sums below a list are those of the rows found: of one currency or none at all. */
@AppTest
class ListSumsDbTest {
    @Autowired
    Lists lists;

    @Autowired
    PurchaseOrders orders;

    @Autowired
    PurchaseSamples purchases;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void every_list_that_has_sums_gives_them_in_use_and_in_the_trash() throws Exception {
        List<ListSpec<?>> summed = ListPlansDbTest.lists().values().stream().filter(spec -> !spec.sums().isEmpty()).toList();
        assertThat(summed).hasSizeGreaterThanOrEqualTo(9);
        for (ListSpec<?> spec : summed) {
            for (boolean trash : new boolean[] {false, true}) {
                ListPage.Total total = lists.total(spec, ListRequest.first(1).withTotals(true).inTrash(trash));
                assertThat(total.tooManyToSum() || total.mixed() || total.sums().keySet().containsAll(spec.summed())).as(spec.countFrom()).isTrue();
            }
        }
    }

    @Test
    void adds_up_what_a_supplier_was_ordered_and_no_amounts_of_two_currencies() {
        Supplier supplier = purchases.supplier();
        PurchaseOrder first = purchases.draft(supplier, purchases.line("2", "10.50"));
        PurchaseOrder second = purchases.draft(supplier, purchases.line("1", "7"));
        ListPage.Total total = of(supplier);
        assertThat(total.count()).isEqualTo(2);
        assertThat(total.sums().get("total")).isEqualByComparingTo(first.getTotal().add(second.getTotal()));
        new TransactionTemplate(transactions).executeWithoutResult(status -> jdbc.update("UPDATE purchase_order SET currency = 'USD' WHERE id = ?", second.getId()));
        assertThat(of(supplier).mixed()).isTrue();
        assertThat(of(supplier).sums()).isEmpty();
        assertThat(of(supplier).count()).isEqualTo(2);
        new TransactionTemplate(transactions).executeWithoutResult(status -> jdbc.update("UPDATE purchase_order SET currency = 'USD' WHERE id = ?", first.getId()));
        assertThat(of(supplier).sums().get("total")).as("all of one currency again").isEqualByComparingTo(first.getTotal().add(second.getTotal()));
    }

    @Test
    void gives_zero_where_nothing_is_found() {
        ListPage.Total total = of(purchases.supplier());
        assertThat(total.mixed()).isFalse();
        assertThat(total.sums().get("total")).isZero();
    }

    private ListPage.Total of(Supplier supplier) {
        return asClerk(() -> orders.count(ListRequest.first(1).where(Map.of("supplierId", supplier.getId().toString())).withTotals(true)));
    }
}
