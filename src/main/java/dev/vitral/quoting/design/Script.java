package dev.vitral.quoting.design;

import dev.vitral.quoting.design.DesignException.Reason;
import dev.vitral.quoting.formula.Formula;
import dev.vitral.quoting.formula.FormulaException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a template says beyond parameters and components; each list may be empty.
 *
 * @param layout how mullions and transoms part the window; null where leaves stand side by side in one frame
 */
public record Script(
        List<Variable> variables,
        List<Choice> choices,
        List<Rule> rules,
        List<GlassRule> glassRules,
        List<Labour> labour,
        List<Part> parts,
        @Nullable Division layout) {

    /** A script whose window is not parted. */
    public Script(
            List<Variable> variables, List<Choice> choices, List<Rule> rules, List<GlassRule> glassRules, List<Labour> labour, List<Part> parts) {
        this(variables, choices, rules, glassRules, labour, parts, null);
    }

    /** Nothing beyond parameters and components. */
    public static final Script NONE = new Script(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** Copies the lists. */
    public Script {
        variables = List.copyOf(variables);
        choices = List.copyOf(choices);
        rules = List.copyOf(rules);
        glassRules = List.copyOf(glassRules);
        labour = List.copyOf(labour);
        parts = List.copyOf(parts);
    }

    /**
     * All names that the formulas of components may use, after refusing formulas over names that are not known where they stand.
     *
     * @throws IllegalArgumentException for a name given twice or kept for panes, pieces and the glass
     * @throws DesignException for an unknown name
     */
    Set<String> names(Set<String> parameters) {
        Set<String> names = new HashSet<>(parameters);
        for (Choice choice : choices) {
            choice.options().stream()
                    .filter(option -> option.condition() != null)
                    .forEach(option -> require(choice.code(), "choices", Map.of("condition", option.condition()), names));
            add(choice.code(), names);
        }
        for (Variable variable : variables) {
            require(variable.name(), "variables", Map.of("formula", variable.formula()), names);
            add(variable.name(), names);
        }
        rules.forEach(rule -> require(rule.message(), "rules", Map.of("formula", rule.holds()), names));
        labour.forEach(work -> require(work.name(), "labour", Map.of(work.field(), work.formula()), names));
        Set<String> ofPanes = new HashSet<>(names);
        ofPanes.addAll(GlassRule.NAMES);
        glassRules.stream()
                .filter(rule -> rule.holds() != null)
                .forEach(rule -> require(rule.message(), "glassRules", Map.of("formula", rule.holds()), ofPanes));
        Set<String> ofPieces = new HashSet<>(names);
        ofPieces.add(Part.INDEX);
        parts.forEach(part -> part.formulas().forEach((field, formula) -> require(
                part.template().code(),
                "parts",
                Map.of(field, formula),
                field.equals("xMm") || field.equals("yMm") ? ofPieces : names)));
        if (layout != null) {
            require("", "layout", layout.formulas(), names);
        }
        return names;
    }

    private static void add(String name, Set<String> names) {
        if (name.equals(Part.INDEX) || name.equals("glass") || GlassRule.NAMES.contains(name) || !names.add(name)) {
            throw new IllegalArgumentException("name given twice, or kept: " + name);
        }
    }

    private static void require(String subject, String list, Map<String, Formula> formulas, Set<String> names) {
        formulas.forEach((field, formula) -> {
            try {
                formula.requireNames(names);
            } catch (FormulaException unknown) {
                throw DesignException.formula(
                        DesignException.NO_COMPONENT, subject, list + "." + field, formula.text(), unknown);
            }
        });
    }

    int depth() {
        return parts.stream().mapToInt(part -> 1 + part.template().depth()).max().orElse(0);
    }

    /** Refuses parts within parts beyond {@value WindowTemplate#MOST_DEPTH} levels. */
    void requireShallow(String code) {
        if (depth() > WindowTemplate.MOST_DEPTH) {
            throw new DesignException(
                    Reason.TOO_DEEP, DesignException.NO_COMPONENT, code, "parts", String.valueOf(depth()),
                    String.valueOf(WindowTemplate.MOST_DEPTH));
        }
    }
}
