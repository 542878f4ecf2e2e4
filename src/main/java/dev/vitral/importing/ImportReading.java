package dev.vitral.importing;

import dev.vitral.importing.workbook.Cell;
import dev.vitral.importing.workbook.CsvFormat;
import dev.vitral.importing.workbook.Row;
import dev.vitral.importing.workbook.Table;
import dev.vitral.importing.workbook.Workbook;
import dev.vitral.shared.Problem;
import dev.vitral.shared.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads an upload into the table of rows, with verdicts as soon as it is clear which column is what; and judges kept rows again. */
@Component
class ImportReading {
    private static final int SAMPLE = 200;
    private static final int SAMPLE_CHARACTERS = 1_000_000;
    private static final int HEADINGS_WITHIN = 20;

    private final ImportKinds kinds;
    private final ImportSteps steps;
    private final ImportFiles files;
    private final Texts texts;

    ImportReading(ImportKinds kinds, ImportSteps steps, ImportFiles files, Texts texts) {
        this.kinds = kinds;
        this.steps = steps;
        this.files = files;
        this.texts = texts;
    }

    /** Told of each run of rows. */
    interface Progress {
        /** So many rows of all; 0 in all while nobody knows. */
        void at(long done, long inAll);
    }

    /** What of a file the user chose; nothing to have it found. */
    record Choice(String sheet, int headerRow, @Nullable Mapping mapping) {
        static final Choice NONE = new Choice("", 0, null);
    }

    /** Reads the file of that import. */
    void read(ImportBatch batch, Choice choice, Progress progress) {
        try {
            Workbook workbook = Workbook.open(files.of(batch.id()), batch.fileName(), files.folder());
            List<String> sheets = choice.sheet().isEmpty() ? workbook.sheets() : List.of(choice.sheet());
            for (Iterator<String> names = sheets.iterator(); names.hasNext(); ) {
                try (Table table = workbook.table(names.next(), files.folder())) {
                    if (read(batch, workbook, table, choice, progress)) {
                        return;
                    }
                }
            }
            throw Problem.of(Problem.Kind.INVALID, "import.file.empty");
        } catch (IOException e) {
            throw Problem.of(Problem.Kind.INVALID, "import.file.damaged");
        }
    }

    private boolean read(ImportBatch batch, Workbook workbook, Table table, Choice choice, Progress progress) throws IOException {
        List<Row> head = head(table);
        if (head.isEmpty()) {
            return false;
        }
        ImportTarget target = kinds.allowed(batch.kind());
        SheetLayout layout = layout(target, workbook, table.sheet(), head, choice);
        steps.layout(batch.id(), layout);
        boolean judging = layout.mapping().hasAny(target.keys());
        try (Staging staging = new Staging(batch.id(), target, layout.mapping(), judging, table.announced(), progress)) {
            for (Row row : head) {
                if (row.number() > layout.headerRow()) {
                    staging.add(row);
                }
            }
            for (Row row = table.next(); row != null; row = table.next()) {
                staging.add(row);
            }
            staging.end();
        }
        return true;
    }

    private static List<Row> head(Table table) throws IOException {
        List<Row> head = new ArrayList<>();
        int characters = 0;
        while (head.size() < SAMPLE && characters < SAMPLE_CHARACTERS) {
            Row row = table.next();
            if (row == null) {
                break;
            }
            head.add(row);
            characters += row.cells().stream().mapToInt(cell -> cell.text().length()).sum();
        }
        return head;
    }

    private SheetLayout layout(ImportTarget target, Workbook workbook, String sheet, List<Row> head, Choice choice) {
        Headings headings = new Headings(target, texts);
        Row header = head.stream()
                .filter(row -> row.number() == choice.headerRow())
                .findFirst()
                .orElseGet(() -> headings.header(head.subList(0, Math.min(head.size(), HEADINGS_WITHIN))));
        List<String> names = SheetLayout.headings(header.cells());
        CsvFormat csv = workbook.csv();
        char delimiter = csv == null ? ',' : csv.delimiter();
        Map<String, Integer> columns = headings.columns(names);
        Mapping found = choice.mapping() != null
                ? choice.mapping()
                : steps.remembered(target.kind(), names, new Mapping(columns, Map.of(), numbers(target, columns, head, header, csv == null ? 0 : delimiter)));
        return new SheetLayout(sheet, workbook.sheets(), csv != null, delimiter, header.number(), names, found);
    }

    private static NumberRule numbers(ImportTarget target, Map<String, Integer> columns, List<Row> head, Row header, int delimiter) {
        Set<Integer> numeric = target.fields().stream()
                .filter(field -> field.type() == ImportField.Type.NUMBER && columns.containsKey(field.name()))
                .map(field -> columns.get(field.name()))
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> written = head.stream()
                .filter(row -> row.number() > header.number())
                .flatMap(row -> numeric.stream().map(row::cell))
                .filter(cell -> cell.kind() == Cell.Kind.TEXT)
                .map(Cell::text)
                .toList();
        return NumberRule.of(written, (char) delimiter);
    }

    /** Rows on their way into the table, a run at a time: while one is kept the next is read and judged. */
    private final class Staging implements AutoCloseable {
        private final long batch;
        private final boolean judging;
        private final int announced;
        private final Progress progress;
        private final RowReader reader;
        private final ImportTarget.Run run;
        private final Ahead ahead = new Ahead();
        private List<Row> chunk = new ArrayList<>();
        private Future<?> kept = CompletableFuture.completedFuture(null);
        private int characters;
        private ImportBatch.Counts counts = ImportBatch.Counts.NONE;

        Staging(long batch, ImportTarget target, Mapping mapping, boolean judging, int announced, Progress progress) {
            this.batch = batch;
            this.judging = judging;
            this.announced = announced;
            this.progress = progress;
            this.reader = new RowReader(target, mapping);
            this.run = target.begin();
        }

        void add(Row row) {
            chunk.add(row);
            characters += row.cells().stream().mapToInt(cell -> cell.text().length()).sum();
            if (chunk.size() == RowStore.ROWS || characters > RowStore.CHARACTERS) {
                flush();
            }
        }

        private void flush() {
            List<Row> rows = chunk;
            chunk = new ArrayList<>();
            characters = 0;
            if (judging) {
                List<Judged> judged = steps.judged(rows, reader, run);
                for (Judged row : judged) {
                    counts = counts.plus(row.verdict());
                }
                keep(() -> steps.keep(batch, rows, judged));
            } else {
                for (int i = 0; i < rows.size(); i++) {
                    counts = counts.plus(Verdict.STAGED);
                }
                keep(() -> steps.stage(batch, rows));
            }
            progress.at(counts.rows(), Math.max(announced, counts.rows()));
        }

        /** One run at a time is kept, so that the memory holds two whatever the file's size. */
        private void keep(Runnable work) {
            Ahead.take(kept);
            kept = ahead.begin(Executors.callable(work));
        }

        void end() {
            if (!chunk.isEmpty()) {
                flush();
            }
            Ahead.take(kept);
            steps.counted(batch, judging ? ImportState.READY : ImportState.MAPPING, counts);
        }

        @Override
        public void close() {
            ahead.close();
        }
    }

    /** Judges the kept rows again, after another mapping or when what they are about has changed. */
    void judge(ImportBatch batch, Progress progress) {
        ImportTarget target = kinds.allowed(batch.kind());
        RowReader reader = new RowReader(target, batch.mapping());
        ImportTarget.Run run = target.begin();
        ImportBatch.Counts counts = ImportBatch.Counts.NONE;
        for (List<Judged> judged = steps.judgeNext(batch.id(), 0, reader, run);
                !judged.isEmpty();
                judged = steps.judgeNext(batch.id(), judged.getLast().row().number(), reader, run)) {
            for (Judged row : judged) {
                counts = counts.plus(row.verdict());
            }
            progress.at(counts.rows(), batch.counts().rows());
        }
        steps.counted(batch.id(), ImportState.READY, counts);
    }
}
