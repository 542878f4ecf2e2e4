package dev.vitral.shared;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Rows of a list.
 *
 * @param items the rows
 * @param cursors for each row what {@link ListRequest#after} takes to go on behind it
 */
public record ListPage<R>(List<R> items, List<String> cursors) {
    /**
     * How many rows there are: exact to 10,000, beyond that the figure is an estimate.
     *
     * @param count rows
     * @param estimate whether that is no exact count
     * @param sums exact sums of the list's summed columns, by name; empty when they weren't asked for or the rows are too many
     * @param tooManyToSum whether sums were asked for and the rows are too many to add up
     * @param mixed whether sums were asked for and the rows are of several kinds that don't add up, such as currencies
     */
    public record Total(long count, boolean estimate, Map<String, BigDecimal> sums, boolean tooManyToSum, boolean mixed) {
        /** A count without sums. */
        public Total(long count, boolean estimate) {
            this(count, estimate, Map.of(), false, false);
        }

        /** The same with sums that the list's owner worked out; none when the rows are too many for it. */
        public Total with(Map<String, BigDecimal> found, boolean tooMany) {
            return new Total(count, estimate, found, tooMany, false);
        }
    }
}
