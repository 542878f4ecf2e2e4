package dev.vitral.quoting.design;

import dev.vitral.quoting.formula.FormulaException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A kind of window, door, railing or shower enclosure: its measures, what it takes of each material, and how it looks.
 *
 * @param parameters with {@link Parameter#WIDTH} and {@link Parameter#HEIGHT} among them, names unique
 * @param labourPerM2 money for making one m²
 * @param installationPerM2 money for installing one m²
 * @param script variables, choices, rules, labour by formula and sub-templates
 */
public record WindowTemplate(
        String code,
        String description,
        List<Parameter> parameters,
        List<Component> components,
        BigDecimal labourPerM2,
        BigDecimal installationPerM2,
        Elevation elevation,
        Script script) {

    /** Sub-templates within sub-templates. */
    static final int MOST_DEPTH = 4;

    /** A template of parameters and components alone. */
    public WindowTemplate(
            String code,
            String description,
            List<Parameter> parameters,
            List<Component> components,
            BigDecimal labourPerM2,
            BigDecimal installationPerM2,
            Elevation elevation) {
        this(
                code,
                description,
                parameters,
                components,
                labourPerM2,
                installationPerM2,
                elevation,
                Script.NONE);
    }

    /**
     * Refuses negative rates, missing or doubled names, formulas over names that are not known, and parts within parts beyond four levels.
     *
     * @throws DesignException of reason FORMULA or TOO_DEEP for the last two
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
        requireNames(components, script.names(names));
        requireChoices(components, script.choices());
        script.requireShallow(code);
    }

    /**
     * What one window of this size takes with the usual choices, row by row in the template's order; rows whose condition fails or whose
     * number is zero are left out.
     *
     * @param glass the code of the chosen glass
     * @param others values of parameters other than width and height; the standard one is taken for those not given
     * @throws DesignException for a size or value out of range, an unknown material, a formula without answer, an impossible cut, a
     *     broken rule
     */
    public List<BomLine> explode(Size size, String glass, Map<String, BigDecimal> others, Materials materials) {
        return explode(size, glass, others, Map.of(), materials).lines();
    }

    /**
     * Materials, work and sub-templates of one window.
     *
     * @param choices the chosen options by the code of the choice
     * @throws DesignException as above, and for a choice or option that the template hasn't
     */
    public Exploded explode(
            Size size, String glass, Map<String, BigDecimal> others, Map<String, String> choices, Materials materials) {
        Variables.requireKnown(DesignException.Reason.UNKNOWN_CHOICE, choices.keySet(), choiceCodes());
        return new Explosion(glass, choices, materials).of(this, size, others);
    }

    /**
     * Materials, work, sub-templates and look of one window.
     *
     * @throws DesignException as above
     */
    public Exploded explode(WindowRequest request, Materials materials) {
        return explode(request.size(), request.glass(), request.others(), request.choices(), materials);
    }

    /** Codes of all materials that it can take, sub-templates' too, the chosen glass apart. */
    public Set<String> materials() {
        Set<String> codes = new HashSet<>();
        components.stream().filter(c -> !c.isChosen()).map(Component::material).forEach(codes::add);
        script.choices().forEach(choice -> choice.options().stream()
                .filter(option -> option.material() != null)
                .forEach(option -> codes.add(option.material())));
        script.parts().forEach(part -> codes.addAll(part.template().materials()));
        return codes;
    }

    /** Its own choices and those of its parts, which a choice of the same code answers together. */
    List<String> choiceCodes() {
        return Stream.concat(
                        script.choices().stream().map(Choice::code),
                        script.parts().stream().flatMap(part -> part.template().choiceCodes().stream()))
                .distinct()
                .toList();
    }

    int depth() {
        return script.depth();
    }

    private static void requireChoices(List<Component> components, List<Choice> choices) {
        for (Component component : components) {
            boolean known = !component.isChosen()
                    || component.material().equals(Component.CHOSEN_GLASS)
                    || choices.stream().anyMatch(choice -> choice.code().equals(component.choice()));
            if (!known) {
                throw new IllegalArgumentException("no choice gives " + component.material());
            }
        }
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
