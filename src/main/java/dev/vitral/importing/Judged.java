package dev.vitral.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row with its verdict.
 *
 * @param key what tells its record apart, as the user knows it
 * @param recordId of the record that is there
 * @param version that the record had when the verdict was given
 * @param changes what differs, or what a new record gets
 * @param prepared what the target needs to write it
 */
public record Judged(
        ImportRow row, Verdict verdict, String key, @Nullable Long recordId, @Nullable Long version, List<FieldDiff> changes, @Nullable Object prepared) {

    /** The same row refused for one more reason. */
    Judged refused(FieldError why) {
        row.errors().add(why);
        return new Judged(row, Verdict.ERROR, key, recordId, version, changes, null);
    }
}
