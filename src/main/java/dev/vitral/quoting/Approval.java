package dev.vitral.quoting;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was asked of a manager for a quotation as it stands, and the answer (QUO-9).
 *
 * @param total with tax, 2 places
 * @param discountRate the deepest discount of a line, both kinds together, 6 places
 * @param marginRate of the price before tax, 6 places; none where that is zero
 */
public record Approval(
        long quotationId,
        String folio,
        ApprovalState state,
        BigDecimal total,
        BigDecimal discountRate,
        @Nullable BigDecimal marginRate,
        Instant askedAt,
        String askedBy,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String note) {}
