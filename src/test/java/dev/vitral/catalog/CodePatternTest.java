package dev.vitral.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitral.shared.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes out of prefix, words and number (CAT-3, CAT-11). */
class CodePatternTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {PREFIX}-{WORDS}-{00} | E   | Socket de porcelana | 1    | E-SO-PO-01
            {PREFIX}-{WORDS}-{00} | VID | Vidrio claro 6 mm   | 7    | VID-VI-CL-07
            {PREFIX}-{WORDS}-{00} | E   | Ñandú               | 1    | E-NA-01
            {PREFIX}-{WORDS}-{00} | E   | 100 % 3/4           | 1    | E-01
            {PREFIX}-{WORDS}-{00} | E   | ''                  | 100  | E-100
            {PREFIX}-{000}        | PER | Riel                | 12   | PER-012
            {0000}                | PER | Riel                | 12   | 0012
            {WORDS}{00}X          | PER | ''                  | 3    | 03X
            {prefix}.{000}        | per | Riel                | 1000 | per.1000""")
    void makes_the_code(String pattern, String prefix, String description, long number, String code) {
        assertThat(new CodePattern(pattern).stem(prefix, description).code(number)).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{PREFIX}", "{PREFIX}-", "{000}{000}", "{PREFIX}-{000}-", "{PREFIX}{PREFIX}{0}", "{WORD}-{00}", "ABC*{00}", "{000000000}",
        "AAAAAAAAAAAAAAAAAAAAAAAAA{PREFIX}{000}"})
    void refuses_what_would_make_no_good_code(String pattern) {
        assertThatThrownBy(() -> new CodePattern(pattern)).isInstanceOfSatisfying(Problem.class, it -> assertThat(it.code()).isEqualTo("category.codePattern"));
    }

    @Test
    void counts_on_when_only_the_digits_of_the_number_change() {
        assertThat(new CodePattern("{PREFIX}-{00}").stem("E", "x").key()).isEqualTo(new CodePattern("{PREFIX}-{0000}").stem("E", "x").key());
    }
}
