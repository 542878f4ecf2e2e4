package dev.vitral.quoting.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and evaluates a text and holds the outcome against what is promised of every text. */
final class FormulaBudget {

    private static final Duration BUDGET = Duration.ofMillis(50);
    private static final int ATTEMPTS = 5;
    private static final Map<String, BigDecimal> VALUES =
            Map.of("A", new BigDecimal("1500"), "H", new BigDecimal("1200.5"), "n", new BigDecimal("3"));

    private FormulaBudget() {}

    /** The value, or none for an error with a position inside the text; anything else fails. */
    static Optional<BigDecimal> survives(String text) {
        @Nullable Duration fastest = null;
        Optional<BigDecimal> value = Optional.empty();
        // A pause of the collector or of a busy machine may hit any one attempt: what is slow by itself is slow each
        // time.
        for (int attempt = 0; attempt < ATTEMPTS && (fastest == null || fastest.compareTo(BUDGET) > 0); attempt++) {
            long start = System.nanoTime();
            value = outcome(text);
            fastest = Duration.ofNanos(System.nanoTime() - start);
        }
        assertThat(fastest).as(text).isLessThanOrEqualTo(BUDGET);
        return value;
    }

    private static Optional<BigDecimal> outcome(String text) {
        try {
            Formula formula = Formula.parse(text);
            BigDecimal value = formula.evaluate(VALUES);
            assertThat(value.abs()).as(text).isLessThanOrEqualTo(Limits.MAGNITUDE);
            assertThat(value.scale()).as(text).isNotNegative();
            assertThat(formula.steps(VALUES)).as(text).isLessThanOrEqualTo(Limits.TOKENS);
            return Optional.of(value);
        } catch (FormulaException error) {
            assertThat(error.position()).as(text).isBetween(0, text.length());
            assertThat(error.piece()).as(text).hasSizeLessThanOrEqualTo(40);
            return Optional.empty();
        }
    }
}
