package dev.vitral.quoting.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** 100,000 formulas from fixed seeds: half well formed with a known value, half damaged or noise. */
class RandomFormulasTest {

    private static final int EACH = 50_000;
    private static final String[] SHRAPNEL = {
        "(", ")", "+", "-", "*", "/", ",", "<", "<=", ">", ">=", "=", "==", "!=", "<>", "if", "min", "max", "round",
                "ceil", "floor",
        "abs", "and", "or", "not", "A", "H", "n", "Z", "0", "1", "2.5", "99999999999999999999", ".", " ", "\n", "^",
                "%", "é", "😀", "e9", "\u0000"
    };

    @Test
    void evaluates_fifty_thousand_well_formed_formulas_as_plain_arithmetic_does() {
        SplittableRandom random = new SplittableRandom(20260117);
        int valued = 0;
        for (int i = 0; i < EACH; i++) {
            Generated generated = Generated.of(random, 4);
            Optional<BigDecimal> value = FormulaBudget.survives(generated.text());
            if (value.isPresent() && generated.value() != null) {
                assertThat(value.get()).as(generated.text()).isEqualByComparingTo(generated.value());
                valued++;
            }
            assertThat(value.isPresent()).as(generated.text()).isEqualTo(generated.value() != null);
        }
        assertThat(valued).isGreaterThan(EACH / 2);
    }

    @Test
    void survives_fifty_thousand_damaged_formulas() {
        SplittableRandom random = new SplittableRandom(20260118);
        for (int i = 0; i < EACH; i++) {
            StringBuilder text = new StringBuilder(
                    random.nextBoolean() ? Generated.of(random, 3).text() : "");
            for (int hits = random.nextInt(1, 40); hits > 0; hits--) {
                int at = random.nextInt(text.length() + 1);
                text.insert(at, SHRAPNEL[random.nextInt(SHRAPNEL.length)]);
                if (random.nextInt(4) == 0) {
                    int from = random.nextInt(text.length());
                    text.delete(from, Math.min(text.length(), from + random.nextInt(1, 6)));
                }
            }
            FormulaBudget.survives(text.toString());
        }
    }

    @Test
    void binds_signs_without_parentheses_as_taught_at_school() {
        SplittableRandom random = new SplittableRandom(20260119);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            BigDecimal sum = BigDecimal.ZERO;
            for (int term = 0; term < random.nextInt(1, 6); term++) {
                boolean minus = term > 0 && random.nextBoolean();
                text.append(term == 0 ? "" : minus ? "-" : "+");
                BigDecimal product = BigDecimal.valueOf(random.nextInt(1, 50));
                text.append(product);
                for (int factor = 0; factor < random.nextInt(4); factor++) {
                    BigDecimal by = BigDecimal.valueOf(random.nextInt(1, 9));
                    boolean divided = random.nextBoolean();
                    text.append(divided ? "/" : "*").append(by);
                    product = divided ? product.divide(by, 6, RoundingMode.HALF_UP) : product.multiply(by);
                }
                sum = minus ? sum.subtract(product) : sum.add(product);
            }
            assertThat(FormulaBudget.survives(text.toString()))
                    .as(text.toString())
                    .isPresent();
            assertThat(FormulaBudget.survives(text.toString()).orElseThrow())
                    .as(text.toString())
                    .isEqualByComparingTo(sum);
        }
    }

    /** A formula's text with the value computed beside it, null where it must fail. */
    private record Generated(String text, @Nullable BigDecimal value) {

        private static final Map<String, BigDecimal> VALUES =
                Map.of("A", new BigDecimal("1500"), "H", new BigDecimal("1200.5"), "n", new BigDecimal("3"));

        static Generated of(SplittableRandom random, int depth) {
            if (depth == 0 || random.nextInt(5) == 0) {
                return leaf(random);
            }
            Generated a = of(random, depth - 1);
            return switch (random.nextInt(8)) {
                case 0 -> new Generated("-(" + a.text + ")", a.value == null ? null : a.value.negate());
                case 1 -> new Generated("abs( " + a.text + " )", a.value == null ? null : a.value.abs());
                case 2 ->
                    new Generated(
                            "ceil(" + a.text + ")", a.value == null ? null : a.value.setScale(0, RoundingMode.CEILING));
                case 3 -> choice(a, of(random, depth - 1), of(random, depth - 1));
                default -> binary(random, a, of(random, depth - 1));
            };
        }

        private static Generated leaf(SplittableRandom random) {
            if (random.nextBoolean()) {
                String name = VALUES.keySet().stream().sorted().toList().get(random.nextInt(3));
                return new Generated(name, VALUES.get(name));
            }
            BigDecimal number = BigDecimal.valueOf(random.nextInt(5000), random.nextInt(4));
            return new Generated(number.toPlainString(), number);
        }

        private static Generated choice(Generated condition, Generated yes, Generated no) {
            String text = "if(" + condition.text + "," + yes.text + "," + no.text + ")";
            if (condition.value == null) {
                return new Generated(text, null);
            }
            return new Generated(text, condition.value.signum() != 0 ? yes.value : no.value);
        }

        private static Generated binary(SplittableRandom random, Generated a, Generated b) {
            String sign = new String[] {"+", "-", "*", "/", "<="}[random.nextInt(5)];
            String space = " ".repeat(random.nextInt(2));
            String text = "(" + a.text + ")" + space + sign + "(" + b.text + ")" + space;
            return new Generated(text, a.value == null || b.value == null ? null : bounded(a.value, sign, b.value));
        }

        private static @Nullable BigDecimal bounded(BigDecimal a, String sign, BigDecimal b) {
            if (sign.equals("/") && b.signum() == 0) {
                return null;
            }
            BigDecimal value = switch (sign) {
                case "+" -> a.add(b);
                case "-" -> a.subtract(b);
                case "*" -> a.multiply(b);
                case "/" -> a.divide(b, 6, RoundingMode.HALF_UP);
                default -> a.compareTo(b) <= 0 ? BigDecimal.ONE : BigDecimal.ZERO;
            };
            return value.abs().compareTo(new BigDecimal("1e15")) > 0 ? null : value;
        }
    }
}
