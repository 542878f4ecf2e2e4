package dev.vitral.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberRuleTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"POINT|1,250.50|1250.50", "POINT|$ 12.5|12.5", "POINT|1250|1250", "POINT|-3|-3", "COMMA|1.250,50|1250.50", "COMMA|12,5|12.5", "COMMA|Bs. 1.250|1250"})
    void reads_numbers_by_the_rule(NumberRule rule, String text, String value) {
        assertThat(rule.read(text)).hasValueSatisfying(it -> assertThat(it).isEqualByComparingTo(value));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"POINT|1.250,50", "POINT|12,5", "COMMA|1,250.50", "COMMA|12.5", "POINT|cinco", "POINT|1e5", "POINT|.", "POINT|1,25,0"})
    void refuses_what_follows_the_other_rule_or_none(NumberRule rule, String text) {
        assertThat(rule.read(text)).isEmpty();
    }

    @Test
    void finds_the_rule_in_the_file() {
        assertThat(NumberRule.of(List.of("1.250,50", "3"), ',')).isEqualTo(NumberRule.COMMA);
        assertThat(NumberRule.of(List.of("12.5", "1,250"), ';')).isEqualTo(NumberRule.POINT);
        assertThat(NumberRule.of(List.of("1.250", "2.000"), ';')).as("ambiguous in a comma country's file").isEqualTo(NumberRule.COMMA);
        assertThat(NumberRule.of(List.of("1,250"), ',')).isEqualTo(NumberRule.POINT);
    }
}
