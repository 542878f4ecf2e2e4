package dev.vitral.quoting.design;

import dev.vitral.quoting.design.Choice.Option;
import dev.vitral.quoting.design.DesignException.Reason;
import dev.vitral.quoting.formula.Formula;
import dev.vitral.quoting.formula.FormulaException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The values that a template's formulas are evaluated with for one window.
 *
 * @param numbers of parameters, choices and variables by name
 * @param chosen the option of each choice
 */
record Variables(Map<String, BigDecimal> numbers, Map<String, Option> chosen) {

    /** The most pieces of one component or sub-template in a window. */
    static final int MOST_PIECES = 1000;

    private static final int PLACES = 6;

    /** Given values and standard ones, each within its parameter's range; then the choices, then the variables, each over those before. */
    static Variables of(WindowTemplate template, Size size, Map<String, BigDecimal> others, Map<String, String> choices) {
        Map<String, BigDecimal> numbers = parameters(template, size, others);
        Map<String, Option> chosen = new LinkedHashMap<>();
        for (Choice choice : template.script().choices()) {
            Option option = chosen(choice, choices.get(choice.code()), numbers);
            chosen.put(choice.code(), option);
            numbers.put(choice.code(), option.value());
        }
        for (Variable variable : template.script().variables()) {
            BigDecimal value = value(variable.name(), "variables.formula", variable.formula(), numbers);
            numbers.put(variable.name(), value);
        }
        return new Variables(numbers, chosen);
    }

    /** A formula that belongs to no component, its value rounded to 6 places. */
    static BigDecimal value(String subject, String field, Formula formula, Map<String, BigDecimal> numbers) {
        try {
            return formula.evaluate(numbers).setScale(PLACES, RoundingMode.HALF_UP);
        } catch (FormulaException wrong) {
            throw DesignException.formula(DesignException.NO_COMPONENT, subject, field, formula.text(), wrong);
        }
    }

    /** The value without trailing zeros, never in powers of ten. */
    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }

    /** Whether the {@link #plain} value is a number of pieces: whole, 0 to {@value #MOST_PIECES}. */
    static boolean isCount(BigDecimal plain) {
        return plain.scale() <= 0 && plain.signum() >= 0 && plain.compareTo(BigDecimal.valueOf(MOST_PIECES)) <= 0;
    }

    private static Map<String, BigDecimal> parameters(WindowTemplate template, Size size, Map<String, BigDecimal> others) {
        Map<String, BigDecimal> given = new HashMap<>(others);
        given.put(Parameter.WIDTH, size.widthMm());
        given.put(Parameter.HEIGHT, size.heightMm());
        Map<String, BigDecimal> values = new HashMap<>();
        for (Parameter parameter : template.parameters()) {
            BigDecimal value = given.getOrDefault(parameter.name(), parameter.standard());
            if (!parameter.allows(value)) {
                throw DesignException.outOfRange(
                        parameter.name(),
                        value,
                        parameter.minimum().toPlainString() + " – "
                                + parameter.maximum().toPlainString());
            }
            values.put(parameter.name(), value);
        }
        requireKnown(
                Reason.UNKNOWN_PARAMETER,
                given.keySet(),
                template.parameters().stream().map(Parameter::name).toList());
        return values;
    }

    /** Refuses the first name, in order, that is not among the known ones. */
    static void requireKnown(Reason reason, Collection<String> given, List<String> known) {
        given.stream().filter(name -> !known.contains(name)).sorted().findFirst().ifPresent(name -> {
            throw new DesignException(reason, DesignException.NO_COMPONENT, name, "", "", String.join(", ", known));
        });
    }

    private static Option chosen(Choice choice, @Nullable String code, Map<String, BigDecimal> numbers) {
        List<Option> open = choice.open(numbers);
        return open.stream()
                .filter(option -> code == null || option.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new DesignException(
                        Reason.BAD_OPTION,
                        DesignException.NO_COMPONENT,
                        choice.code(),
                        "",
                        code == null ? "" : code,
                        open.stream().map(Option::code).collect(Collectors.joining(", "))));
    }
}
