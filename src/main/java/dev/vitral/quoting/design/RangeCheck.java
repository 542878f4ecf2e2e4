package dev.vitral.quoting.design;

import dev.vitral.quoting.design.DesignException.Reason;
import dev.vitral.quoting.formula.Interval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Whether a template can be made over its whole allowed range (QUO-4): corners, a grid, each option and a fixed random sample are
 * exploded; then interval arithmetic proves the rest, halving the range where it doubts until it finds a size that fails or is down to the
 * millimetre. A size that the template's own rules refuse is refused with its message and counts as none.
 *
 * @param findings what fails, each with a size; empty where it can be published
 * @param samples sizes exploded
 * @param proven whether nothing is left in doubt between them
 */
public record RangeCheck(List<Finding> findings, int samples, boolean proven) {

    /**
     * What fails where.
     *
     * @param error component, formula and reason
     * @param values of all parameters by name
     * @param choices the options that are not the usual ones
     */
    public record Finding(DesignException error, Map<String, BigDecimal> values, Map<String, String> choices) {}

    private static final int MOST_FINDINGS = 20;
    private static final int STEPS = 8;
    private static final int RANDOM = 400;
    private static final int BOXES = 4000;

    /** Tries the template with these materials; the glass that a quote chooses is taken as the largest sheet. */
    public static RangeCheck of(WindowTemplate template, Materials materials) {
        MaterialCost glass = MaterialCost.other(Component.CHOSEN_GLASS, MaterialKind.GLASS, "m2", BigDecimal.ZERO);
        return new Run(template, code -> code.equals(Component.CHOSEN_GLASS) ? Optional.of(glass) : materials.find(code)).check();
    }

    /** Whether nothing fails. */
    public boolean publishable() {
        return findings.isEmpty();
    }

    private static final class Run {

        private final WindowTemplate template;
        private final Materials materials;
        private final Map<String, Finding> findings = new LinkedHashMap<>();
        private final Map<String, BigDecimal> usual = new LinkedHashMap<>();
        private int samples;
        private int made;

        Run(WindowTemplate template, Materials materials) {
            this.template = template;
            this.materials = materials;
            template.parameters().forEach(p -> usual.put(p.name(), p.standard()));
        }

        RangeCheck check() {
            grid();
            each();
            random();
            if (made == 0 && findings.isEmpty()) {
                explode(usual, Map.of(), true);
            }
            boolean proven = findings.isEmpty() && prove();
            return new RangeCheck(List.copyOf(findings.values()), samples, proven);
        }

        private void grid() {
            explode(usual, Map.of(), false);
            for (BigDecimal width : steps(Parameter.WIDTH)) {
                for (BigDecimal height : steps(Parameter.HEIGHT)) {
                    explode(with(usual, width, height), Map.of(), false);
                }
            }
        }

        private List<BigDecimal> steps(String name) {
            Parameter parameter = parameter(name);
            BigDecimal span = parameter.maximum().subtract(parameter.minimum());
            List<BigDecimal> steps = new ArrayList<>();
            for (int step = 0; step < STEPS; step++) {
                steps.add(whole(parameter.minimum().add(span.multiply(BigDecimal.valueOf(step)).divide(BigDecimal.valueOf(STEPS), 0, RoundingMode.DOWN)), parameter));
            }
            steps.add(parameter.maximum());
            return steps;
        }

        /** Each further measure at its ends and each option, at the usual size and at the four corners. */
        private void each() {
            List<Map<String, BigDecimal>> places = new ArrayList<>(List.of(usual));
            for (BigDecimal width : ends(Parameter.WIDTH)) {
                ends(Parameter.HEIGHT).forEach(height -> places.add(with(usual, width, height)));
            }
            for (Map<String, BigDecimal> place : places) {
                for (Parameter parameter : template.parameters()) {
                    for (BigDecimal end : ends(parameter.name())) {
                        Map<String, BigDecimal> values = new LinkedHashMap<>(place);
                        values.put(parameter.name(), end);
                        explode(values, Map.of(), false);
                    }
                }
                for (Choice choice : template.script().choices()) {
                    choice.options().forEach(option -> explode(place, Map.of(choice.code(), option.code()), false));
                }
            }
        }

        private void random() {
            SplittableRandom random = new SplittableRandom(4);
            for (int sample = 0; sample < RANDOM; sample++) {
                Map<String, BigDecimal> values = new LinkedHashMap<>();
                for (Parameter parameter : template.parameters()) {
                    BigDecimal span = parameter.maximum().subtract(parameter.minimum());
                    values.put(parameter.name(), whole(parameter.minimum().add(span.multiply(BigDecimal.valueOf(random.nextDouble()))), parameter));
                }
                Map<String, String> choices = new HashMap<>();
                for (Choice choice : template.script().choices()) {
                    choices.put(choice.code(), choice.options().get(random.nextInt(choice.options().size())).code());
                }
                explode(values, choices, false);
            }
        }

        /** Halves the range where a formula is in doubt, along the measures that the doubt depends on. */
        private boolean prove() {
            Map<String, Interval> whole = new LinkedHashMap<>();
            template.parameters().forEach(p -> whole.put(p.name(), Interval.of(p.minimum(), p.maximum())));
            Deque<Map<String, Interval>> boxes = new ArrayDeque<>(List.of(whole));
            for (int box = 0; !boxes.isEmpty(); box++) {
                if (box == BOXES || !findings.isEmpty()) {
                    return false;
                }
                Map<String, Interval> next = boxes.pop();
                Set<String> doubtful = Doubt.over(template, next, materials);
                if (doubtful.isEmpty()) {
                    continue;
                }
                String longest = longest(next, doubtful);
                if (longest.isEmpty()) {
                    corners(next);
                } else {
                    halve(next, longest, boxes);
                }
            }
            return findings.isEmpty();
        }

        /** The doubtful measure that is longest still; none where all are down to one unit. */
        private static String longest(Map<String, Interval> box, Set<String> doubtful) {
            String longest = "";
            BigDecimal most = BigDecimal.ONE;
            for (Map.Entry<String, Interval> side : box.entrySet()) {
                BigDecimal length = side.getValue().high().subtract(side.getValue().low());
                if (doubtful.contains(side.getKey()) && length.compareTo(most) > 0) {
                    longest = side.getKey();
                    most = length;
                }
            }
            return longest;
        }

        private void halve(Map<String, Interval> box, String name, Deque<Map<String, Interval>> boxes) {
            Interval side = box.get(name);
            BigDecimal middle = side.low().add(side.high()).divide(BigDecimal.TWO, 0, RoundingMode.HALF_UP);
            Map<String, Interval> lower = new LinkedHashMap<>(box);
            lower.put(name, Interval.of(side.low(), middle));
            Map<String, Interval> upper = new LinkedHashMap<>(box);
            upper.put(name, Interval.of(middle, side.high()));
            boxes.push(upper);
            boxes.push(lower);
        }

        private void corners(Map<String, Interval> box) {
            Map<String, BigDecimal> low = new LinkedHashMap<>();
            box.forEach((name, side) -> low.put(name, side.low()));
            Interval width = box.get(Parameter.WIDTH);
            Interval height = box.get(Parameter.HEIGHT);
            for (BigDecimal w : List.of(width.low(), width.high())) {
                for (BigDecimal h : List.of(height.low(), height.high())) {
                    explode(with(low, w, h), Map.of(), false);
                }
            }
            Map<String, BigDecimal> high = new LinkedHashMap<>();
            box.forEach((name, side) -> high.put(name, side.high()));
            explode(high, Map.of(), false);
        }

        private void explode(Map<String, BigDecimal> values, Map<String, String> choices, boolean rulesToo) {
            if (findings.size() >= MOST_FINDINGS) {
                return;
            }
            samples++;
            Map<String, BigDecimal> others = new HashMap<>(values);
            BigDecimal width = others.remove(Parameter.WIDTH);
            BigDecimal height = others.remove(Parameter.HEIGHT);
            try {
                template.explode(new Size(width, height), Component.CHOSEN_GLASS, others, choices, materials);
                made++;
            } catch (DesignException error) {
                boolean refusal = error.reason() == Reason.RULE || error.reason() == Reason.GLASS_RULE || error.reason() == Reason.BAD_OPTION && !choices.isEmpty();
                if (!refusal || rulesToo) {
                    String what = error.component() + error.subject() + error.field() + error.reason();
                    findings.putIfAbsent(what, new Finding(error, Map.copyOf(values), choices));
                }
            }
        }

        private Parameter parameter(String name) {
            return template.parameters().stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
        }

        private List<BigDecimal> ends(String name) {
            return List.of(parameter(name).minimum(), parameter(name).maximum());
        }

        private static Map<String, BigDecimal> with(Map<String, BigDecimal> values, BigDecimal width, BigDecimal height) {
            Map<String, BigDecimal> sized = new LinkedHashMap<>(values);
            sized.put(Parameter.WIDTH, width);
            sized.put(Parameter.HEIGHT, height);
            return sized;
        }

        /** To the whole millimetre, within the range. */
        private static BigDecimal whole(BigDecimal value, Parameter parameter) {
            return value.setScale(0, RoundingMode.DOWN).max(parameter.minimum()).min(parameter.maximum());
        }
    }
}
