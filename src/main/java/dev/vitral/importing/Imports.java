package dev.vitral.importing;

import dev.vitral.history.BulkSave;
import dev.vitral.importing.workbook.Workbook;
import dev.vitral.jobs.Jobs;
import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.Idempotency;
import dev.vitral.shared.ListPage;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Lists;
import dev.vitral.shared.Problem;
import dev.vitral.shared.RequiresClerk;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/**
 * The door of the imports: a file comes in, every row gets its verdict, and only then, on demand, is anything written. Small files are done at once, others
 * as background work. Each kind has the role that may import it.
 */
@Service
@RequiresClerk
public class Imports {
    /** Bytes of an upload, and rows of an import, that are done at once. */
    private static final long SMALL_FILE = 200_000;
    private static final int FEW_ROWS = 1_000;
    private static final int LONGEST_NAME = 200;

    private final ImportKinds kinds;
    private final ImportSteps steps;
    private final Jobs jobs;
    private final ImportWriting writing;
    private final ImportFiles files;
    private final Idempotency idempotency;
    private final Lists lists;

    Imports(ImportKinds kinds, ImportSteps steps, Jobs jobs, ImportWriting writing, ImportFiles files, Idempotency idempotency, Lists lists) {
        this.kinds = kinds;
        this.steps = steps;
        this.jobs = jobs;
        this.writing = writing;
        this.files = files;
        this.idempotency = idempotency;
        this.lists = lists;
    }

    /** The kinds that whoever asks may import. */
    public List<ImportTarget> kinds() {
        return kinds.allowed();
    }

    /** The kind of that name. */
    public ImportTarget kind(String kind) {
        return kinds.allowed(kind);
    }

    /** Size of the largest file that is taken in, in megabytes. */
    public int megabytes() {
        return files.megabytes();
    }

    private record Asked(String kind, String fileName, long size) {}

    /**
     * Takes a file in and has it read.
     *
     * @param key of the caller, or none; a second upload under it gives the first one's import
     * @throws Problem import.file.* (422) when it can't be read, import.file.tooBig (413), import.kindUnknown
     */
    public ImportBatch upload(String kind, @Nullable String fileName, InputStream content, @Nullable String key) {
        ImportTarget target = kinds.allowed(kind);
        String name = name(fileName);
        Path incoming = files.incoming();
        try {
            try (content) {
                files.receive(content, incoming);
            }
            Workbook.open(incoming, name, files.folder());
            long size = Files.size(incoming);
            AtomicReference<ImportSteps.Begun> begun = new AtomicReference<>();
            long id = idempotency.once(key, new Asked(kind, name, size), Long.class, () -> {
                begun.set(steps.receive(target.kind(), name, incoming, size <= SMALL_FILE));
                return begun.get().batch();
            });
            return begun.get() == null ? steps.find(id) : work(begun.get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            files.discard(incoming);
        }
    }

    private static String name(@Nullable String given) {
        String bare = given == null ? "" : given.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").strip();
        return bare.isEmpty() ? "-" : bare.length() > LONGEST_NAME ? bare.substring(bare.length() - LONGEST_NAME) : bare;
    }

    /** The import as it stands; its kind must be one of the caller's. */
    public ImportBatch find(long id) {
        ImportBatch batch = steps.find(id);
        kinds.allowed(batch.kind());
        return batch;
    }

    /**
     * Says which column is what, and judges the rows by it; remembered for the next file with these headings.
     *
     * @throws Problem import.column for a column that the file doesn't have, import.field for a field that the kind doesn't
     */
    public ImportBatch map(long id, Mapping mapping) {
        ImportBatch batch = find(id);
        check(kinds.allowed(batch.kind()), batch, mapping);
        return work(steps.judge(id, mapping, few(batch)));
    }

    private static void check(ImportTarget target, ImportBatch batch, Mapping mapping) {
        List<String> known = target.fields().stream().map(ImportField::name).toList();
        mapping.columns().forEach((field, column) -> {
            if (!known.contains(field)) {
                throw Problem.invalid(field, "import.field", field);
            }
            if (column < 0 || column >= batch.headers().size()) {
                throw Problem.invalid(field, "import.column", column);
            }
        });
        mapping.constants().keySet().stream().filter(field -> !known.contains(field)).findFirst().ifPresent(field -> {
            throw Problem.invalid(field, "import.field", field);
        });
        if (!mapping.hasAny(target.keys())) {
            throw Problem.invalid(target.keys().getFirst(), "import.keyUnmapped");
        }
    }

    /** Reads another sheet of the file, or the same one with other headings. */
    public ImportBatch reread(long id, String sheet, int headerRow) {
        ImportBatch batch = find(id);
        if (!batch.sheets().contains(sheet) || !Files.exists(files.of(id))) {
            throw Problem.invalid("sheet", "import.sheet", String.join(", ", batch.sheets()));
        }
        return work(steps.reread(id, sheet, headerRow, few(batch)));
    }

    /**
     * Writes what the verdicts promise.
     *
     * @param partly whether rows in error are left out; else any error refuses the whole
     * @throws Problem import.hasErrors (409); import.state while nothing can be applied
     */
    public ImportBatch apply(long id, boolean partly) {
        ImportBatch batch = find(id);
        if (batch.state() == ImportState.APPLIED || batch.state() == ImportState.APPLYING) {
            return batch;
        }
        if (!partly && batch.counts().errors() > 0) {
            throw Problem.of(Problem.Kind.CONFLICT, "import.hasErrors", batch.counts().errors());
        }
        return work(steps.begin(id, ImportWork.Step.APPLY, partly, few(batch), ImportState.READY));
    }

    /**
     * Takes the whole import back: its own by whoever applied it, anybody's by a manager.
     *
     * @param partly whether what others changed since is left as it is; else that refuses the whole
     * @throws Problem import.undoConflicts (409) with {@code changedSince}; import.state when it is not applied
     */
    public ImportBatch undo(long id, boolean partly) {
        ImportBatch batch = find(id);
        boolean own = CurrentUser.name().equals(batch.appliedBy());
        if (!own && !CurrentUser.manages()) {
            throw new AccessDeniedException("import " + id + " is not theirs");
        }
        if (batch.state() == ImportState.UNDONE) {
            return batch;
        }
        return work(steps.begin(id, ImportWork.Step.UNDO, partly, few(batch), ImportState.APPLIED));
    }

    /** How many records an applied import wrote, and how many someone changed since. */
    public BulkSave.Standing standing(long id) {
        ImportBatch batch = find(id);
        return batch.revision() == null ? new BulkSave.Standing(0, 0) : writing.standing(batch);
    }

    private static boolean few(ImportBatch batch) {
        return batch.counts().rows() <= FEW_ROWS;
    }

    /** Does the step now where it is held for that; else the background does. */
    private ImportBatch work(ImportSteps.Begun begun) {
        if (begun.held() != null) {
            jobs.workHere(begun.held());
        }
        return steps.find(begun.batch());
    }

    /** The imports of the kinds that whoever asks may import. */
    public ListPage<ImportLine> list(ListRequest request) {
        return lists.page(ImportList.SPEC, allowed(request));
    }

    /** How many the request finds. */
    public ListPage.Total count(ListRequest request) {
        return lists.total(ImportList.SPEC, allowed(request));
    }

    private ListRequest allowed(ListRequest request) {
        Map<String, String> filters = new HashMap<>(request.filters());
        List<String> mine = kinds.allowed().stream().map(ImportTarget::kind).toList();
        String wanted = filters.getOrDefault("kind", "");
        filters.put("kind", String.join(",", mine.stream().filter(it -> wanted.isEmpty() || List.of(wanted.split(",")).contains(it)).toList()));
        return request.where(filters);
    }

    /** The rows of one import with their verdicts. */
    public ListPage<RowLine> rows(long id, ListRequest request) {
        return lists.page(RowList.SPEC, of(id, request));
    }

    /** How many of them the request finds. */
    public ListPage.Total countRows(long id, ListRequest request) {
        return lists.total(RowList.SPEC, of(id, request));
    }

    private ListRequest of(long id, ListRequest request) {
        find(id);
        Map<String, String> filters = new HashMap<>(request.filters());
        filters.put("batchId", Long.toString(id));
        return request.where(filters);
    }
}
