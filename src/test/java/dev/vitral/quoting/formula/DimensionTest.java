package dev.vitral.quoting.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The editor's unit check: mm × mm is not pieces, and a written number may carry its own unit. */
class DimensionTest {
    private static final Map<String, Dimension> NAMES = Map.of("A", Dimension.LENGTH, "H", Dimension.LENGTH, "n", Dimension.COUNT);

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "A; 1; true", "A-26; 1; true", "(A-185)/2; 1; true", "2*(A+H); 1; true", "A*H; 2; true", "A/H; 0; true", "n*A; 1; true", "ceil(A/H)+1; 0; true",
        "max(A,500); 1; true", "A>H; 0; true", "if(A>1000,H,H-26); 1; true"
    })
    void tells_what_a_formula_measures(String formula, int power, boolean sure) {
        Dimension given = Formula.parse(formula).dimension(NAMES);
        assertThat(given).isEqualTo(new Dimension(power, sure, false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"ceil(A/500)", "A*H/1000000", "0.5*A", "4", "other*2"})
    void is_not_sure_where_a_number_may_carry_a_unit(String formula) {
        Dimension given = Formula.parse(formula).dimension(NAMES);
        assertThat(given.sure()).isFalse();
        assertThat(given.isOtherThan(0)).isFalse();
        assertThat(given.mixed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"A+A*H", "A>n", "max(A,A*H)", "if(A>0,n,H)", "2*(A+n)"})
    void sees_unlike_things_added_or_compared(String formula) {
        assertThat(Formula.parse(formula).dimension(NAMES).mixed()).isTrue();
    }
}
