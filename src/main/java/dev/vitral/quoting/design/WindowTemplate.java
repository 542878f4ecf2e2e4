package dev.vitral.quoting.design;

import dev.vitral.quoting.formula.FormulaException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A kind of window, door, railing or shower enclosure: its measures, what it takes of each material, and how it looks.
 *
 * @param parameters with {@link Parameter#WIDTH} and {@link Parameter#HEIGHT} among them, names unique
 * @param labourPerM2 money for making one m²
 * @param installationPerM2 money for installing one m²
 */
public record WindowTemplate(
        String code,
        String description,
        List<Parameter> parameters,
        List<Component> components,
        BigDecimal labourPerM2,
        BigDecimal installationPerM2,
        Elevation elevation) {

    /**
     * Refuses negative rates, missing or doubled parameters, and formulas over names that are no parameters.
     *
     * @throws DesignException of reason FORMULA for the last
     */
    public WindowTemplate {
        parameters = List.copyOf(parameters);
        components = List.copyOf(components);
        Set<String> names = parameters.stream().map(Parameter::name).collect(Collectors.toUnmodifiableSet());
        if (names.size() != parameters.size() || !names.containsAll(List.of(Parameter.WIDTH, Parameter.HEIGHT))) {
            throw new IllegalArgumentException("parameters are unique and A and H are among them: " + code);
        }
        if (labourPerM2.signum() < 0 || installationPerM2.signum() < 0) {
            throw new IllegalArgumentException("negative rate of " + code);
        }
        requireNames(components, names);
    }

    /**
     * What one window of this size takes, row by row in the template's order; rows whose condition fails or whose number is zero are
     * left out.
     *
     * @param glass the code of the chosen glass
     * @param others values of parameters other than width and height; the standard one is taken for those not given
     * @throws DesignException for a size or value out of range, an unknown material, a formula without answer, an impossible cut
     */
    public List<BomLine> explode(Size size, String glass, Map<String, BigDecimal> others, Materials materials) {
        return new Explosion(this, Variables.of(this, size, others), glass, materials).lines();
    }

    private static void requireNames(List<Component> components, Set<String> names) {
        for (int row = 0; row < components.size(); row++) {
            Component component = components.get(row);
            int at = row;
            component.formulas().forEach((field, formula) -> {
                try {
                    formula.requireNames(names);
                } catch (FormulaException unknown) {
                    throw DesignException.formula(at, component.material(), field, formula.text(), unknown);
                }
            });
        }
    }
}
