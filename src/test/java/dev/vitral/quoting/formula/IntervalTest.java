package dev.vitral.quoting.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Bounds are never too narrow: whatever a formula gives lies within them. */
class IntervalTest {

    private static final List<String> PIECES = List.of(
            "A", "H", "2", "0.5", "(A-185)/2", "ceil(A/500)", "floor(H/7)", "round(A/3,2)", "round(H/9)", "abs(A-H)", "if(A>H,A,-H)", "min(A,H,900)",
            "max(A,H)", "-A", "A*H", "(A<1000)", "and(A>5,H)", "or(A=7,H<2)", "not(A)", "(A!=H)", "A/H", "1/(A-500)");

    private final SplittableRandom random = new SplittableRandom(2);

    @Test
    void holds_each_value_of_ten_thousand_random_formulas() {
        int certain = 0;
        for (int i = 0; i < 10_000; i++) {
            Formula formula = Formula.parse(piece() + sign() + piece() + sign() + piece());
            Interval a = range();
            Interval h = range();
            Interval bounds = formula.bounds(Map.of("A", a, "H", h));
            certain += bounds.certain() ? 1 : 0;
            for (int sample = 0; sample < 5; sample++) {
                Map<String, BigDecimal> values = Map.of("A", within(a), "H", within(h));
                try {
                    BigDecimal value = formula.evaluate(values);
                    assertThat(value).as(formula + " for " + values).isBetween(bounds.low(), bounds.high());
                    assertThat(!bounds.whole() || Interval.isWhole(value)).as(formula + " whole").isTrue();
                } catch (FormulaException failed) {
                    assertThat(bounds.certain()).as(formula + " for " + values + ": " + failed.getMessage()).isFalse();
                }
            }
        }
        assertThat(certain).as("most are certain").isGreaterThan(5000);
    }

    private String piece() {
        return PIECES.get(random.nextInt(PIECES.size()));
    }

    private String sign() {
        return List.of("+", "-", "*").get(random.nextInt(3));
    }

    private Interval range() {
        int low = random.nextInt(1, 3000);
        return Interval.of(BigDecimal.valueOf(low), BigDecimal.valueOf(low + random.nextInt(0, 2000)));
    }

    private BigDecimal within(Interval range) {
        return BigDecimal.valueOf(random.nextInt(range.low().intValue(), range.high().intValue() + 1));
    }
}
