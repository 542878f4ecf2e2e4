package dev.vitral.quoting;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A revision of a quotation that went out and was replaced.
 *
 * @param id of the record that keeps it
 * @param revision its number, 1 for the first
 * @param total 2 places
 */
public record FormerRevision(long id, int revision, @Nullable Instant sentAt, BigDecimal total) {}
