package dev.vitral.importing.rest;

import dev.vitral.importing.FieldDiff;
import dev.vitral.importing.ImportBatch;
import dev.vitral.importing.ImportLine;
import dev.vitral.importing.ImportState;
import dev.vitral.importing.Mapping;
import dev.vitral.importing.Verdict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import as REST says it.
 *
 * @param valid rows that can be applied or need not be
 * @param invalid rows in error
 * @param jobId of the background work, to watch under {@code /jobs}
 * @param problem why the file was refused or the last step failed
 * @param errors the first hundred; all under {@code /imports/{id}/rows?verdict=ERROR}
 */
record ImportJson(
        long id,
        String kind,
        ImportState state,
        String fileName,
        String sheet,
        List<String> sheets,
        int headerRow,
        List<String> headers,
        Mapping mapping,
        int rows,
        int valid,
        int invalid,
        int created,
        int updated,
        int unchanged,
        @Nullable Long jobId,
        @Nullable String problem,
        Instant createdAt,
        String createdBy,
        @Nullable Instant appliedAt,
        List<ErrorJson> errors) {

    /** What is wrong with a cell; {@code column} is the heading of its column, {@code cell} its address. */
    record ErrorJson(String sheet, int row, String column, String cell, String value, String code, String message) {}

    /** A row with its verdict. */
    record RowJson(int row, Verdict verdict, String key, List<FieldDiff> changes, List<ErrorJson> errors) {}

    /** A line of the list. */
    record LineJson(
            long id, String kind, ImportState state, String fileName, int rows, int created, int updated, int unchanged, int invalid, Instant createdAt, String createdBy) {
        static LineJson of(ImportLine line) {
            return new LineJson(line.id(), line.kind(), line.state(), line.fileName(), line.rows(), line.created(), line.updated(), line.unchanged(), line.errors(),
                    line.createdAt(), line.createdBy());
        }
    }

    static ImportJson of(ImportBatch batch, @Nullable String problem, List<ErrorJson> errors) {
        ImportBatch.Counts counts = batch.counts();
        return new ImportJson(
                batch.id(), batch.kind(), batch.state(), batch.fileName(), batch.sheet(), batch.sheets(), batch.headerRow(), batch.headers(), batch.mapping(),
                counts.rows(), counts.valid(), counts.errors(), counts.created(), counts.updated(), counts.unchanged(), batch.jobId(), problem, batch.createdAt(),
                batch.createdBy(), batch.appliedAt(), errors);
    }
}
