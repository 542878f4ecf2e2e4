package dev.vitral.importing;

import dev.vitral.history.BulkSave;
import java.util.List;

/**
 * A kind of records that files bring in; implemented by a bean of the room whose records they are. What differs from kind to kind is here, all the rest
 * (files, headings, numbers, verdicts, applying, undoing) is the importing's own.
 */
public interface ImportTarget {
    /** Name in REST and in the texts {@code import.kind.<kind>}, such as {@code products}. */
    String kind();

    /** What the texts of its fields begin with, such as {@code product}. */
    String texts();

    /** The least role that may import it. */
    String role();

    /** Its fields, in the order of the template. */
    List<? extends ImportField<?>> fields();

    /** Fields one of which tells the record apart: a file without any can't be judged. */
    List<String> keys();

    /** Starts a pass over one file from its beginning. */
    Run begin();

    /** Whether what the import of that number did still stands. */
    BulkSave.Standing standing(Applied applied);

    /** Takes back what the import did, as far as nobody changed it since; gives back how much. In the caller's transaction. */
    long undo(Applied applied, long revision);

    /**
     * An import that was applied.
     *
     * @param batch its number
     * @param revision of the history under which it wrote
     */
    record Applied(long batch, long revision) {}

    /** One pass over a file; it may remember what it has seen. */
    interface Run {
        /** The verdicts of the next rows, at most 1,000; nothing is written. */
        List<Judged> judge(List<ImportRow> rows);

        /** Makes sure that what these rows are about stays as it is until the transaction ends; called before they are judged to be written. */
        void lock(List<Long> recordIds);

        /** Writes rows that would create or change something, in the caller's transaction. */
        void write(List<Judged> rows, Applied applied);
    }
}
