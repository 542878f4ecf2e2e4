package dev.vitral.quoting.design;

import dev.vitral.quoting.design.DesignException.Reason;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** The values that a template's formulas are evaluated with. */
final class Variables {

    private Variables() {}

    /** Given values and standard ones, each within its parameter's range. */
    static Map<String, BigDecimal> of(WindowTemplate template, Size size, Map<String, BigDecimal> others) {
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
        given.keySet().stream()
                .filter(name -> !values.containsKey(name))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw new DesignException(
                            Reason.UNKNOWN_PARAMETER,
                            DesignException.NO_COMPONENT,
                            name,
                            "",
                            "",
                            String.join(
                                    ", ",
                                    template.parameters().stream()
                                            .map(Parameter::name)
                                            .toList()));
                });
        return values;
    }
}
