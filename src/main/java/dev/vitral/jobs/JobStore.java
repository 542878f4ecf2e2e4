package dev.vitral.jobs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The table of jobs. A job is taken by one atomic UPDATE, so that several nodes run it once, and every later write of a run names its claim, so that a run
 * that was given up writes nothing any more. Times are the database's own: nodes' clocks differ.
 */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class JobStore {
    /** What a heartbeat learns. */
    enum Beat {
        ON, CANCEL, LOST
    }

    private static final int LONGEST_ARGS = 2000;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JobStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A new job in the caller's own transaction. */
    @Transactional
    public long insert(
            String kind, String title, Map<String, String> parameters, String owner, Set<String> roles, String requestId, @Nullable String address, @Nullable String client) {
        jdbc.sql("""
                        INSERT INTO job (kind, title, parameters, state, owner, roles, request_id, address, client, created_at)
                        VALUES (?, ?, ?, 'QUEUED', ?, ?, ?, ?, ?, UTC_TIMESTAMP(6))""")
                .params(kind, title, json.writeValueAsString(parameters), owner, String.join(",", roles), requestId, address, client)
                .update();
        long id = jdbc.sql("SELECT LAST_INSERT_ID()").query(Long.class).single();
        jdbc.sql("INSERT INTO job_mark (job_id) VALUES (?)").param(id).update();
        return id;
    }

    /** Takes a job that the caller's own transaction made, before any clock can see it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Claimed hold(long id) {
        return take(id).orElseThrow();
    }

    @Transactional(readOnly = true)
    public Optional<Job> find(long id) {
        return jdbc.sql("SELECT * FROM job WHERE id = ?").param(id).query(Job::of).optional();
    }

    /** Asks for the end: of a waiting job at once, of a running one by its next heartbeat. */
    public void cancel(long id) {
        int ended = jdbc.sql("""
                        UPDATE job SET state = 'CANCELLED', finished_at = UTC_TIMESTAMP(6), summary_key = 'job.result.cancelled', summary_args = '[]'
                        WHERE id = ? AND state = 'QUEUED'""")
                .param(id)
                .update();
        if (ended == 0) {
            jdbc.sql("UPDATE job SET cancel_requested = 1 WHERE id = ? AND state = 'RUNNING'").param(id).update();
        }
    }

    /** The jobs that wait, oldest first. */
    public List<Long> waiting(Set<String> kinds, int most) {
        return jdbc.sql("SELECT id FROM job WHERE state = 'QUEUED' AND kind IN (:kinds) ORDER BY id LIMIT :most")
                .param("kinds", kinds)
                .param("most", most)
                .query(Long.class)
                .list();
    }

    /** Takes the job, unless another was faster. */
    public Optional<Claimed> claim(long id) {
        return take(id);
    }

    private Optional<Claimed> take(long id) {
        String claim = UUID.randomUUID().toString();
        int taken = jdbc.sql("""
                        UPDATE job SET state = 'RUNNING', claim = ?, heartbeat_at = UTC_TIMESTAMP(6), attempts = attempts + 1,
                            started_at = COALESCE(started_at, UTC_TIMESTAMP(6))
                        WHERE id = ? AND state = 'QUEUED'""")
                .params(claim, id)
                .update();
        if (taken == 0) {
            return Optional.empty();
        }
        jdbc.sql("UPDATE job_mark SET claim = ? WHERE job_id = ?").params(claim, id).update();
        return jdbc.sql("SELECT * FROM job WHERE id = ?").param(id).query((row, number) -> {
            @SuppressWarnings("unchecked")
            Map<String, String> parameters = json.readValue(row.getString("parameters"), Map.class);
            return new Claimed(
                    id,
                    claim,
                    row.getString("kind"),
                    Map.copyOf(parameters),
                    row.getString("owner"),
                    Set.of(row.getString("roles").split(",")),
                    row.getString("request_id"),
                    row.getString("address"),
                    row.getString("client"),
                    row.getLong("done"),
                    row.getObject("total", Long.class));
        }).optional();
    }

    /** Says that the run lives and how far it is. */
    public Beat beat(long id, String claim, long done, @Nullable Long total) {
        int mine = jdbc.sql("UPDATE job SET heartbeat_at = UTC_TIMESTAMP(6), done = ?, total = ? WHERE id = ? AND claim = ? AND state = 'RUNNING'")
                .params(done, total, id, claim)
                .update();
        if (mine == 0) {
            return Beat.LOST;
        }
        return jdbc.sql("SELECT cancel_requested FROM job WHERE id = ?").param(id).query(Boolean.class).single() ? Beat.CANCEL : Beat.ON;
    }

    /** Where the last batch ended. */
    @Transactional(readOnly = true)
    public Optional<String> mark(long id) {
        return jdbc.sql("SELECT mark FROM job_mark WHERE job_id = ? AND mark IS NOT NULL").param(id).query(String.class).optional();
    }

    /** Notes where the batch of the present transaction ends; false when the job is another run's. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean mark(long id, String claim, String where) {
        return jdbc.sql("UPDATE job_mark SET mark = ? WHERE job_id = ? AND claim = ?").params(where, id, claim).update() == 1;
    }

    /** Ends the run; does nothing when the job is another run's. */
    public void finish(Claimed job, JobState state, String summaryKey, List<Object> summaryArgs, JobRun.@Nullable Output output) {
        jdbc.sql("""
                        UPDATE job SET state = ?, finished_at = UTC_TIMESTAMP(6), summary_key = ?, summary_args = ?, file_name = ?, file_type = ?
                        WHERE id = ? AND claim = ? AND state = 'RUNNING'""")
                .params(
                        state.name(),
                        summaryKey,
                        args(summaryArgs),
                        output == null ? null : output.name(),
                        output == null ? null : output.type(),
                        job.id(),
                        job.claim())
                .update();
    }

    private String args(List<Object> summaryArgs) {
        String text = json.writeValueAsString(summaryArgs);
        return text.length() > LONGEST_ARGS ? "[]" : text;
    }

    /** Puts the job back, for whoever takes it next. */
    public void release(long id, String claim) {
        jdbc.sql("UPDATE job SET state = 'QUEUED', claim = NULL WHERE id = ? AND claim = ? AND state = 'RUNNING'").params(id, claim).update();
    }

    /**
     * Runs whose node is gone go back to the queue, or fail when their work can't be resumed or took its node down too often.
     *
     * @return how many
     */
    public int recover(int silentSeconds, Set<String> resumable, int mostAttempts) {
        String gone = " WHERE state = 'RUNNING' AND heartbeat_at < UTC_TIMESTAMP(6) - INTERVAL " + silentSeconds + " SECOND";
        int again = resumable.isEmpty()
                ? 0
                : jdbc.sql("UPDATE job SET state = 'QUEUED', claim = NULL" + gone + " AND kind IN (:kinds) AND attempts < :most AND cancel_requested = 0")
                        .param("kinds", resumable)
                        .param("most", mostAttempts)
                        .update();
        return again
                + jdbc.sql("""
                        UPDATE job SET state = IF(cancel_requested, 'CANCELLED', 'FAILED'), finished_at = UTC_TIMESTAMP(6),
                            summary_key = IF(cancel_requested, 'job.result.cancelled', 'job.result.interrupted'), summary_args = '[]'""" + gone)
                        .update();
    }

    /** Jobs whose file has been kept long enough; they offer it no more. */
    public List<Long> forgetFiles(int days) {
        List<Long> old = jdbc.sql("SELECT id FROM job WHERE file_name IS NOT NULL AND finished_at < UTC_TIMESTAMP(6) - INTERVAL ? DAY LIMIT 100")
                .param(days)
                .query(Long.class)
                .list();
        old.forEach(id -> jdbc.sql("UPDATE job SET file_name = NULL WHERE id = ?").param(id).update());
        return old;
    }
}
