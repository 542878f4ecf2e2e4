package dev.vitral.production;

import dev.vitral.catalog.ProductKind;
import static dev.vitral.Samples.asAdmin;
import static dev.vitral.Samples.asClerk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.catalog.Catalog;
import dev.vitral.catalog.Product;
import dev.vitral.purchasing.PurchaseSamples;
import dev.vitral.purchasing.Supplier;
import dev.vitral.quoting.Quotation;
import dev.vitral.quoting.QuotationStatus;
import dev.vitral.quoting.Quotations;
import dev.vitral.quoting.QuoteDraft;
import dev.vitral.shared.Failures;
import dev.vitral.shared.Problem;
import dev.vitral.stock.StockBooks;
import dev.vitral.stock.StockQueries;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class WorkOrdersDbTest {
    @Autowired
    WorkOrders orders;

    @Autowired
    WorkShortages shortages;

    @Autowired
    WorkSamples work;

    @Autowired
    PurchaseSamples purchases;

    @Autowired
    StockQueries stock;

    @Autowired
    Catalog catalog;

    @Autowired
    Quotations quotations;

    @Autowired
    Samples samples;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void books_agree() {
        StockBooks.requireAgreed(jdbc);
    }

    @Test
    void breaks_an_accepted_quotation_down_and_sets_its_material_aside() {
        Product glass = work.glass("10", null);
        WorkOrderRow order = work.order(WorkSamples.window(glass.getCode(), 3));
        assertThat(order.folio()).matches("OT-\\d{4}-\\d{5}");
        assertThat(order.state()).isEqualTo(WorkState.PENDING);
        assertThat(order.windows()).isEqualTo(3);
        List<PieceRow> pieces = asClerk(() -> orders.pieces(order.id()));
        assertThat(pieces).filteredOn(it -> it.kind() == ProductKind.PROFILE).isNotEmpty().allSatisfy(it -> {
            assertThat(it.cutLengthMm()).isPositive();
            assertThat(it.colour()).isEqualTo("natural");
            assertThat(it.window()).contains("1200 × 1000");
        });
        int next = 1;
        for (PieceRow piece : pieces) {
            if (piece.pieces() != null) {
                assertThat(piece.firstNumber()).isEqualTo(next);
                next += piece.pieces() * piece.windows();
            }
        }
        List<MaterialRow> materials = asClerk(() -> shortages.materials(order.id()));
        BigDecimal panes = pieces.stream().filter(it -> it.kind() == ProductKind.GLASS).map(it -> it.quantity().multiply(BigDecimal.valueOf(3)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(materials).filteredOn(it -> it.kind() == ProductKind.GLASS).singleElement().satisfies(it -> {
            assertThat(it.needed()).isEqualByComparingTo(panes);
            assertThat(it.reserved()).isEqualByComparingTo(panes);
        });
        assertThat(materials).filteredOn(it -> it.kind() == ProductKind.PROFILE)
                .allSatisfy(it -> assertThat(it.needed().stripTrailingZeros().scale()).as("whole bars").isLessThanOrEqualTo(0));
        assertThat(reserved(glass)).isEqualByComparingTo(panes);
    }

    @Test
    void needs_the_plain_material_besides_what_the_windows_take() {
        Product glass = work.glass("30", null);
        Product sold = samples.product();
        QuoteDraft draft = new QuoteDraft(null, null, null, null, null, null, null, null, null, null, null, null, List.of(WorkSamples.window(glass.getCode(), 2)),
                List.of(new QuoteDraft.Plain(glass.getCode(), new BigDecimal("3.5"), null, null), new QuoteDraft.Plain(sold.getCode(), new BigDecimal("4"), null, null)));
        Quotation sent = asClerk(() -> {
            Quotation written = quotations.create(draft);
            return quotations.send(written.getId(), written.getVersion());
        });
        WorkOrderRow order = work.accept(sent);
        List<MaterialRow> materials = asClerk(() -> shortages.materials(order.id()));
        assertThat(materials).filteredOn(it -> it.productCode().equals(sold.getCode())).singleElement().satisfies(it -> {
            assertThat(it.needed()).isEqualByComparingTo("4");
            assertThat(it.shortage()).isEqualByComparingTo("4");
            assertThat(it.net()).isEqualByComparingTo("0");
            assertThat(it.quotedCost()).isEqualByComparingTo("400");
        });
        assertThat(materials).filteredOn(it -> it.kind() == ProductKind.GLASS).singleElement().satisfies(it -> {
            assertThat(it.plain()).isEqualByComparingTo("3.5");
            assertThat(it.needed()).isEqualByComparingTo(it.net().add(new BigDecimal("3.5")));
            assertThat(it.reserved()).isEqualByComparingTo(it.needed());
        });
        assertThat(order.quotedCost()).isGreaterThan(new BigDecimal("1100"));
        assertThat(asClerk(() -> orders.pieces(order.id()))).noneMatch(it -> it.productCode().equals(sold.getCode()));
    }

    @Test
    void makes_a_work_order_of_plain_material_alone() {
        Product sold = samples.product();
        Quotation sent = asClerk(() -> {
            Quotation written = quotations.create(new QuoteDraft(null, null, null, null, null, null, null, null, null, null, null, null, List.of(),
                    List.of(new QuoteDraft.Plain(sold.getCode(), BigDecimal.TEN, null, null))));
            return quotations.send(written.getId(), written.getVersion());
        });
        WorkOrderRow order = work.accept(sent);
        assertThat(order.windows()).isZero();
        assertThat(asClerk(() -> shortages.materials(order.id()))).singleElement().satisfies(it -> assertThat(it.needed()).isEqualByComparingTo("10"));
    }

    @Test
    void frees_the_material_of_an_order_that_is_called_off() {
        Product glass = work.glass("10", null);
        WorkOrderRow order = work.order(WorkSamples.window(glass.getCode(), 1));
        WorkOrderRow off = asAdmin(() -> orders.cancel(order.id(), order.version(), "El cliente desistió"));
        assertThat(off.state()).isEqualTo(WorkState.CANCELLED);
        assertThat(reserved(glass)).isEqualByComparingTo("0");
        assertThatThrownBy(() -> asClerk(() -> orders.move(order.id(), null, WorkState.RECEIVED)))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("workOrder.state.CANCELLED"));
    }

    @Test
    void calling_a_quotation_off_frees_its_material_until_it_is_being_made() {
        Product glass = work.glass("10", null);
        WorkOrderRow order = work.order(WorkSamples.window(glass.getCode(), 1));
        asAdmin(() -> quotations.cancel(order.quotationId(), null, "El cliente desistió"));
        assertThat(asClerk(() -> orders.find(order.id()).orElseThrow()).state()).isEqualTo(WorkState.CANCELLED);
        assertThat(reserved(glass)).isEqualByComparingTo("0");

        WorkOrderRow begun = work.order(WorkSamples.window(glass.getCode(), 1));
        asClerk(() -> orders.move(begun.id(), null, WorkState.IN_PRODUCTION));
        assertThatThrownBy(() -> asAdmin(() -> quotations.cancel(begun.quotationId(), null, "Tarde")))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("workOrder.state.IN_PRODUCTION"));
        assertThat(asClerk(() -> quotations.find(begun.quotationId()).orElseThrow()).getStatus()).isEqualTo(QuotationStatus.ACCEPTED);
    }

    @Test
    void goes_over_the_board_step_by_step_and_refuses_a_stale_one() {
        WorkOrderRow order = work.order(WorkSamples.window(work.glass("10", null).getCode(), 1));
        WorkOrderRow received = asClerk(() -> orders.move(order.id(), order.version(), WorkState.RECEIVED));
        assertThatThrownBy(() -> asClerk(() -> orders.move(order.id(), order.version(), WorkState.PENDING)))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("record.stale"));
        assertThatThrownBy(() -> asClerk(() -> orders.move(order.id(), received.version(), WorkState.READY)))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("workOrder.state.RECEIVED"));
        WorkOrderRow urgent = asClerk(() -> orders.plan(order.id(), received.version(), new WorkOrders.Plan(WorkPriority.URGENT, null, "Primero esta")));
        assertThat(urgent.priority()).isEqualTo(WorkPriority.URGENT);
        assertThat(asClerk(() -> orders.column(WorkState.RECEIVED, 50)).getFirst().priority()).isEqualTo(WorkPriority.URGENT);
    }

    @Test
    void orders_what_is_missing_once_by_supplier_and_sets_aside_what_then_comes() {
        Supplier supplier = purchases.supplier();
        Product glass = work.glass("1", supplier.getId());
        WorkOrderRow order = work.order(WorkSamples.window(glass.getCode(), 4));
        BigDecimal missing = shortage(order, glass);
        assertThat(missing).isPositive();
        WorkShortages.Ordered made = asClerk(() -> shortages.order(order.id(), null));
        assertThat(made.orders()).filteredOn(it -> it.supplierId() == supplier.getId()).singleElement()
                .satisfies(it -> assertThat(it.folio()).startsWith("OC-"));
        assertThat(asClerk(() -> orders.find(order.id()).orElseThrow()).state()).isEqualTo(WorkState.MATERIALS_ORDERED);
        assertThatThrownBy(() -> asClerk(() -> shortages.order(order.id(), null)))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isIn("workOrder.nothingShort", "workOrder.noSupplier"));
        work.receive(glass, missing.toPlainString());
        asClerk(() -> shortages.reserve(order.id(), null));
        assertThat(shortage(order, glass)).isEqualByComparingTo("0");
    }

    @Test
    void makes_one_purchase_order_for_ten_clerks_who_ask_at_once() throws Exception {
        Supplier supplier = purchases.supplier();
        WorkOrderRow order = work.order(WorkSamples.window(work.glass("0", supplier.getId()).getCode(), 2));
        List<Object> came = atOnce(10, i -> {
            try {
                return asClerk(() -> shortages.order(order.id(), null));
            } catch (RuntimeException e) {
                return Failures.problem(e).code();
            }
        });
        assertThat(came).filteredOn(it -> it instanceof WorkShortages.Ordered).hasSize(1);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM purchase_order WHERE supplier_id = ?").param(supplier.getId()).query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void fifty_acceptances_at_once_set_aside_exactly_what_there_is_of_a_scarce_glass() throws Exception {
        Product scarce = work.glass("20", null);
        List<Quotation> sent = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            sent.add(work.sent(WorkSamples.window(scarce.getCode(), 1)));
        }
        List<Object> accepted = atOnce(50, i -> work.accept(sent.get(i)));
        assertThat(accepted.stream().map(it -> ((WorkOrderRow) it).folio()).distinct()).as("no folio twice").hasSize(50);
        BigDecimal wanted = BigDecimal.ZERO;
        BigDecimal held = BigDecimal.ZERO;
        for (Object order : accepted) {
            MaterialRow glass = asClerk(() -> shortages.materials(((WorkOrderRow) order).id())).stream()
                    .filter(it -> it.productId() == scarce.getId()).findFirst().orElseThrow();
            wanted = wanted.add(glass.needed());
            held = held.add(glass.reserved());
        }
        assertThat(wanted).isGreaterThan(new BigDecimal("20"));
        assertThat(held).isEqualByComparingTo("20");
        assertThat(reserved(scarce)).isEqualByComparingTo("20");
    }

    @Test
    void accepts_once_though_ten_ask_at_once() throws Exception {
        Quotation sent = work.sent(WorkSamples.window(work.glass("5", null).getCode(), 1));
        List<Object> came = atOnce(10, i -> {
            try {
                return work.accept(sent);
            } catch (RuntimeException e) {
                return Failures.problem(e).code();
            }
        });
        assertThat(came).filteredOn(it -> it instanceof WorkOrderRow).hasSize(1);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM work_order WHERE quotation_id = ?").param(sent.getId()).query(Integer.class).single()).isEqualTo(1);
    }

    private interface Turn {
        Object take(int i);
    }

    private static List<Object> atOnce(int times, Turn turn) throws Exception {
        List<Callable<Object>> turns = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            int number = i;
            turns.add(() -> turn.take(number));
        }
        List<Object> came = new ArrayList<>();
        try (var clerks = Executors.newFixedThreadPool(times)) {
            for (Future<Object> done : clerks.invokeAll(turns)) {
                came.add(done.get());
            }
        }
        return came;
    }

    private BigDecimal shortage(WorkOrderRow order, Product product) {
        return asClerk(() -> shortages.materials(order.id())).stream().filter(it -> it.productId() == product.getId()).findFirst().orElseThrow().shortage();
    }

    private BigDecimal reserved(Product product) {
        return asClerk(() -> stock.level(product.getId()).orElseThrow().getReserved());
    }
}
