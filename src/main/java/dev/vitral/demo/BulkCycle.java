package dev.vitral.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What happens to a product of the bulk load again and again: twelve movements after which the stock is as before. Each is the ledger's arithmetic at
 * weighted-average cost for a product that costs 1; since no step needs rounding, it holds for every whole multiple of the quantities and every cost of
 * one decimal as it stands. A product opens with a receipt into any of the states but the empty one.
 */
final class BulkCycle {
    /** One movement and the state that it leaves, at cost 1. {@code average} is empty when nothing is left. */
    record Step(String type, int change, BigDecimal unitCost, BigDecimal changeValue, int balance, BigDecimal balanceValue, BigDecimal average) {}

    private static final BigDecimal NONE = BigDecimal.ZERO;
    private static final BigDecimal CHEAP = new BigDecimal("0.9");
    private static final BigDecimal USUAL = new BigDecimal("1.0");
    private static final BigDecimal MIXED = new BigDecimal("1.1");
    private static final BigDecimal DEAR = new BigDecimal("1.2");

    static final List<Step> STEPS = List.of(
            step("ISSUE", -4, USUAL, 16, USUAL),
            step("ISSUE", -6, USUAL, 10, USUAL),
            step("RECEIPT", 10, DEAR, 20, MIXED),
            step("ISSUE", -5, MIXED, 15, MIXED),
            step("CUSTOMER_RETURN", 1, MIXED, 16, MIXED),
            step("ADJUSTMENT_OUT", -1, MIXED, 15, MIXED),
            step("ISSUE", -5, MIXED, 10, MIXED),
            step("RECEIPT", 10, CHEAP, 20, USUAL),
            step("SUPPLIER_RETURN", -2, USUAL, 18, USUAL),
            step("ADJUSTMENT_IN", 2, USUAL, 20, USUAL),
            step("ISSUE", -20, USUAL, 0, NONE),
            step("RECEIPT", 20, USUAL, 20, USUAL));

    /** States that a product may open in: the one before each step but the last, which begins empty. */
    static final int OPENINGS = STEPS.size() - 1;

    private BulkCycle() {}

    private static Step step(String type, int change, BigDecimal unitCost, int balance, BigDecimal average) {
        return new Step(type, change, unitCost, unitCost.multiply(BigDecimal.valueOf(change)), balance, average.multiply(BigDecimal.valueOf(balance)), average);
    }

    /** The receipt that opens a product in the state before step {@code phase}. */
    static Step opening(int phase) {
        Step before = STEPS.get((phase + STEPS.size() - 1) % STEPS.size());
        return step("RECEIPT", before.balance(), before.average(), before.balance(), before.average());
    }

    /** The steps as a table in SQL: {@code place} from 0, and from 100 on the openings. */
    static String table() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < STEPS.size(); i++) {
            rows.add(row(i, STEPS.get(i)));
        }
        for (int phase = 0; phase < OPENINGS; phase++) {
            rows.add(row(100 + phase, opening(phase)));
        }
        return "(" + String.join(" UNION ALL ", rows) + ")";
    }

    private static String row(int place, Step step) {
        return "SELECT %d AS place, '%s' AS type, %d AS change_q, %s AS unit_cost, %s AS change_v, %d AS balance_q, %s AS balance_v, %s AS average".formatted(
                place, step.type(), step.change(), step.unitCost(), step.changeValue(), step.balance(), step.balanceValue(),
                step.balance() == 0 ? "NULL" : step.average().toString());
    }
}
