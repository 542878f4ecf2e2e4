package dev.vitral.demo;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers of one bulk load. Movements run in rounds: each moves every product once, then the busiest thousandth of the products again, 5 % of the
 * round's movements in all; so the n-th movement, its product and its place in that product's kardex follow from n alone, and any part of the load can
 * be made by itself.
 *
 * @param products how many products, at least 1
 * @param movements how many movements
 * @param firstProduct id of the first product
 * @param firstMovement id of the first movement
 * @param firstCode running number in the first product's code and barcode
 */
record BulkPlan(int products, long movements, long firstProduct, long firstMovement, long firstCode) {
    private static final Pattern TEXT = Pattern.compile("Carga masiva de demostración: (\\d+) productos desde (\\d+), (\\d+) movimientos desde (\\d+), código (\\d+)");

    /** What the revisions of the load say, and where an interrupted load is recognised by. */
    String text() {
        return "Carga masiva de demostración: %d productos desde %d, %d movimientos desde %d, código %d"
                .formatted(products, firstProduct, movements, firstMovement, firstCode);
    }

    /** Reads {@link #text()} back. */
    static Optional<BulkPlan> of(String text) {
        Matcher parts = TEXT.matcher(text);
        return parts.matches()
                ? Optional.of(new BulkPlan(Integer.parseInt(parts.group(1)), Long.parseLong(parts.group(3)), Long.parseLong(parts.group(2)),
                        Long.parseLong(parts.group(4)), Long.parseLong(parts.group(5))))
                : Optional.empty();
    }

    boolean sameSize(int otherProducts, long otherMovements) {
        return products == otherProducts && movements == otherMovements;
    }

    /** Id of the product whose ordinal is given, counted from 1. */
    long productId(int ordinal) {
        return firstProduct + ordinal - 1;
    }

    /** The busiest products are the first ones. */
    int busy() {
        return Math.max(1, products / 1000);
    }

    /** Movements of a busy product in a round besides the one that every product has. */
    int extras() {
        return products / 20 / busy();
    }

    /** Movements of a round. */
    long round() {
        return products + (long) extras() * busy();
    }

    /** Rounds, the last one perhaps cut short. */
    long rounds() {
        return (movements + round() - 1) / round();
    }
}
