package dev.vitral.importing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One import as it stands.
 *
 * @param sheet that is read; empty in a delimited file
 * @param sheets that the file has
 * @param csv whether it is a delimited file
 * @param delimiter of a delimited file
 * @param headerRow number of the row with the headings
 * @param counts how many rows have which verdict
 * @param revision under which it was written
 * @param jobId of the background work that reads, applies or has done so last
 * @param problem why the file was refused or the last work failed
 */
public record ImportBatch(
        long id,
        String kind,
        ImportState state,
        String fileName,
        String sheet,
        List<String> sheets,
        boolean csv,
        char delimiter,
        int headerRow,
        List<String> headers,
        Mapping mapping,
        Counts counts,
        @Nullable Long revision,
        @Nullable Long jobId,
        @Nullable Refusal problem,
        Instant createdAt,
        String createdBy,
        @Nullable Instant appliedAt,
        @Nullable String appliedBy) {

    /** Rows in all and by verdict. */
    public record Counts(int rows, int created, int updated, int unchanged, int errors) {
        /** Nothing yet. */
        static final Counts NONE = new Counts(0, 0, 0, 0, 0);

        /** Rows that can be applied or need not be. */
        public int valid() {
            return created + updated + unchanged;
        }

        Counts plus(Verdict verdict) {
            return new Counts(
                    rows + 1,
                    created + (verdict == Verdict.CREATED ? 1 : 0),
                    updated + (verdict == Verdict.UPDATED ? 1 : 0),
                    unchanged + (verdict == Verdict.UNCHANGED ? 1 : 0),
                    errors + (verdict == Verdict.ERROR ? 1 : 0));
        }
    }

    /** A refusal to be told in the reader's language. */
    public record Refusal(String code, List<Object> args) {}
}
