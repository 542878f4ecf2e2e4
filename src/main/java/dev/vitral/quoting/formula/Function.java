package dev.vitral.quoting.formula;

import dev.vitral.quoting.formula.FormulaException.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/** The functions a formula may call, in any case of letters. Any value other than zero is true. */
enum Function {
    IF(3, 3),
    MIN(1, Limits.TOKENS),
    MAX(1, Limits.TOKENS),
    ROUND(1, 2),
    CEIL(1, 1),
    FLOOR(1, 1),
    ABS(1, 1),
    AND(1, Limits.TOKENS),
    OR(1, Limits.TOKENS),
    NOT(1, 1);

    private static final BigDecimal ROUND_PLACES = new BigDecimal("6");

    private final int fewest;
    private final int most;

    Function(int fewest, int most) {
        this.fewest = fewest;
        this.most = most;
    }

    static Optional<Function> named(String name) {
        return Arrays.stream(values())
                .filter(function -> function.written().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The name as it stands in a formula. */
    String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean takes(int arguments) {
        return arguments >= fewest && arguments <= most;
    }

    /** Only what decides is evaluated: the branch chosen by {@code if}, and what {@code and} and {@code or} still need. */
    BigDecimal apply(List<Node> arguments, Evaluation evaluation, int position) {
        Node first = arguments.getFirst();
        Stream<Node> all = arguments.stream();
        return switch (this) {
            case IF -> evaluation.of(arguments.get(evaluation.isTrue(first) ? 1 : 2));
            case MIN -> all.map(evaluation::of).reduce(BigDecimal::min).orElseThrow();
            case MAX -> all.map(evaluation::of).reduce(BigDecimal::max).orElseThrow();
            case ROUND -> rounded(evaluation.of(first), places(arguments, evaluation, position));
            case CEIL -> evaluation.of(first).setScale(0, RoundingMode.CEILING);
            case FLOOR -> evaluation.of(first).setScale(0, RoundingMode.FLOOR);
            case ABS -> evaluation.of(first).abs();
            case AND -> Evaluation.truth(all.allMatch(evaluation::isTrue));
            case OR -> Evaluation.truth(all.anyMatch(evaluation::isTrue));
            case NOT -> Evaluation.truth(!evaluation.isTrue(first));
        };
    }

    /** All that it can give; both branches of an {@code if} that is not decided. */
    Interval bounds(List<Interval> arguments) {
        Interval first = arguments.getFirst();
        boolean certain = arguments.stream().allMatch(Interval::certain);
        return switch (this) {
            case IF -> branches(first, arguments.get(1), arguments.get(2));
            case MIN -> arguments.stream().reduce((a, b) -> extreme(a, b, BigDecimal::min)).orElseThrow();
            case MAX -> arguments.stream().reduce((a, b) -> extreme(a, b, BigDecimal::max)).orElseThrow();
            case ROUND -> rounding(arguments);
            case CEIL -> first.rising(value -> value.setScale(0, RoundingMode.CEILING), true);
            case FLOOR -> first.rising(value -> value.setScale(0, RoundingMode.FLOOR), true);
            case ABS -> absolute(first);
            case AND ->
                Interval.truth(
                        arguments.stream().noneMatch(Interval::touchesZero),
                        arguments.stream().anyMatch(Interval::isZero),
                        certain);
            case OR ->
                Interval.truth(
                        arguments.stream().anyMatch(argument -> !argument.touchesZero()),
                        arguments.stream().allMatch(Interval::isZero),
                        certain);
            case NOT -> first.not();
        };
    }

    private static Interval branches(Interval condition, Interval yes, Interval no) {
        Interval taken = condition.isZero() ? no : condition.touchesZero() ? yes.or(no) : yes;
        return condition.certain() ? taken : new Interval(taken.low(), taken.high(), taken.whole(), false);
    }

    private static Interval extreme(Interval a, Interval b, BinaryOperator<BigDecimal> which) {
        return new Interval(
                which.apply(a.low(), b.low()),
                which.apply(a.high(), b.high()),
                a.whole() && b.whole(),
                a.certain() && b.certain());
    }

    private static Interval rounding(List<Interval> arguments) {
        if (arguments.size() == 1) {
            return arguments.getFirst().rising(value -> rounded(value, 0), true);
        }
        Interval places = arguments.get(1);
        boolean known = places.certain() && places.whole() && places.low().compareTo(places.high()) == 0
                && places.low().abs().compareTo(ROUND_PLACES) <= 0;
        int digits = known ? places.low().intValue() : 0;
        return known ? arguments.getFirst().rising(value -> rounded(value, digits), digits <= 0) : Interval.anything();
    }

    private static Interval absolute(Interval value) {
        BigDecimal most = value.low().abs().max(value.high().abs());
        BigDecimal least = value.touchesZero() ? BigDecimal.ZERO : value.low().abs().min(value.high().abs());
        return new Interval(least, most, value.whole(), value.certain());
    }

    private static BigDecimal rounded(BigDecimal value, int places) {
        return value.setScale(places, RoundingMode.HALF_UP).setScale(Math.max(places, 0));
    }

    private static int places(List<Node> arguments, Evaluation evaluation, int position) {
        if (arguments.size() == 1) {
            return 0;
        }
        BigDecimal places = evaluation.of(arguments.get(1));
        boolean whole = places.stripTrailingZeros().scale() <= 0;
        if (!whole || places.abs().compareTo(ROUND_PLACES) > 0) {
            throw new FormulaException(Reason.BAD_DIGITS, position, ROUND.written());
        }
        return places.intValueExact();
    }
}
