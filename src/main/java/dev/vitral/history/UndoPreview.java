package dev.vitral.history;

import java.util.List;

/**
 * What a change set holds and what stands against undoing it.
 *
 * @param counts by entity, those without records left out
 * @param conflicts records that can't be put back, in all
 * @param first the first of them, for a reader
 */
public record UndoPreview(List<Count> counts, long conflicts, List<Conflict> first) {
    /** Most conflicts that are told one by one. */
    public static final int TOLD = 100;

    /**
     * Records of one kind.
     *
     * @param entity name of the entity
     * @param label its word
     * @param records touched in all
     * @param created made by the set
     * @param deleted removed for good by the set
     */
    public record Count(String entity, String label, long records, long created, long deleted) {}

    /** One record that can't be put back, and why, in the reader's words. */
    public record Conflict(String entity, long id, String record, String why) {}

    /** Records touched in all. */
    public long records() {
        return counts.stream().mapToLong(Count::records).sum();
    }
}
