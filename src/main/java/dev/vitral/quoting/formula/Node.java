package dev.vitral.quoting.formula;

import dev.vitral.quoting.formula.FormulaException.Reason;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A part of a parsed formula that has a value. */
sealed interface Node {

    BigDecimal value(Evaluation evaluation);

    /** All values that it can have while its variables move within theirs. */
    Interval bounds(Map<String, Interval> variables);

    record Literal(BigDecimal number) implements Node {
        @Override
        public BigDecimal value(Evaluation evaluation) {
            return number;
        }

        @Override
        public Interval bounds(Map<String, Interval> variables) {
            return Interval.point(number);
        }
    }

    record Variable(String name, int position) implements Node {
        @Override
        public BigDecimal value(Evaluation evaluation) {
            BigDecimal value = evaluation
                    .variable(name)
                    .orElseThrow(() -> new FormulaException(Reason.UNKNOWN_NAME, position, name));
            if (value.signum() == 0) {
                return BigDecimal.ZERO; // a zero may carry an exponent of millions, and adding to it would spell it out
            }
            Evaluation.bounded(value, position, name);
            if (value.scale() > Limits.DIGITS) {
                throw new FormulaException(Reason.OVERFLOW, position, name);
            }
            return value;
        }

        @Override
        public Interval bounds(Map<String, Interval> variables) {
            return variables.getOrDefault(name, Interval.anything());
        }
    }

    record Negation(Node operand) implements Node {
        @Override
        public BigDecimal value(Evaluation evaluation) {
            return evaluation.of(operand).negate();
        }

        @Override
        public Interval bounds(Map<String, Interval> variables) {
            return operand.bounds(variables).negated();
        }
    }

    record Binary(Operator operator, Node left, Node right, int position) implements Node {
        @Override
        public BigDecimal value(Evaluation evaluation) {
            BigDecimal result = operator.apply(evaluation.of(left), evaluation.of(right), position);
            return Evaluation.bounded(result, position, operator.sign());
        }

        @Override
        public Interval bounds(Map<String, Interval> variables) {
            return operator.bounds(left.bounds(variables), right.bounds(variables));
        }
    }

    record Call(Function function, List<Node> arguments, int position) implements Node {
        @Override
        public BigDecimal value(Evaluation evaluation) {
            BigDecimal result = function.apply(arguments, evaluation, position);
            return Evaluation.bounded(result, position, function.written());
        }

        @Override
        public Interval bounds(Map<String, Interval> variables) {
            return function.bounds(
                    arguments.stream().map(argument -> argument.bounds(variables)).toList());
        }
    }
}
