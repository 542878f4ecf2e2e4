package dev.vitral.exporting;

import dev.vitral.jobs.Job;
import dev.vitral.jobs.Jobs;
import dev.vitral.shared.ExportedList;
import dev.vitral.shared.ListPage;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.ListSelection;
import dev.vitral.shared.Problem;
import dev.vitral.shared.RequiresClerk;
import dev.vitral.shared.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The door to exports (UI-1, REP-5, REP-8). Rows are read page by page behind the last one, in one transaction and so as of one moment, and written as they
 * come: memory holds one page, whatever the size.
 */
@Service
@RequiresClerk
public class ListExports {
    /** Up to so many rows are downloaded at once; more are a job. */
    public static final int AT_ONCE = 5_000;

    private static final int PAGE = ListRequest.LARGEST_PAGE;

    private final Map<String, ExportedList<?>> exported;
    private final Jobs jobs;
    private final Texts texts;
    private final JsonMapper json;

    ListExports(List<ExportedList<?>> exported, Jobs jobs, Texts texts, JsonMapper json) {
        this.exported = exported.stream().collect(Collectors.toMap(ExportedList::name, Function.identity()));
        this.jobs = jobs;
        this.texts = texts;
        this.json = json;
    }

    /** Whether that list can be taken along. */
    public boolean offers(String list) {
        return exported.containsKey(list);
    }

    /** How many rows, exact to 10,000. */
    @Transactional(readOnly = true)
    public ListPage.Total count(ExportOrder order) {
        return order.rows().count(list(order).total());
    }

    /**
     * Writes the file, all of it as it was at one moment: every connection reads repeatably.
     *
     * @param progress hears how many rows are written, at each page, and may throw to end it
     * @return rows written
     * @throws Problem as the list itself refuses what it can't find or sort; export.noColumns
     */
    @Transactional(readOnly = true)
    public long write(ExportOrder order, OutputStream out, LongConsumer progress) {
        return stream(list(order), order, out, progress);
    }

    /** The same of a list that no module offers: a part of a record, or one with few rows, taken as its screen has it. */
    @Transactional(readOnly = true)
    public <R> long write(ExportedList<R> list, ExportOrder order, OutputStream out, LongConsumer progress) {
        return stream(list, order, out, progress);
    }

    /** While one page is written, the next is read; so the file costs little beside the reading. */
    private <R> long stream(ExportedList<R> list, ExportOrder order, OutputStream out, LongConsumer progress) {
        ExportValues<R> values = new ExportValues<>(list, order, texts);
        try (RowSink sink = order.format().sink(out, order.title());
                ExecutorService writer = Executors.newSingleThreadExecutor()) {
            sink.head(values.headings());
            ListSelection rows = order.rows();
            if (!rows.all() && rows.ids().isEmpty()) {
                return 0;
            }
            ListRequest next = (rows.all() ? rows.request() : rows.request().where(Map.of()).matching("").only(rows.ids())).withTotals(false).at(0, PAGE, null);
            Set<Long> leftOut = rows.all() ? rows.ids() : Set.of();
            Future<Long> writing = CompletableFuture.completedFuture(0L);
            long written = 0;
            ListPage<R> page;
            do {
                page = list.page().apply(next);
                written += done(writing);
                progress.accept(written);
                List<R> items = page.items();
                writing = writer.submit(() -> write(items, row -> leftOut.contains(list.id().applyAsLong(row)), values, sink));
                next = page.cursors().isEmpty() ? next : next.at(0, PAGE, page.cursors().getLast());
            } while (page.items().size() == PAGE);
            written += done(writing);
            progress.accept(written);
            return written;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <R> long write(List<R> items, Predicate<R> leftOut, ExportValues<R> values, RowSink sink) throws IOException {
        long written = 0;
        for (R row : items) {
            if (!leftOut.test(row)) {
                sink.row(values.of(row));
                written++;
            }
        }
        return written;
    }

    private static long done(Future<Long> writing) throws IOException {
        try {
            return writing.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failed) {
                throw failed;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Starts it as a job. */
    @Transactional
    public Job start(ExportOrder order) {
        list(order);
        return jobs.start(ExportWork.KIND, order.fileName(), Map.of("order", json.writeValueAsString(order)));
    }

    private ExportedList<?> list(ExportOrder order) {
        ExportedList<?> list = exported.get(order.list());
        if (list == null) {
            throw Problem.invalid("list", "export.noList", order.list());
        }
        return list;
    }
}
