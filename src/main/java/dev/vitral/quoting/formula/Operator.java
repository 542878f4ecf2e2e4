package dev.vitral.quoting.formula;

import dev.vitral.quoting.formula.FormulaException.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The signs between two values. A comparison gives 1 or 0, so that it can be counted with. */
enum Operator {
    PLUS(Rank.SUM, "+"),
    MINUS(Rank.SUM, "-"),
    TIMES(Rank.TERM, "*"),
    DIVIDED(Rank.TERM, "/"),
    LESS(Rank.COMPARISON, "<"),
    AT_MOST(Rank.COMPARISON, "<="),
    GREATER(Rank.COMPARISON, ">"),
    AT_LEAST(Rank.COMPARISON, ">="),
    EQUAL(Rank.COMPARISON, "=", "=="),
    DIFFERENT(Rank.COMPARISON, "!=", "<>");

    /** How tightly a sign binds. */
    enum Rank {
        COMPARISON,
        SUM,
        TERM
    }

    private final Rank rank;
    private final List<String> signs;

    Operator(Rank rank, String... signs) {
        this.rank = rank;
        this.signs = List.of(signs);
    }

    static Optional<Operator> of(String sign, Rank rank) {
        return Arrays.stream(values())
                .filter(operator -> operator.rank == rank && operator.signs.contains(sign))
                .findFirst();
    }

    /** The sign as usually written. */
    String sign() {
        return signs.getFirst();
    }

    BigDecimal apply(BigDecimal left, BigDecimal right, int position) {
        return switch (this) {
            case PLUS -> left.add(right);
            case MINUS -> left.subtract(right);
            case TIMES -> left.multiply(right);
            case DIVIDED -> quotient(left, right, position);
            case LESS -> Evaluation.truth(left.compareTo(right) < 0);
            case AT_MOST -> Evaluation.truth(left.compareTo(right) <= 0);
            case GREATER -> Evaluation.truth(left.compareTo(right) > 0);
            case AT_LEAST -> Evaluation.truth(left.compareTo(right) >= 0);
            case EQUAL -> Evaluation.truth(left.compareTo(right) == 0);
            case DIFFERENT -> Evaluation.truth(left.compareTo(right) != 0);
        };
    }

    Interval bounds(Interval left, Interval right) {
        return switch (this) {
            case PLUS -> left.plus(right);
            case MINUS -> left.plus(right.negated());
            case TIMES -> left.times(right);
            case DIVIDED -> left.over(right);
            case LESS -> left.less(right, false);
            case AT_MOST -> left.less(right, true);
            case GREATER -> right.less(left, false);
            case AT_LEAST -> right.less(left, true);
            case EQUAL -> left.same(right);
            case DIFFERENT -> left.same(right).not();
        };
    }

    private static BigDecimal quotient(BigDecimal left, BigDecimal right, int position) {
        if (right.signum() == 0) {
            throw new FormulaException(Reason.DIVISION_BY_ZERO, position, "/");
        }
        return left.divide(right, Limits.DIVISION_PLACES, RoundingMode.HALF_UP);
    }
}
