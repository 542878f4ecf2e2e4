package dev.vitral.importing;

import dev.vitral.history.BulkSave;
import dev.vitral.shared.BusinessRecord;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A kind of which each row is one record, made or changed by its key. A room's bean says what is its own; {@link RecordImports} does the work. */
public interface RecordTarget<T extends BusinessRecord> extends ImportTarget {
    /** The entity. */
    Class<T> type();

    @Override
    List<ImportField<T>> fields();

    /** A new record to fill. */
    T blank();

    /** Whether a row without its record makes one; a price list does not. */
    default boolean creates() {
        return true;
    }

    /** What the row's record may be found by, the surest first; none when the row has no key. */
    List<String> keys(ImportRow row);

    /** The records of these keys, those in the trash too, with what their fields show; one query. */
    Map<String, T> find(Collection<String> keys);

    /** Checks what only several records tell: values that must be single, say. Notes what is wrong on the rows. */
    default void check(List<Pair<T>> pairs) {}

    /** Hears of the records made, in the same transaction. */
    default void made(List<Long> ids, long revision) {}

    /** The engine, injected. */
    RecordImports engine();

    @Override
    default Run begin() {
        return engine().begin(this);
    }

    @Override
    default BulkSave.Standing standing(Applied applied) {
        return engine().bulk().standing(applied.revision(), type());
    }

    @Override
    default long undo(Applied applied, long revision) {
        return engine().bulk().undo(applied.revision(), revision, type());
    }

    /** A row and the record that it fills. */
    record Pair<T>(ImportRow row, T record) {}
}
