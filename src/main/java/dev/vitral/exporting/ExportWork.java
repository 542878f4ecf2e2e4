package dev.vitral.exporting;

import dev.vitral.jobs.JobRun;
import dev.vitral.jobs.JobWork;
import dev.vitral.shared.ListPage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes an export of any size to the job's file. One that was interrupted begins anew: the rows may be others by now. */
@Component
class ExportWork implements JobWork {
    static final String KIND = "export";

    private static final int BUFFER = 1 << 16;

    private final ListExports exports;
    private final JsonMapper json;

    ExportWork(ListExports exports, JsonMapper json) {
        this.exports = exports;
        this.json = json;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean resumable() {
        return true;
    }

    @Override
    public void run(JobRun run) {
        ExportOrder order = json.readValue(run.parameter("order"), ExportOrder.class);
        ListPage.Total total = exports.count(order);
        LongConsumer progress = written -> run.progress(written, Math.max(written, total.count()));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(run.output(order.fileName(), order.format().mediaType())), BUFFER)) {
            long rows = exports.write(order, out, progress);
            run.progress(rows, rows);
            run.result("export.result", rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
