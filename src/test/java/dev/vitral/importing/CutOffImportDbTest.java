package dev.vitral.importing;

import static dev.vitral.Samples.asClerk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.catalog.Catalog;
import dev.vitral.jobs.Jobs;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Imports whose server went down in the midst (I6): no step stays begun for ever, small ones that run in the request included. */
@AppTest
class CutOffImportDbTest {
    @Autowired
    Imports imports;

    @Autowired
    ImportSteps steps;

    @Autowired
    ImportWriting writing;

    @Autowired
    PlatformTransactionManager manager;

    @Autowired
    Jobs jobs;

    @Autowired
    Catalog catalog;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Samples samples;

    @BeforeEach
    void a_category_and_a_unit() {
        samples.product();
    }

    @Test
    void what_a_request_was_writing_when_the_server_fell_is_written_by_the_next() {
        String code = Samples.code();
        ImportBatch read = upload(code);
        ImportSteps.Begun begun = asClerk(() -> steps.begin(read.id(), ImportWork.Step.APPLY, false, true, ImportState.READY));
        assertThat(begun.held()).isNotNull();
        assertThat(asClerk(() -> imports.find(read.id())).state()).isEqualTo(ImportState.APPLYING);

        write("UPDATE job SET heartbeat_at = UTC_TIMESTAMP(6) - INTERVAL 1 MINUTE WHERE id = ?", begun.held().id());
        untilIt(read, ImportState.APPLIED);
        assertThat(asClerk(() -> catalog.findByCode(code))).isPresent();
    }

    @Test
    void a_run_taken_up_again_after_its_last_commit_changes_nothing() {
        String code = Samples.code();
        ImportBatch applied = asClerk(() -> imports.apply(upload(code).id(), false));
        write("UPDATE job SET state = 'QUEUED', claim = NULL WHERE id = ?", applied.jobId());
        await().atMost(Duration.ofSeconds(30)).until(() -> job(applied).equals("DONE"));
        assertThat(asClerk(() -> imports.find(applied.id()))).isEqualTo(applied);

        ImportBatch judged = upload(Samples.code());
        write("UPDATE job SET state = 'QUEUED', claim = NULL WHERE id = ?", judged.jobId());
        await().atMost(Duration.ofSeconds(30)).until(() -> job(judged).equals("DONE"));
        assertThat(asClerk(() -> imports.find(judged.id()))).isEqualTo(judged);
    }

    @Test
    void a_step_that_could_not_say_how_it_ended_or_was_called_off_before_it_began_can_be_asked_for_again() {
        ImportBatch read = upload(Samples.code());
        ImportSteps.Begun lost = asClerk(() -> steps.begin(read.id(), ImportWork.Step.APPLY, false, true, ImportState.READY));
        write("UPDATE job SET state = 'FAILED' WHERE id = ?", lost.held().id());
        untilIt(read, ImportState.READY);
        assertThat(asClerk(() -> imports.find(read.id())).problem()).isEqualTo(new ImportBatch.Refusal("import.interrupted", List.of()));

        ImportBatch applied = asClerk(() -> imports.apply(read.id(), false));
        assertThat(applied.state()).isEqualTo(ImportState.APPLIED);
        ImportSteps.Begun undoing = asClerk(() -> steps.begin(read.id(), ImportWork.Step.UNDO, false, true, ImportState.APPLIED));
        write("UPDATE job SET state = 'CANCELLED' WHERE id = ?", undoing.held().id());
        untilIt(read, ImportState.APPLIED);
        assertThat(asClerk(() -> imports.undo(read.id(), false)).state()).isEqualTo(ImportState.UNDONE);
    }

    @Test
    void an_undo_cut_off_in_its_midst_leaves_all_as_it_was_and_is_done_by_the_next() {
        String code = Samples.code();
        long before = jdbc.queryForObject("SELECT COALESCE(MAX(id), 0) FROM change_set", Long.class);
        ImportBatch applied = asClerk(() -> imports.apply(upload(code).id(), false));
        ImportSteps.Begun begun = asClerk(() -> steps.begin(applied.id(), ImportWork.Step.UNDO, false, true, ImportState.APPLIED));
        TransactionTemplate killed = new TransactionTemplate(manager);
        killed.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        asClerk(() -> killed.execute(status -> {
            writing.undo(applied.id(), false);
            status.setRollbackOnly();
            return true;
        }));
        assertThat(asClerk(() -> catalog.findByCode(code))).as("all or nothing").isPresent();
        assertThat(asClerk(() -> imports.find(applied.id())).state()).isEqualTo(ImportState.APPLYING);

        write("UPDATE job SET heartbeat_at = UTC_TIMESTAMP(6) - INTERVAL 1 MINUTE WHERE id = ?", begun.held().id());
        untilIt(applied, ImportState.UNDONE);
        assertThat(asClerk(() -> catalog.findByCode(code)).filter(product -> !product.isDeleted())).isEmpty();
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM change_set WHERE kind = 'import' AND title = 'corte.xlsx' AND id > ?", Integer.class, before))
                .as("the apply's and the undo's, none of the one that fell").isEqualTo(2);
    }

    private void write(String sql, Object id) {
        transactions.executeWithoutResult(status -> assertThat(jdbc.update(sql, id)).isEqualTo(1));
    }

    private void untilIt(ImportBatch batch, ImportState state) {
        await().atMost(Duration.ofSeconds(40)).until(() -> asClerk(() -> imports.find(batch.id())).state() == state);
    }

    private String job(ImportBatch batch) {
        return Map.copyOf(jdbc.queryForMap("SELECT state FROM job WHERE id = ?", batch.jobId())).get("state").toString();
    }

    private ImportBatch upload(String code) {
        byte[] file = ImportFilesOf.xlsx(List.of(
                new String[] {"codigo", "descripcion", "categoria", "unidad", "costo"}, new String[] {code, "Pieza", "TEST", "pza", "5"}));
        return asClerk(() -> imports.upload("products", "corte.xlsx", new ByteArrayInputStream(file), null));
    }
}
