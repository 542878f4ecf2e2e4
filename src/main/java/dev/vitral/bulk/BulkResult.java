package dev.vitral.bulk;

import dev.vitral.shared.Problem;
import java.util.List;

/**
 * What became of a bulk task.
 *
 * @param set the change set that holds all of it
 * @param changed records written
 * @param same records that were so already
 * @param refused records that refused
 * @param first the first of the refusals
 */
record BulkResult(long set, long changed, long same, long refused, List<Refused> first) {
    /** A record that refused, and why. */
    record Refused(long id, Problem why) {}
}
