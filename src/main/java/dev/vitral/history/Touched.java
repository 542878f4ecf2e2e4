package dev.vitral.history;

/**
 * A record that a change set touched; some sixty bytes, so that a set of 100,000 records takes six megabytes.
 *
 * @param first the set's first revision of it
 * @param last the set's last revision of it
 * @param created whether the set made it
 * @param present its newest revision of all
 * @param again whether {@code present} is of an undo of the same set, so that nothing is left to do
 */
record Touched(AuditedEntity entity, long id, long first, long last, boolean created, long present, boolean again) {
    /** Whether somebody changed it since. */
    boolean changedSince() {
        return present != last && !again;
    }
}
