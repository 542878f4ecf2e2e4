package dev.vitral.bench;

import dev.vitral.jobs.Job;
import dev.vitral.jobs.JobState;
import dev.vitral.jobs.Jobs;
import dev.vitral.operations.Installation;
import dev.vitral.quoting.Quotation;
import dev.vitral.quoting.Quotations;
import dev.vitral.quoting.QuoteDraft;
import dev.vitral.quoting.WhatIf;
import dev.vitral.quoting.WhatIfOrder;
import dev.vitral.quoting.WhatIfTotals;
import dev.vitral.quoting.WhatIfs;
import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.Roles;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;

/** A scenario over 10,000 open quotations of three windows each: every one priced as it would be, within a minute (QUO-15). */
public final class WhatIfBench {
    private static final int QUOTES = 10_000;
    private static final double MOST_SECONDS = 60;

    private final ApplicationContext context;
    private final Installation installation;
    private final Figures figures = new Figures("pricing");

    private WhatIfBench(ApplicationContext context, Installation installation) {
        this.context = context;
        this.installation = installation;
    }

    /** Prints the figure; whether it keeps its promise. */
    public static boolean run(ApplicationContext context, Installation installation) throws Exception {
        WhatIfBench bench = new WhatIfBench(context, installation);
        bench.quotations();
        bench.scenario();
        return bench.figures.kept();
    }

    private static QuoteDraft.Item window(String template, int width, int height) {
        return new QuoteDraft.Item(template, BigDecimal.valueOf(width), BigDecimal.valueOf(height), "V6C", "natural", 2, null);
    }

    /** One that the product wrote, and as many like it as are missing. */
    private void quotations() throws Exception {
        QuoteDraft draft = new QuoteDraft(null, null, null, null, null, null, null, null, null, null, null, null,
                List.of(window("COR3-XO", 1500, 1200), window("FIJ3", 900, 600), window("PROY", 600, 500)));
        Quotation one = as(() -> context.getBean(Quotations.class).create(draft));
        try (Connection db = installation.databaseAccess().connectAsAdmin(); Statement statement = db.createStatement()) {
            db.setAutoCommit(true);
            String head = columns(db, "quotation", "folio");
            statement.executeUpdate("""
                    INSERT INTO quotation (folio, %1$s) SELECT CONCAT('BEN-', s.seq), %1$s FROM quotation q JOIN seq_1_to_%2$d s
                    WHERE q.id = %3$d AND NOT EXISTS (SELECT 1 FROM quotation had WHERE had.folio = CONCAT('BEN-', s.seq))""".formatted(head, QUOTES, one.getId()));
            String item = columns(db, "quotation_item", "quotation_id");
            statement.executeUpdate("""
                    INSERT INTO quotation_item (quotation_id, %1$s) SELECT q.id, %2$s FROM quotation q JOIN quotation_item i ON i.quotation_id = %3$d
                    WHERE q.folio LIKE 'BEN-%%' AND NOT EXISTS (SELECT 1 FROM quotation_item had WHERE had.quotation_id = q.id)"""
                    .formatted(item, "i." + item.replace(", ", ", i."), one.getId()));
        }
    }

    private static String columns(Connection db, String table, String but) throws Exception {
        try (Statement statement = db.createStatement();
                var rows = statement.executeQuery("SELECT GROUP_CONCAT(column_name ORDER BY ordinal_position SEPARATOR ', ') FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = '"
                        + table + "' AND column_name NOT IN ('id', '" + but + "') AND generation_expression IS NULL")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void scenario() throws InterruptedException {
        WhatIfs whatIfs = context.getBean(WhatIfs.class);
        Jobs jobs = context.getBean(Jobs.class);
        WhatIfOrder order = new WhatIfOrder("Sube el aluminio 10 %", List.of(new WhatIfOrder.Cost(null, "PER", BigDecimal.TEN, null)), null, null, null, null, null, null);
        long began = System.nanoTime();
        WhatIf begun = as(() -> whatIfs.create(order));
        Job job = as(() -> jobs.find(begun.getJobId()).orElseThrow());
        while (!job.state().isOver()) {
            Thread.sleep(50);
            job = as(() -> jobs.find(begun.getJobId()).orElseThrow());
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        WhatIfTotals totals = as(() -> whatIfs.find(begun.getId()).orElseThrow().getTotals());
        boolean whole = job.state() == JobState.DONE && totals.quotes() >= QUOTES && totals.failed() == 0;
        figures.line(whole && seconds <= MOST_SECONDS, "\"figure\":\"what if, %d open quotations\",\"seconds\":%s,\"ms_each\":%s"
                .formatted(totals.quotes(), Figures.number(seconds), Figures.number(seconds * 1000 / Math.max(1, totals.quotes()))));
    }

    private static <T> T as(Supplier<T> work) {
        return CurrentUser.as("gerente", Roles.MANAGER, work);
    }
}
