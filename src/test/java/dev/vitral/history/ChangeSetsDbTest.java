package dev.vitral.history;

import static dev.vitral.Samples.asAdmin;
import static dev.vitral.Samples.asClerk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.vitral.Api;
import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.catalog.Catalog;
import dev.vitral.catalog.Product;
import dev.vitral.jobs.Job;
import dev.vitral.jobs.JobState;
import dev.vitral.jobs.Jobs;
import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.Failures;
import dev.vitral.shared.Problem;
import dev.vitral.shared.Roles;
import dev.vitral.shared.Texts;
import dev.vitral.shared.ui.Formats;
import dev.vitral.stock.MovementCommand;
import dev.vitral.stock.MovementType;
import dev.vitral.stock.StockLedger;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@AppTest
class ChangeSetsDbTest {
    private static final Wording SPANISH = Wording.of(new Formats(Texts.SPANISH, ZoneOffset.UTC));

    @Autowired
    ChangeSets sets;

    @Autowired
    Jobs jobs;

    @Autowired
    Catalog catalog;

    @Autowired
    StockLedger ledger;

    @Autowired
    Revisions revisions;

    @Autowired
    Samples samples;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Api api;

    @Test
    void puts_back_whole_what_one_action_did_over_several_transactions_and_can_be_undone_itself() {
        Product changed = samples.product();
        Product trashed = samples.product();
        Product restored = trash(samples.product());
        List<Product> made = new ArrayList<>();
        long set = set("Lista de marzo", () -> {
            price(changed, "120");
            price(changed, "130");
            trash(trashed);
            asAdmin(() -> catalog.restore(restored.getId(), restored.getVersion()));
            made.add(samples.product());
            return null;
        });
        assertThat(asClerk(() -> sets.find(set).orElseThrow())).extracting(ChangeSet::records, ChangeSet::undone).containsExactly(5L, false);
        UndoPreview preview = asClerk(() -> sets.preview(set, SPANISH));
        assertThat(preview.conflicts()).isZero();
        assertThat(preview.counts()).extracting(UndoPreview.Count::label, UndoPreview.Count::records, UndoPreview.Count::created)
                .containsExactlyInAnyOrder(tuple("Producto", 4L, 1L), tuple("Existencia", 1L, 1L));
        assertThat(asClerk(() -> sets.changes(set, "Product", 0, 50, SPANISH)).getFirst().changes())
                .as("two changes of one record are told as one")
                .extracting(FieldChange::label, FieldChange::before, FieldChange::after)
                .containsExactly(tuple("Costo", "100.00", "130.00"), tuple("Precio", "145.00", "188.50"));

        Job job = undo(set, ConflictMode.REFUSE);
        assertThat(job.summaryKey()).isEqualTo("changeSet.result");
        assertThat(cost(changed)).isEqualByComparingTo("100");
        assertThat(now(changed).getPrice()).isEqualByComparingTo("145");
        assertThat(now(trashed).isDeleted()).isFalse();
        assertThat(now(restored).isDeleted()).isTrue();
        assertThat(now(made.getFirst()).isDeleted()).isTrue();
        assertThat(asClerk(() -> sets.find(set).orElseThrow()).undone()).isTrue();

        undo(undoOf(set), ConflictMode.REFUSE);
        assertThat(cost(changed)).isEqualByComparingTo("130");
        assertThat(now(trashed).isDeleted()).isTrue();
        assertThat(now(made.getFirst()).isDeleted()).isFalse();
    }

    @Test
    void refuses_whole_or_leaves_out_what_somebody_changed_since_and_says_who() {
        Product kept = samples.product();
        Product edited = samples.product();
        long set = set("Alza", () -> {
            price(kept, "150");
            price(edited, "150");
            return null;
        });
        asClerk(() -> {
            Product mine = now(edited);
            mine.setDescription("Otra descripción");
            return catalog.save(mine);
        });
        UndoPreview preview = asClerk(() -> sets.preview(set, SPANISH));
        assertThat(preview.conflicts()).isEqualTo(1);
        assertThat(preview.first().getFirst().record()).startsWith(edited.getCode());
        assertThat(preview.first().getFirst().why()).startsWith("capturista lo cambió después, el ");

        Job refused = undo(set, ConflictMode.REFUSE);
        assertThat(refused).extracting(Job::state, Job::summaryKey).containsExactly(JobState.FAILED, "error.changeSet.conflicts");
        assertThat(cost(kept)).isEqualByComparingTo("150");

        Job done = undo(set, ConflictMode.LEAVE_OUT);
        assertThat(done).extracting(Job::state, Job::summaryKey).containsExactly(JobState.DONE, "changeSet.result.left");
        assertThat(cost(kept)).isEqualByComparingTo("100");
        assertThat(cost(edited)).isEqualByComparingTo("150");
    }

    @Test
    void reverses_movements_by_the_ledger_newest_first() {
        Product product = samples.product();
        long set = set("Conteo", () -> {
            post(product, MovementType.RECEIPT, "10");
            post(product, MovementType.ISSUE, "4");
            return null;
        });
        Job job = undo(set, ConflictMode.REFUSE);
        assertThat(job.state()).as(job.toString()).isEqualTo(JobState.DONE);
        assertThat(onHand(product)).isEqualByComparingTo("0");
        assertThat(jdbc.sql("SELECT GROUP_CONCAT(reason) FROM stock_movement WHERE product_id = ? AND type = 'REVERSAL'").param(product.getId()).query(String.class).single())
                .isEqualTo("Conteo,Conteo");
    }

    @Test
    void undoes_nothing_when_one_of_a_small_set_can_not_be_undone() {
        Product product = samples.product();
        Product other = samples.product();
        long set = set("Entradas", () -> {
            price(other, "150");
            post(product, MovementType.RECEIPT, "10");
            return null;
        });
        asClerk(() -> post(product, MovementType.ISSUE, "8"));
        assertThat(undo(set, ConflictMode.REFUSE).summaryKey()).isEqualTo("error.stock.insufficient");
        assertThat(cost(other)).as("in the same transaction").isEqualByComparingTo("150");
        assertThat(onHand(product)).isEqualByComparingTo("2");
    }

    @Test
    void loses_nobodys_edit_when_people_save_while_it_is_undone() throws Exception {
        List<Product> products = IntStream.range(0, 220).mapToObj(i -> samples.product()).toList();
        long set = set("Alza de muchos", () -> {
            products.forEach(product -> price(product, "150"));
            return null;
        });
        var saved = new ConcurrentSkipListSet<Long>();
        try (ExecutorService clerks = Executors.newFixedThreadPool(3)) {
            products.forEach(product -> clerks.submit(() -> {
                Product mine = now(product);
                mine.setDescription("Editado");
                try {
                    asClerk(() -> catalog.save(mine));
                    saved.add(product.getId());
                } catch (RuntimeException stale) {
                    assertThat(Failures.problem(stale).kind()).isEqualTo(Problem.Kind.STALE);
                }
            }));
            Job job = undo(set, ConflictMode.LEAVE_OUT);
            assertThat(job.state()).as(job.toString()).isEqualTo(JobState.DONE);
        }
        assertThat(saved).isNotEmpty();
        for (Product product : products) {
            Product now = now(product);
            assertThat(now.getDescription().equals("Editado")).as("%s keeps what was saved", product.getCode()).isEqualTo(saved.contains(product.getId()));
        }
        assertThat(products.stream().filter(product -> !saved.contains(product.getId()))).allSatisfy(product -> assertThat(cost(product)).isEqualByComparingTo("100"));
    }

    @Test
    void is_undone_once_however_often_it_is_asked() {
        Product product = samples.product();
        long set = set("Alza", () -> price(product, "150"));
        Api.Caller clerk = api.as("capturista").with("Idempotency-Key", "undo-" + set);
        Api.Answer first = clerk.post("/api/v1/change-sets/" + set + "/undo", "{}");
        Api.Answer second = clerk.post("/api/v1/change-sets/" + set + "/undo", "{}");
        assertThat(first.status()).as(first.body().toString()).isEqualTo(202);
        assertThat(second.at("job")).isEqualTo(first.at("job"));
        over(Long.parseLong(first.at("job")));
        assertThat(api.as("capturista").post("/api/v1/change-sets/" + set + "/undo", "{}").at("code")).isEqualTo("changeSet.undone");
        assertThat(cost(product)).isEqualByComparingTo("100");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM change_set WHERE undo_of = ?").param(set).query(Long.class).single()).isEqualTo(1);
        assertThat(api.as("capturista").get("/api/v1/change-sets/" + set).at("set/state")).isEqualTo("UNDONE");
        assertThat(api.as("capturista").get("/api/v1/change-sets/" + set + "/changes?entity=Product").body().get(0).get("changes").get(0).get("after").asString()).isEqualTo("150.0000");
    }

    @Test
    void another_clerk_may_look_but_not_undo() {
        Product product = samples.product();
        long set = set("Alza", () -> price(product, "150"));
        assertThatThrownBy(() -> CurrentUser.as("otra", Roles.CLERK, () -> sets.undo(set, ConflictMode.REFUSE))).isInstanceOf(AccessDeniedException.class);
        assertThat(api.as("otra").get("/api/v1/change-sets/" + set).status()).isEqualTo(200);
        assertThat(over(CurrentUser.as("gerente", Roles.MANAGER, () -> sets.undo(set, ConflictMode.REFUSE)).id()).state()).isEqualTo(JobState.DONE);
    }

    @Test
    void a_writer_by_sql_gets_a_revision_of_the_set_and_within_a_transaction_it_holds_to_the_commit() {
        long set = asClerk(() -> sets.open("import", "Por SQL"));
        long revision = ChangeSets.within(set, () -> asClerk(() -> transaction.execute(status -> revisions.next())));
        assertThat(jdbc.sql("SELECT change_set_id FROM revinfo WHERE id = ?").param(revision).query(Long.class).single()).isEqualTo(set);

        Product product = samples.product();
        transaction.executeWithoutResult(status -> ChangeSets.within(set, () -> price(product, "150")));
        assertThat(ChangeSets.current()).isEmpty();
        assertThat(asClerk(() -> sets.preview(set, SPANISH)).records()).isEqualTo(1);
    }

    /** A set of the clerk's, each step of the work in a transaction of its own. */
    private long set(String title, Supplier<?> work) {
        long set = asClerk(() -> sets.open("prices", title));
        ChangeSets.within(set, work);
        asClerk(() -> {
            sets.close(set);
            return null;
        });
        return set;
    }

    private Product price(Product product, String cost) {
        return asClerk(() -> {
            Product mine = catalog.find(product.getId()).orElseThrow();
            mine.setCost(new BigDecimal(cost));
            return catalog.save(mine);
        });
    }

    private Product trash(Product product) {
        return asAdmin(() -> catalog.delete(product.getId(), product.getVersion()));
    }

    private Object post(Product product, MovementType type, String quantity) {
        return asClerk(() -> ledger.post(new MovementCommand(
                product.getCode(), type, new BigDecimal(quantity), type == MovementType.RECEIPT ? BigDecimal.TEN : null, null, null, null)));
    }

    private Job undo(long set, ConflictMode mode) {
        return over(asClerk(() -> sets.undo(set, mode)).id());
    }

    private long undoOf(long set) {
        return jdbc.sql("SELECT id FROM change_set WHERE undo_of = ?").param(set).query(Long.class).single();
    }

    private Product now(Product product) {
        return asClerk(() -> catalog.find(product.getId()).orElseThrow());
    }

    private BigDecimal cost(Product product) {
        return now(product).getCost();
    }

    private BigDecimal onHand(Product product) {
        return jdbc.sql("SELECT on_hand FROM stock_level WHERE product_id = ?").param(product.getId()).query(BigDecimal.class).single();
    }

    private Job over(long job) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (true) {
            Job now = asAdmin(() -> jobs.find(job).orElseThrow());
            if (now.state().isOver()) {
                return now;
            }
            assertThat(System.nanoTime()).as("waited 30 s").isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
