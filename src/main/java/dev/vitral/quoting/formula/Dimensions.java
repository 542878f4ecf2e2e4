package dev.vitral.quoting.formula;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Works out what a formula measures. Whole numbers up to 20 count (two leaves, half a width); others may carry a unit of their own (a screw each 500 mm). */
final class Dimensions {
    private static final BigDecimal MOST_COUNTED = new BigDecimal("20");

    private final Map<String, Dimension> names;

    Dimensions(Map<String, Dimension> names) {
        this.names = names;
    }

    Dimension of(Node node) {
        return switch (node) {
            case Node.Literal literal -> Dimension.ANY;
            case Node.Variable variable -> names.getOrDefault(variable.name(), Dimension.ANY);
            case Node.Negation negation -> of(negation.operand());
            case Node.Binary binary -> binary(binary);
            case Node.Call call -> call(call.function(), call.arguments().stream().map(this::of).toList());
        };
    }

    private Dimension binary(Node.Binary binary) {
        Dimension left = of(binary.left());
        Dimension right = of(binary.right());
        return switch (binary.operator()) {
            case PLUS, MINUS -> left.alike(right);
            case TIMES -> counts(binary.left()) ? right : counts(binary.right()) ? left : left.times(right, 1);
            case DIVIDED -> counts(binary.right()) ? left : left.times(right, -1);
            default -> new Dimension(0, true, left.alike(right).mixed());
        };
    }

    private static boolean counts(Node node) {
        return node instanceof Node.Literal literal
                && Interval.isWhole(literal.number()) && literal.number().signum() > 0 && literal.number().compareTo(MOST_COUNTED) <= 0;
    }

    private static Dimension call(Function function, List<Dimension> arguments) {
        Dimension first = arguments.getFirst();
        return switch (function) {
            case IF -> arguments.get(1).alike(arguments.get(2)).alike(new Dimension(0, false, first.mixed()));
            case MIN, MAX -> arguments.stream().reduce(Dimension::alike).orElseThrow();
            case ROUND, CEIL, FLOOR, ABS -> first;
            case AND, OR, NOT -> new Dimension(0, true, arguments.stream().anyMatch(Dimension::mixed));
        };
    }
}
