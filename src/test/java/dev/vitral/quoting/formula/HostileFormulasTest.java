package dev.vitral.quoting.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vitral.quoting.formula.FormulaException.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formulas written to hang, exhaust or break out. */
class HostileFormulasTest {

    @Test
    void survives_each_of_two_hundred_hostile_formulas() {
        List<String> hostile = hostile();

        assertThat(hostile).hasSizeGreaterThanOrEqualTo(200).doesNotHaveDuplicates();
        assertThat(hostile).allSatisfy(FormulaBudget::survives);
    }

    @ParameterizedTest
    @CsvSource({
        "(,5000,TOO_LONG,500",
        "-,20000,TOO_LONG,500",
        "(,40,TOO_DEEP,32",
        "-,150,TOO_DEEP,32",
        "-,33,TOO_DEEP,32"
    })
    void refuses_nesting_without_overflowing_the_stack(String sign, int times, Reason reason, int position) {
        FormulaException error =
                catchThrowableOfType(FormulaException.class, () -> Formula.parse(sign.repeat(times) + "1"));

        assertThat(error.reason()).isEqualTo(reason);
        assertThat(error.position()).isEqualTo(position);
    }

    @Test
    void takes_what_stands_just_within_the_limits() {
        assertThat(Formula.parse("(".repeat(32) + "1" + ")".repeat(32)).evaluate(Map.of()))
                .isEqualByComparingTo("1");
        assertThat(Formula.parse("-".repeat(32) + "1").evaluate(Map.of())).isEqualByComparingTo("1");
        assertThat(Formula.parse("1" + "+1".repeat(99)).evaluate(Map.of())).isEqualByComparingTo("100");
        assertThat(Formula.parse(" ".repeat(499) + "1").evaluate(Map.of())).isEqualByComparingTo("1");
        assertThat(Formula.parse("0.1234567890123456789").evaluate(Map.of()))
                .isEqualByComparingTo("0.1234567890123456789");
        assertThat(reasonOf("1" + "+1".repeat(100))).isEqualTo(Reason.TOO_MANY_TOKENS);
        assertThat(reasonOf(" ".repeat(500) + "1")).isEqualTo(Reason.TOO_LONG);
    }

    @Test
    void counts_fewer_steps_than_tokens_whatever_is_written() {
        String widest = "max(" + "1,".repeat(97) + "1)";

        assertThat(Formula.parse(widest).steps(Map.of()))
                .isLessThanOrEqualTo(Limits.TOKENS)
                .isLessThan(Limits.STEPS);
    }

    @Test
    void refuses_values_that_would_take_memory_to_spell_out() {
        assertThat(valueReason("1E+999999999")).isEqualTo(Reason.OVERFLOW);
        assertThat(valueReason("1E-999999999")).isEqualTo(Reason.OVERFLOW);
        assertThat(valueReason("-1000000000000001")).isEqualTo(Reason.OVERFLOW);
        assertThat(Formula.parse("A+1").evaluate(Map.of("A", new BigDecimal("0E+999999999"))))
                .isEqualByComparingTo("1");
        assertThat(Formula.parse("A+1").evaluate(Map.of("A", new BigDecimal("0E-999999999"))))
                .isEqualByComparingTo("1");
    }

    @Test
    void never_repeats_a_whole_hostile_text() {
        FormulaException error = catchThrowableOfType(FormulaException.class, () -> Formula.parse("x".repeat(100_000)));

        assertThat(error.piece()).hasSizeLessThanOrEqualTo(40);
        assertThat(error.getMessage()).hasSizeLessThan(100);
    }

    private static Reason reasonOf(String formula) {
        return catchThrowableOfType(FormulaException.class, () -> Formula.parse(formula))
                .reason();
    }

    private static Reason valueReason(String value) {
        return catchThrowableOfType(
                        FormulaException.class, () -> Formula.parse("A+1").evaluate(Map.of("A", new BigDecimal(value))))
                .reason();
    }

    static List<String> hostile() {
        List<String> hostile = new ArrayList<>(List.of(
                "SQRT(9123744984893^993837)",
                "9**9**9**9",
                "9^9^9",
                "9e999999999",
                "1E+2147483647",
                "0x7fffffff",
                "1/(1/99999999999999)",
                "1/0",
                "0/0",
                "-0/0",
                "A/(A-A)",
                "1/(H-H+0.0000001)",
                "if(",
                "if(,,)",
                "if(1,2,3",
                "min(,1)",
                "((((",
                "))))",
                ")(",
                "()()",
                ",",
                ",,,,",
                ".",
                "..",
                "1..2",
                "-",
                "--",
                "<",
                "<>",
                "=",
                "==",
                "===",
                "!",
                "!!1",
                "!A",
                "A!",
                "A!=",
                "a=b=c",
                "A<H>1",
                "#REF!",
                "@A",
                "$A$1",
                "A1:B2",
                "\"A\"",
                "'A'",
                "`A`",
                "\\u0041",
                "A;DROP TABLE product",
                "1 OR 1=1",
                "1' OR '1'='1",
                "<script>alert(1)</script>",
                "${7*7}",
                "#{7*7}",
                "{{7*7}}",
                "T(java.lang.Runtime).getRuntime().exec(1)",
                "A.getClass()",
                "System.exit(0)",
                "java.lang.System",
                "eval(A)",
                "while(1,1)",
                "for(1,1,1)",
                "sum(A,H)",
                "rand()",
                "now()",
                "pow(9,999999)",
                "exp(99999)",
                "fact(99999)",
                "round(A,999999999)",
                "round(A,-999999999)",
                "round(A,A)",
                "round(1/3,round(1/3,7))",
                "round(,)",
                "abs()",
                "\u0000",
                "A\u0000+1",
                "\u202eA+1",
                "\u200bA",
                "\ufeffA",
                "A\u00a0+\u00a01",
                "٣",
                "１+１",
                "Α",
                "А",
                "𝟏+𝟐",
                "😀",
                "\ud800",
                "A+\udc00",
                "é",
                "ﬁ(A)",
                "İF(1,2,3)",
                "ıf(1,2,3)",
                "A−1",
                "A×2",
                "A÷2",
                "2²",
                "½",
                "∞",
                "NaN",
                "Infinity",
                "null",
                "true",
                "undefined",
                "A\n+\n\n1",
                "A//comment",
                "A/*x*/",
                "--A--",
                "A=-",
                "1 1",
                "A A",
                "2(3)",
                "(2)(3)"));
        for (String unit : List.of(
                "(", ")", "-", "+", "*", "/", "<", ",", ".", "9", "A", "min(", "if(1,", "not(", "1/", "A*", "1,", "é",
                "😀", "\n")) {
            for (int times : new int[] {20, 33, 200, 501, 20_000}) {
                hostile.add(unit.repeat(times) + "1");
            }
        }
        hostile.add("99999999999999999999*".repeat(23) + "1");
        hostile.add("0.9999999999999999999*".repeat(22) + "1");
        hostile.add("0.0000000000000000001*".repeat(22) + "1");
        hostile.add("1/".repeat(99) + "0.0000000000000000001");
        return hostile;
    }
}
