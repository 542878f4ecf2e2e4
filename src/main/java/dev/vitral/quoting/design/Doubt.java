package dev.vitral.quoting.design;

import dev.vitral.quoting.formula.Formula;
import dev.vitral.quoting.formula.Interval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Asks, by interval arithmetic, whether each formula of a template gives something that can be made wherever its parameters stand within
 * a box. What it passes can't fail; what it doubts may be fine yet.
 */
final class Doubt {

    private static final BigDecimal MOST_PIECES = BigDecimal.valueOf(Variables.MOST_PIECES);

    private final WindowTemplate template;
    private final Materials materials;
    private final Map<String, Interval> values;
    private final Map<String, Set<String>> sources = new HashMap<>();
    private final Set<String> doubtful = new HashSet<>();

    private Doubt(WindowTemplate template, Map<String, Interval> box, Materials materials) {
        this.template = template;
        this.materials = materials;
        this.values = new HashMap<>(box);
        box.keySet().forEach(name -> sources.put(name, Set.of(name)));
    }

    /** The parameters on which something doubtful depends; none where everything is sure. */
    static Set<String> over(WindowTemplate template, Map<String, Interval> box, Materials materials) {
        Doubt doubt = new Doubt(template, box, materials);
        doubt.look();
        return doubt.doubtful;
    }

    private void look() {
        Script script = template.script();
        for (Choice choice : script.choices()) {
            Interval all = choice.options().stream().map(o -> Interval.point(o.value())).reduce(Interval::or).orElseThrow();
            values.put(choice.code(), all);
            sources.put(choice.code(), Set.of());
            choice.options().forEach(option -> require(option.condition(), Interval::certain));
        }
        for (Variable variable : script.variables()) {
            require(variable.formula(), Interval::certain);
            values.put(variable.name(), bounds(variable.formula()));
            sources.put(variable.name(), parameters(variable.formula()));
        }
        if (script.rules().stream().map(rule -> bounds(rule.holds())).anyMatch(holds -> holds.certain() && holds.isZero()) && doubtful.isEmpty()) {
            return; // refused everywhere in the box, with its own message
        }
        script.rules().forEach(rule -> require(rule.holds(), Interval::certain));
        script.labour().forEach(work -> require(work.formula(), Doubt::notNegative));
        template.components().forEach(this::look);
        script.parts().forEach(this::look);
    }

    private void look(Component component) {
        if (component.condition() != null) {
            require(component.condition(), Interval::certain);
            if (bounds(component.condition()).isZero()) {
                return;
            }
        }
        Set<String> before = Set.copyOf(doubtful);
        require(component.pieces(), Doubt::countable);
        if (component.cutLengthMm() != null) {
            BigDecimal bar = bars(component);
            require(component.cutLengthMm(), cut -> cut.certain() && cut.low().compareTo(Row.THINNEST) >= 0 && cut.high().compareTo(bar) <= 0);
        }
        require(component.widthMm(), width -> width.certain() && width.low().compareTo(Row.THINNEST) >= 0);
        require(component.heightMm(), height -> height.certain() && height.low().compareTo(Row.THINNEST) >= 0);
        if (component.widthMm() != null && component.heightMm() != null && !fits(component)) {
            doubtful.addAll(parameters(component.widthMm()));
            doubtful.addAll(parameters(component.heightMm()));
        }
        require(component.quantity(), Doubt::notNegative);
        require(component.lengthMm(), Doubt::notNegative);
        if (component.condition() != null && !before.equals(doubtful)) {
            doubtful.addAll(parameters(component.condition()));
        }
    }

    private void look(Part part) {
        if (part.condition() != null && bounds(part.condition()).isZero() && bounds(part.condition()).certain()) {
            return;
        }
        require(part.condition(), Interval::certain);
        require(part.pieces(), Doubt::countable);
        require(part.xMm(), at -> true);
        Map<String, Interval> inner = new HashMap<>();
        Set<String> from = new HashSet<>(parameters(part.widthMm()));
        from.addAll(parameters(part.heightMm()));
        for (Parameter parameter : part.template().parameters()) {
            Formula formula = switch (parameter.name()) {
                case Parameter.WIDTH -> part.widthMm();
                case Parameter.HEIGHT -> part.heightMm();
                default -> part.parameters().get(parameter.name());
            };
            Interval value = formula == null ? Interval.point(parameter.standard()) : bounds(formula);
            require(formula, i -> i.certain() && i.low().compareTo(parameter.minimum()) >= 0 && i.high().compareTo(parameter.maximum()) <= 0);
            inner.put(parameter.name(), value);
            if (formula != null) {
                from.addAll(parameters(formula));
            }
        }
        if (!over(part.template(), inner, materials).isEmpty()) {
            doubtful.addAll(from);
        }
    }

    /** The shortest bar that the component may be cut from; unknown materials are found by trying. */
    private BigDecimal bars(Component component) {
        List<String> codes = component.isChosen()
                ? template.script().choices().stream()
                        .filter(choice -> choice.code().equals(component.choice()))
                        .flatMap(choice -> choice.options().stream())
                        .filter(option -> option.material() != null)
                        .map(Choice.Option::material)
                        .toList()
                : List.of(component.material());
        return codes.stream()
                .flatMap(code -> materials.find(code).stream())
                .filter(material -> material.barLengthMm() != null)
                .map(MaterialCost::bar)
                .min(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
    }

    private boolean fits(Component component) {
        Sheet sheet = materials.find(component.material()).map(MaterialCost::sheetOrLargest).orElse(Sheet.LARGEST);
        return component.widthMm() != null
                && component.heightMm() != null
                && sheet.holds(
                        bounds(component.widthMm()).high().max(BigDecimal.ZERO),
                        bounds(component.heightMm()).high().max(BigDecimal.ZERO));
    }

    private void require(@Nullable Formula formula, Predicate<Interval> sure) {
        if (formula != null && !sure.test(bounds(formula))) {
            doubtful.addAll(parameters(formula));
            if (parameters(formula).isEmpty()) {
                doubtful.add("");
            }
        }
    }

    private Interval bounds(Formula formula) {
        return formula.bounds(values).rising(value -> value.setScale(6, RoundingMode.HALF_UP), false);
    }

    private Set<String> parameters(Formula formula) {
        Set<String> all = new HashSet<>();
        formula.variables().forEach(name -> all.addAll(sources.getOrDefault(name, Set.of())));
        return all;
    }

    private static boolean countable(Interval pieces) {
        return pieces.certain() && pieces.whole() && pieces.low().signum() >= 0 && pieces.high().compareTo(MOST_PIECES) <= 0;
    }

    private static boolean notNegative(Interval value) {
        return value.certain() && value.low().signum() >= 0;
    }
}
