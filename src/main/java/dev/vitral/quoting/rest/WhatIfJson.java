package dev.vitral.quoting.rest;

import dev.vitral.quoting.WhatIf;
import dev.vitral.quoting.WhatIfOrder;
import dev.vitral.quoting.WhatIfState;
import dev.vitral.quoting.WhatIfTotals;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A scenario with what its rows come to; {@code jobId} is the job at work on it. */
@Schema(name = "WhatIf")
record WhatIfJson(
        long id,
        @Schema(example = "ES-2026-00001") String folio,
        WhatIfState state,
        WhatIfOrder changes,
        int quotes,
        int applied,
        int stale,
        int failed,
        BigDecimal oldTotal,
        BigDecimal newTotal,
        @Nullable Long jobId,
        @Nullable Long changeSetId,
        long version) {
    static WhatIfJson of(WhatIf whatIf, WhatIfOrder changes) {
        WhatIfTotals totals = whatIf.getTotals();
        return new WhatIfJson(
                whatIf.getId(),
                whatIf.getFolio(),
                whatIf.getState(),
                changes,
                totals.quotes(),
                totals.applied(),
                totals.stale(),
                totals.failed(),
                totals.oldTotal(),
                totals.newTotal(),
                whatIf.getJobId(),
                whatIf.getChangeSetId(),
                whatIf.getVersion());
    }
}
