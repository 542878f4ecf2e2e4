package dev.vitral.quoting.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vitral.quoting.formula.FormulaException.Reason;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTest {

    private static final Map<String, BigDecimal> WINDOW =
            Map.of("A", new BigDecimal("1500"), "H", new BigDecimal("1200"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        A                              | 1500
        (A-185)/2                      | 657.5
        (A-117)/7                      | 197.571429
        2*ceil(A/500)+2*ceil(H/500)    | 12
        1+2*3                          | 7
        (1+2)*3                        | 9
        8-3-2                          | 3
        16/4/2                         | 2
        -2*3                           | -6
        2--3                           | 5
        -(-(A))                        | 1500
        1/3                            | 0.333333
        2/3                            | 0.666667
        -2/3                           | -0.666667
        0.1+0.2                        | 0.3
        .5*2                           | 1
        1.10                           | 1.1
        1000*1000                      | 1000000
        A>H                            | 1
        A<H                            | 0
        A>=1500                        | 1
        A<=1499.999999                 | 0
        A=1500.0                       | 1
        A==1500                        | 1
        A!=H                           | 1
        A<>A                           | 0
        2+(A>1000)                     | 3
        if(A>1000,H,0)                 | 1200
        if(A>1000, 1, 1/0)             | 1
        IF(0,1/0,2)                    | 2
        min(A,H,700)                   | 700
        max(A,H,700)                   | 1500
        Max(-1)                        | -1
        round(2.5)                     | 3
        round(-2.5)                    | -3
        round(2.345,2)                 | 2.35
        round(1250,-2)                 | 1300
        round(1.5,6)                   | 1.5
        ceil(2.0001)                   | 3
        ceil(-2.5)                     | -2
        floor(2.9)                     | 2
        floor(-2.1)                    | -3
        abs(H-A)                       | 300
        and(A>1000,H>1000)             | 1
        and(A>9000,1/0)                | 0
        or(A>1000,1/0)                 | 1
        or(0,0)                        | 0
        not(A>1000)                    | 0
        1000000000000000               | 1000000000000000
        """)
    void evaluates(String formula, String value) {
        assertThat(Formula.parse(formula).evaluate(WINDOW).toPlainString()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
        ``|EMPTY|0|``
        `  `|EMPTY|0|``
        A+|UNEXPECTED_END|2|``
        (A|UNEXPECTED_END|2|``
        min(A,|UNEXPECTED_END|6|``
        A)|UNEXPECTED|1|)
        A B|UNEXPECTED|2|B
        2A|UNEXPECTED|1|A
        1e5|UNEXPECTED|1|e5
        1.2.3|UNEXPECTED|3|.3
        1.|UNEXPECTED|1|.
        1,5|UNEXPECTED|1|,
        *A|UNEXPECTED|0|*
        +A|UNEXPECTED|0|+
        A^2|UNEXPECTED|1|^
        A**2|UNEXPECTED|2|*
        A<H<3|UNEXPECTED|3|<
        A % 2|UNEXPECTED|2|%
        A;H|UNEXPECTED|1|;
        'x'|UNEXPECTED|0|'
        A+😀|UNEXPECTED|2|😀
        ٣+1|UNEXPECTED|0|٣
        Α+1|UNEXPECTED|0|Α
        ()|UNEXPECTED|1|)
        sqrt(A)|UNKNOWN_FUNCTION|0|sqrt
        1+A(2)|UNKNOWN_FUNCTION|2|A
        1+if(A,1)|WRONG_ARGUMENTS|2|if
        min()|WRONG_ARGUMENTS|0|min
        ceil(1,2)|WRONG_ARGUMENTS|0|ceil
        round(1,2,3)|WRONG_ARGUMENTS|0|round
        A+Z*2|UNKNOWN_NAME|2|Z
        a|UNKNOWN_NAME|0|a
        if|UNKNOWN_NAME|0|if
        A/(H-1200)|DIVISION_BY_ZERO|1|/
        1/0.0|DIVISION_BY_ZERO|1|/
        1/(1/9000000)|DIVISION_BY_ZERO|1|/
        123456789012345678901|NUMBER_TOO_LONG|0|123456789012345678901
        1.23456789012345678901|NUMBER_TOO_LONG|0|1.23456789012345678901
        1+1000000000000001|OVERFLOW|2|1000000000000001
        1000000000000000+1|OVERFLOW|16|+
        -1000000000000000-1|OVERFLOW|17|-
        100000000*100000000|OVERFLOW|9|*
        1+round(A,7)|BAD_DIGITS|2|round
        round(A,0.5)|BAD_DIGITS|0|round
        round(A,-7)|BAD_DIGITS|0|round
        """)
    void says_what_is_wrong_and_where(String formula, Reason reason, int position, String piece) {
        FormulaException error = error(formula);

        assertThat(error.reason()).isEqualTo(reason);
        assertThat(error.position()).isEqualTo(position);
        assertThat(error.piece()).isEqualTo(piece);
    }

    @Test
    void lists_the_variables_it_uses() {
        assertThat(Formula.parse("max(H, A, H) + Jalón_2").variables()).containsExactly("H", "A", "Jalón_2");
    }

    @Test
    void refuses_names_that_are_not_known_before_any_evaluation() {
        Formula formula = Formula.parse("A + if(A>1, H, B)");

        FormulaException error =
                catchThrowableOfType(FormulaException.class, () -> formula.requireNames(List.of("A", "H")));

        assertThat(error.reason()).isEqualTo(Reason.UNKNOWN_NAME);
        assertThat(error.position()).isEqualTo(15);
    }

    @Test
    void knows_what_may_be_a_name() {
        assertThat(List.of("A", "_x", "Ancho2", "zócalo")).allMatch(Formula::isName);
        assertThat(List.of("", "2A", "a b", "min", "IF", "a-b", "A\n", "Α")).noneMatch(Formula::isName);
    }

    @Test
    void is_one_value_by_its_text_and_shared_between_evaluations() {
        Formula formula = Formula.parse("A*H");

        assertThat(formula).isEqualTo(Formula.parse("A*H")).hasSameHashCodeAs(Formula.parse("A*H"));
        assertThat(formula.evaluate(WINDOW)).isEqualByComparingTo("1800000");
        assertThat(formula.evaluate(Map.of("A", BigDecimal.TWO, "H", BigDecimal.TEN)))
                .isEqualByComparingTo("20");
        assertThat(Formula.parse("A>H").holds(WINDOW)).isTrue();
    }

    private static FormulaException error(String formula) {
        return catchThrowableOfType(
                FormulaException.class, () -> Formula.parse(formula).evaluate(WINDOW));
    }
}
