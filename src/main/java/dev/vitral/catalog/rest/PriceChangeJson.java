package dev.vitral.catalog.rest;

import dev.vitral.catalog.Category;
import dev.vitral.catalog.PriceChange;
import dev.vitral.catalog.PriceChangeKind;
import dev.vitral.catalog.PriceChangeState;
import dev.vitral.catalog.PriceChangeTotals;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A price change with what its rows come to; {@code jobId} is the job at work on a large one. */
@Schema(name = "PriceChange")
record PriceChangeJson(
        long id,
        @Schema(example = "CP-2026-00001") String folio,
        PriceChangeKind kind,
        @Nullable BigDecimal amount,
        @Nullable String categoryCode,
        @Nullable String reason,
        PriceChangeState state,
        int products,
        int warned,
        int stale,
        int conflicts,
        BigDecimal oldTotal,
        BigDecimal newTotal,
        @Nullable Long jobId,
        long version) {

    static PriceChangeJson of(PriceChange change) {
        Category category = change.getCategory();
        PriceChangeTotals totals = change.getTotals();
        return new PriceChangeJson(
                change.getId(),
                change.getFolio(),
                change.getKind(),
                change.getAmount(),
                category == null ? null : category.getCode(),
                change.getReason(),
                change.getState(),
                totals.products(),
                totals.warned(),
                totals.stale(),
                totals.conflicts(),
                totals.oldTotal(),
                totals.newTotal(),
                change.getJobId(),
                change.getVersion());
    }
}
