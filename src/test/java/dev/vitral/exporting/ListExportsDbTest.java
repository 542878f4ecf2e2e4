package dev.vitral.exporting;

import static dev.vitral.Samples.asAdmin;
import static dev.vitral.Samples.asClerk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.catalog.Catalog;
import dev.vitral.catalog.Product;
import dev.vitral.catalog.ProductKind;
import dev.vitral.jobs.Job;
import dev.vitral.jobs.JobState;
import dev.vitral.jobs.Jobs;
import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.ExportedList;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.ListSelection;
import dev.vitral.shared.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@AppTest
class ListExportsDbTest {
    private static final List<ExportOrder.Column> COLUMNS = List.of(
            new ExportOrder.Column("price", "Precio"),
            new ExportOrder.Column("code", "Código"),
            new ExportOrder.Column("drawn", "Sólo en pantalla"),
            new ExportOrder.Column("kind", "Tipo"),
            new ExportOrder.Column("category", "Categoría"),
            new ExportOrder.Column("active", "Estado"));

    @Autowired
    ListExports exports;

    @Autowired
    Jobs jobs;

    @Autowired
    Catalog catalog;

    @Autowired
    Samples samples;

    @Autowired
    List<ExportedList<?>> exported;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void writes_the_columns_chosen_in_their_order_for_the_rows_found_in_theirs() {
        String prefix = "X" + Samples.code();
        Product dear = product(prefix + "-1", "30");
        Product cheap = product(prefix + "-2", "10");
        ListRequest request = ListRequest.first(50).where(Map.of("code", prefix)).sortedBy("price", false);
        assertThat(csv(ListSelection.all(request))).isEqualTo("""
                \ufeffPrecio,Código,Tipo,Categoría,Activo\r
                14.50,%s,Perfil,Pruebas,Sí\r
                43.50,%s,Perfil,Pruebas,Sí\r
                """.formatted(cheap.getCode(), dear.getCode()));
        assertThat(csv(ListSelection.allBut(request, Set.of(cheap.getId())))).contains(dear.getCode()).doesNotContain(cheap.getCode());
        assertThat(csv(ListSelection.of(request, Set.of(cheap.getId())))).contains(cheap.getCode()).doesNotContain(dear.getCode());
        assertThat(csv(ListSelection.of(request, Set.of()))).isEqualTo("\ufeffPrecio,Código,Tipo,Categoría,Activo\r\n");
    }

    @Test
    void is_of_the_moment_it_began_over_all_its_pages_whatever_is_saved_meanwhile() {
        try {
            sql("INSERT INTO unit (version, code, name, created_at, created_by, updated_at, updated_by) SELECT 0, CONCAT('E', LPAD(seq, 5, '0')), 'antes',"
                    + " UTC_TIMESTAMP(6), 'x', UTC_TIMESTAMP(6), 'x' FROM seq_1_to_1500");
            ListSelection rows = ListSelection.all(ListRequest.first(50).where(Map.of("name", "antes")).sortedBy("code", false));
            List<ExportOrder.Column> columns = List.of(new ExportOrder.Column("code", "Código"), new ExportOrder.Column("name", "Nombre"));
            ExportOrder order = new ExportOrder("unit", rows, columns, ExportFormat.CSV, "es-MX", "Unidades");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            List<Long> told = new ArrayList<>();
            asClerk(() -> exports.write(order, out, written -> {
                told.add(written);
                if (told.size() == 1) {
                    Thread.ofPlatform().start(() -> sql("UPDATE unit SET name = 'después' WHERE code > 'E00500' AND code LIKE 'E%' AND name = 'antes'"));
                    until(() -> count("después") == 1000);
                }
            }));
            assertThat(told).containsExactly(0L, 1000L, 1500L);
            assertThat(out.toString(StandardCharsets.UTF_8)).contains("E01500,antes").doesNotContain("después");
        } finally {
            sql("DELETE FROM unit WHERE name IN ('antes', 'después')");
        }
    }

    private int count(String name) {
        TransactionTemplate own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return Objects.requireNonNull(own.execute(status -> jdbc.sql("SELECT COUNT(*) FROM unit WHERE name = ?").param(name).query(Integer.class).single()));
    }

    private void sql(String statement) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> jdbc.sql(statement).update());
    }

    private static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited 20 s").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    @Test
    void refuses_a_list_that_is_none_and_who_may_not() {
        ExportOrder unknown = new ExportOrder("users", ListSelection.all(ListRequest.first(50)), COLUMNS, ExportFormat.CSV, "es-MX", "Usuarios");
        assertThatThrownBy(() -> asClerk(() -> exports.start(unknown))).isInstanceOf(Problem.class).hasMessageContaining("export.noList");
        assertThatThrownBy(() -> CurrentUser.as("nadie", "NOTHING", () -> exports.start(order(ListSelection.all(ListRequest.first(50))))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_large_one_is_a_job_whose_file_its_owner_fetches() throws IOException {
        Product product = product("Z" + Samples.code(), "10");
        ListSelection rows = ListSelection.all(ListRequest.first(50).where(Map.of("code", product.getCode())));
        Job job = asClerk(() -> exports.start(order(rows)));
        until(() -> asClerk(() -> jobs.find(job.id()).orElseThrow()).state().isOver());
        Job done = asClerk(() -> jobs.find(job.id()).orElseThrow());
        assertThat(done.state()).as(done.toString()).isEqualTo(JobState.DONE);
        assertThat(done.fileName()).isEqualTo("Productos.csv");
        assertThat(Files.readString(asClerk(() -> jobs.file(job.id())).path())).isEqualTo(csv(rows));
    }

    /** A row's record and its list change; what the file takes from them must go on to be there. */
    @Test
    void every_list_that_is_offered_writes_all_that_its_rows_have() {
        assertThat(exported).extracting(ExportedList::name).doesNotHaveDuplicates().contains("product", "movement", "quotation");
        for (ExportedList<?> list : exported) {
            List<ExportOrder.Column> all = new ArrayList<>();
            for (var component : list.row().getRecordComponents()) {
                if (!List.class.isAssignableFrom(component.getType())) {
                    all.add(new ExportOrder.Column(component.getName(), component.getName()));
                }
            }
            list.others().keySet().forEach(name -> all.add(new ExportOrder.Column(name, name)));
            ExportOrder order = new ExportOrder(list.name(), ListSelection.all(ListRequest.first(50)), all, ExportFormat.XLSX, "en-US", "All");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            assertThat(asAdmin(() -> exports.write(order, out, rows -> {}))).as(list.name()).isNotNegative();
            assertThat(out.size()).isPositive();
        }
    }

    private Product product(String code, String cost) {
        Product product = samples.product(code, cost);
        product.setKind(ProductKind.PROFILE);
        assertThat(product.getPrice()).isEqualByComparingTo(new BigDecimal(cost).multiply(new BigDecimal("1.45")));
        return asClerk(() -> catalog.save(product));
    }

    private static ExportOrder order(ListSelection rows) {
        return new ExportOrder("product", rows, COLUMNS, ExportFormat.CSV, "es-MX", "Productos");
    }

    private String csv(ListSelection rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        asClerk(() -> exports.write(order(rows), out, written -> {}));
        return out.toString(StandardCharsets.UTF_8);
    }
}
