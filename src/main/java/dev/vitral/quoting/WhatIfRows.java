package dev.vitral.quoting;

import dev.vitral.shared.Failures;
import dev.vitral.shared.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The rows of scenarios: what they come to, which are chosen, what became of each; and with them the scenario's next state. */
@Component
@Transactional
class WhatIfRows {
    private static final int IN_ONE = 1000;

    private final JdbcClient jdbc;
    private final WhatIfRecords scenarios;
    private final JsonMapper json;

    WhatIfRows(JdbcClient jdbc, WhatIfRecords scenarios, JsonMapper json) {
        this.jdbc = jdbc;
        this.scenarios = scenarios;
        this.json = json;
    }

    /** What fills a problem's text, at most 500 characters of JSON. */
    static String words(JsonMapper json, List<Object> args) {
        String written = json.writeValueAsString(args.stream().map(String::valueOf).toList());
        return written.length() <= 500 ? written : "[]";
    }

    /** The scenario that a job works on. */
    @Transactional(readOnly = true)
    public WhatIf scenario(long id) {
        return scenarios.findById(id).orElseThrow(() -> Problem.notFound("whatIf", id));
    }

    /** All of this state is done: counts what came of it and goes on to the next state. */
    public WhatIf finish(long id) {
        WhatIf whatIf = scenario(id);
        switch (whatIf.getState()) {
            case PRICING -> whatIf.ready(totals(id));
            case APPLYING -> whatIf.applied(totals(id));
            default -> { }
        }
        return scenarios.saveAndFlush(whatIf);
    }

    /** What the rows come to. */
    @Transactional(readOnly = true)
    public WhatIfTotals totals(long whatIf) {
        return jdbc.sql("""
                SELECT COUNT(*) AS quotes, COALESCE(SUM(state = 'APPLIED'), 0) AS applied, COALESCE(SUM(state = 'STALE'), 0) AS stale,
                    COALESCE(SUM(state = 'FAILED'), 0) AS failed, COALESCE(SUM(IF(new_total IS NULL, 0, old_total)), 0) AS old_total,
                    COALESCE(SUM(new_total), 0) AS new_total FROM what_if_row WHERE what_if_id = ?""")
                .param(whatIf)
                .query(WhatIfTotals.class)
                .single();
    }

    /** Marks the rows of these quotations, or all, to be applied; tells how many. */
    public int choose(long whatIf, @Nullable List<Long> quotes) {
        String sql = "UPDATE what_if_row SET state = 'CHOSEN' WHERE what_if_id = :whatIf AND state IN ('PENDING', 'STALE')";
        if (quotes == null) {
            return jdbc.sql(sql).param("whatIf", whatIf).update();
        }
        int chosen = 0;
        for (int from = 0; from < quotes.size(); from += IN_ONE) {
            List<Long> some = quotes.subList(from, Math.min(quotes.size(), from + IN_ONE));
            chosen += jdbc.sql(sql + " AND quotation_id IN (:quotes)").param("whatIf", whatIf).param("quotes", some).update();
        }
        return chosen;
    }

    /** A quotation to be applied, at the version that was priced. */
    record Chosen(long id, long quotationId, long quotationVersion) {}

    /** The next rows to be applied. */
    @Transactional(readOnly = true)
    public List<Chosen> chosen(long whatIf) {
        return jdbc.sql("SELECT id, quotation_id, quotation_version FROM what_if_row WHERE what_if_id = ? AND state = 'CHOSEN' ORDER BY id LIMIT ?")
                .params(whatIf, WhatIfSteps.BATCH)
                .query(Chosen.class)
                .list();
    }

    /** The row's quotation has what the scenario gave it. */
    public void applied(Chosen row) {
        jdbc.sql("UPDATE what_if_row SET state = 'APPLIED', problem = NULL, problem_about = NULL WHERE id = ?").param(row.id()).update();
    }

    /** The row's quotation was left as it is. */
    public void left(Chosen row, RuntimeException why) {
        Problem problem = Failures.problem(why);
        boolean changed = problem.kind() == Problem.Kind.STALE || problem.kind() == Problem.Kind.CONFLICT || problem.kind() == Problem.Kind.NOT_FOUND;
        jdbc.sql("UPDATE what_if_row SET state = ?, problem = ?, problem_about = ? WHERE id = ?")
                .params((changed ? WhatIfRow.State.STALE : WhatIfRow.State.FAILED).name(), problem.code(),
                        words(json, List.of(problem.args())), row.id())
                .update();
    }
}
