package dev.vitral.quoting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.quoting.design.DesignException;
import dev.vitral.quoting.formula.FormulaException;
import java.util.Arrays;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each reason for which a formula or a window is refused has its sentence. */
class ReasonTextsTest {
    @ParameterizedTest
    @ValueSource(strings = {"messages_es", "messages_en"})
    void every_reason_is_told_in_words(String bundle) {
        Stream<String> formulas = Arrays.stream(FormulaException.Reason.values()).map(reason -> DesignProblems.code("formula.", reason));
        Stream<String> evaluated = Stream.of(
                        FormulaException.Reason.UNKNOWN_NAME,
                        FormulaException.Reason.DIVISION_BY_ZERO,
                        FormulaException.Reason.OVERFLOW,
                        FormulaException.Reason.BAD_DIGITS,
                        FormulaException.Reason.TOO_MANY_STEPS)
                .map(reason -> DesignProblems.code("design.formula.", reason));
        Stream<String> designs = Arrays.stream(DesignException.Reason.values())
                .filter(reason -> reason != DesignException.Reason.FORMULA)
                .map(reason -> DesignProblems.code("design.", reason));
        ResourceBundle texts = ResourceBundle.getBundle(bundle);
        assertThat(Stream.of(formulas, evaluated, designs).flatMap(codes -> codes)).allSatisfy(code -> assertThat(texts.containsKey("error." + code)).as(code).isTrue());
    }
}
