package dev.vitral.quoting.formula;

import dev.vitral.quoting.formula.FormulaException.Reason;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** One run of a formula: the values of its variables and the steps taken. */
final class Evaluation {

    private final Map<String, BigDecimal> variables;
    private int steps;

    Evaluation(Map<String, BigDecimal> variables) {
        this.variables = variables;
    }

    BigDecimal of(Node node) {
        if (++steps > Limits.STEPS) {
            throw new FormulaException(Reason.TOO_MANY_STEPS, 0, "");
        }
        return node.value(this);
    }

    boolean isTrue(Node node) {
        return of(node).signum() != 0;
    }

    Optional<BigDecimal> variable(String name) {
        return Optional.ofNullable(variables.get(name));
    }

    int steps() {
        return steps;
    }

    static BigDecimal truth(boolean holds) {
        return holds ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    static BigDecimal bounded(BigDecimal value, int position, String piece) {
        if (value.abs().compareTo(Limits.MAGNITUDE) > 0) {
            throw new FormulaException(Reason.OVERFLOW, position, piece);
        }
        return value;
    }
}
