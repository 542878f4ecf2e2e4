package dev.vitral.jobs;

import static dev.vitral.Samples.asClerk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitral.Api;
import dev.vitral.AppTest;
import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.RequestContext;
import dev.vitral.shared.Roles;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@AppTest
class JobsDbTest {
    @Autowired
    Jobs jobs;

    @Autowired
    JobStore store;

    @Autowired
    JobRunner runner;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Api api;

    @Test
    void runs_as_its_owner_for_the_request_that_asked_and_tells_how_it_went() throws Exception {
        String gate = UUID.randomUUID().toString();
        RequestContext.set(new RequestContext("request-of-the-job", "10.0.0.7", "test"));
        Job job;
        try {
            job = start(gate);
        } finally {
            RequestContext.set(null);
        }
        SlowWork.gate(gate).begun().await();
        until(() -> Double.valueOf(0.5).equals(find(job).share()));
        assertThat(find(job).state()).isEqualTo(JobState.RUNNING);
        SlowWork.gate(gate).let().countDown();
        until(() -> find(job).state() == JobState.DONE);

        assertThat(SlowWork.gate(gate).runs()).containsExactly("capturista request-of-the-job -");
        assertThat(find(job)).extracting(Job::done, Job::total, Job::summaryKey).containsExactly(100L, 100L, "job.share");
    }

    @Test
    void does_not_begin_before_the_transaction_that_asked_is_in_nor_without_it() {
        String gate = UUID.randomUUID().toString();
        transaction.executeWithoutResult(status -> {
            start(gate);
            status.setRollbackOnly();
        });
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM job WHERE parameters LIKE ?", Integer.class, "%" + gate + "%")).isZero();
    }

    @Test
    void cancel_ends_a_running_job_at_its_next_step_and_a_waiting_one_at_once() throws Exception {
        String gate = UUID.randomUUID().toString();
        Job running = start(gate);
        SlowWork.gate(gate).begun().await();
        asClerk(() -> jobs.cancel(running.id()));
        until(() -> find(running).state() == JobState.CANCELLED);

        long waiting = waiting();
        assertThat(asClerk(() -> jobs.cancel(waiting)).state()).isEqualTo(JobState.CANCELLED);
        assertThat(store.claim(waiting)).as("cancelled, not to be taken").isEmpty();
    }

    @Test
    void another_clerk_may_not_see_or_cancel_it_but_a_manager_may() {
        long id = waiting();
        assertThatThrownBy(() -> CurrentUser.as("otra", Roles.CLERK, () -> jobs.find(id))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> CurrentUser.as("otra", Roles.CLERK, () -> jobs.cancel(id))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> CurrentUser.as("otra", Roles.CLERK, () -> jobs.file(id))).isInstanceOf(AccessDeniedException.class);
        assertThat(CurrentUser.as("otra", Roles.CLERK, () -> jobs.list(ListRequest.first(1000).where(Map.of("owner", "capturista"))).items())).isEmpty();
        assertThat(api.as("otra").get("/api/v1/jobs/" + id).status()).isEqualTo(403);
        assertThat(api.as("otra").post("/api/v1/jobs/" + id + "/cancel", "").status()).isEqualTo(403);

        assertThat(CurrentUser.as("gerente", Roles.MANAGER, () -> jobs.cancel(id)).state()).isEqualTo(JobState.CANCELLED);
    }

    @Test
    void two_who_take_it_at_once_run_it_once() throws Exception {
        long id = waiting();
        CyclicBarrier barrier = new CyclicBarrier(4);
        Callable<Optional<Claimed>> take = () -> {
            barrier.await();
            return store.claim(id);
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Optional<Claimed>>> taken = threads.invokeAll(List.of(take, take, take, take));
            assertThat(taken.stream().filter(t -> t.resultNow().isPresent())).hasSize(1);
        }
        end(id);
    }

    @Test
    void a_run_whose_node_is_gone_is_resumed_where_it_was_and_the_old_one_writes_no_more() {
        long id = waiting();
        Claimed old = store.claim(id).orElseThrow();
        transaction.executeWithoutResult(status -> store.mark(id, old.claim(), "row 500"));
        silence(id);
        store.recover(JobRunner.SILENT_SECONDS, Set.of("other"), 5);
        assertThat(state(id)).as("another kind is resumable, this is not").isEqualTo("FAILED");
        assertThat(jdbc.queryForObject("SELECT summary_key FROM job WHERE id = ?", String.class, id)).isEqualTo("job.result.interrupted");

        write("UPDATE job SET state = 'RUNNING' WHERE id = ?", id);
        silence(id);
        store.recover(JobRunner.SILENT_SECONDS, Set.of("nobody"), 5);
        assertThat(state(id)).isEqualTo("QUEUED");
        Claimed again = store.claim(id).orElseThrow();

        assertThat(store.mark(id)).contains("row 500");
        assertThat(transaction.<Boolean>execute(status -> store.mark(id, old.claim(), "row 600"))).isFalse();
        assertThat(store.beat(id, old.claim(), 1, null)).isEqualTo(JobStore.Beat.LOST);
        store.finish(old, JobState.DONE, "job.result.done", List.of(), null);
        assertThat(state(id)).isEqualTo("RUNNING");
        assertThat(store.beat(id, again.claim(), 1, null)).isEqualTo(JobStore.Beat.ON);
        end(id);
    }

    @Test
    void a_run_that_takes_its_node_down_again_and_again_is_given_up() {
        long id = waiting();
        for (int i = 0; i < 2; i++) {
            store.claim(id).orElseThrow();
            silence(id);
            store.recover(JobRunner.SILENT_SECONDS, Set.of("nobody"), 2);
        }
        assertThat(state(id)).isEqualTo("FAILED");
    }

    @Test
    void a_stop_puts_work_back_that_can_be_resumed_and_the_next_start_goes_on() throws Exception {
        String gate = UUID.randomUUID().toString();
        Job job = start(gate);
        SlowWork.gate(gate).begun().await();
        runner.stop();
        try {
            assertThat(state(job.id())).isEqualTo("QUEUED");
        } finally {
            SlowWork.gate(gate).let().countDown();
            runner.start();
        }
        until(() -> find(job).state() == JobState.DONE);
        assertThat(SlowWork.gate(gate).runs()).hasSize(2).last().asString().endsWith(" half");
    }

    @Test
    void an_owner_who_may_not_come_in_any_more_has_nothing_done() {
        api.user("se-fue");
        write("UPDATE app_user SET enabled = 0 WHERE username = 'se-fue'");
        Job job = CurrentUser.as("se-fue", Roles.CLERK, () -> jobs.start(SlowWork.KIND, "Prueba", Map.of("gate", "never")));
        until(() -> state(job.id()).equals("FAILED"));
        assertThat(SlowWork.gate("never").runs()).isEmpty();
    }

    @Test
    void gives_the_file_over_rest() {
        String gate = UUID.randomUUID().toString();
        SlowWork.gate(gate).let().countDown();
        Job job = asClerk(() -> jobs.start(SlowWork.KIND, "Prueba", Map.of("gate", gate, "file", "lista/ñ.csv")));
        until(() -> find(job).state() == JobState.DONE);

        Api.Answer file = api.as("capturista").get("/api/v1/jobs/" + job.id() + "/file");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.response().getContentAsByteArray()).asString().isEqualTo("uno,dos");
        assertThat(file.header("Content-Disposition")).contains("attachment").contains("lista-");
        assertThat(api.as("capturista").get("/api/v1/jobs/" + job.id()).at("state")).isEqualTo("DONE");
        assertThat(api.as("capturista").get("/api/v1/jobs/" + waitingAndEnded() + "/file").at("code")).isEqualTo("job.noFile");
    }

    private Job start(String gate) {
        return asClerk(() -> jobs.start(SlowWork.KIND, "Prueba", Map.of("gate", gate)));
    }

    /** A job that no runner takes, since nobody does its kind. */
    private long waiting() {
        return store.insert("nobody", "Prueba", Map.of(), "capturista", Set.of("ROLE_CLERK"), "request", null, null);
    }

    private long waitingAndEnded() {
        long id = waiting();
        end(id);
        return id;
    }

    private void end(long id) {
        write("UPDATE job SET state = 'CANCELLED' WHERE id = ?", id);
    }

    private void silence(long id) {
        write("UPDATE job SET heartbeat_at = UTC_TIMESTAMP(6) - INTERVAL 31 SECOND WHERE id = ?", id);
    }

    private void write(String sql, Object... params) {
        transaction.executeWithoutResult(status -> jdbc.update(sql, params));
    }

    private Job find(Job job) {
        return asClerk(() -> jobs.find(job.id()).orElseThrow());
    }

    private String state(long id) {
        return String.valueOf(jdbc.queryForObject("SELECT state FROM job WHERE id = ?", String.class, id));
    }

    private static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited 20 s").isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
