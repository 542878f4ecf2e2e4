package dev.vitral.quoting.formula;

import dev.vitral.quoting.formula.FormulaException.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
