package dev.vitral.quoting.design;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.quoting.design.DesignException.Reason;
import dev.vitral.quoting.design.RangeCheck.Finding;
import dev.vitral.quoting.formula.Formula;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** QUO-4: what can't be made over its whole range is found, with component, formula, size and reason. */
class RangeCheckTest {

    private static final Materials MATERIALS = Materials.of(List.of(
            MaterialCost.profile("BAR", "tramo", BigDecimal.TEN, new BigDecimal("6100")),
            MaterialCost.other("PIECE", MaterialKind.HARDWARE, "pza", BigDecimal.TEN)));

    static List<WindowTemplate> golden() {
        return Golden.templates();
    }

    @ParameterizedTest
    @MethodSource("golden")
    void proves_each_golden_template(WindowTemplate template) {
        RangeCheck check = RangeCheck.of(template, Golden.materials());
        assertThat(check.findings()).isEmpty();
        assertThat(check.proven()).as(template.code() + " after " + check.samples()).isTrue();
    }

    @Test
    void finds_the_one_height_at_which_a_formula_divides_by_zero() {
        Finding finding = only(template(Script.NONE, Component.counted("PIECE", MaterialKind.HARDWARE, f("1+abs(A/(H-1733))"))));

        assertThat(finding.error().reason()).isEqualTo(Reason.FORMULA);
        assertThat(finding.error().field()).isEqualTo("quantity");
        assertThat(finding.values().get("H")).isEqualByComparingTo("1733");
    }

    @Test
    void finds_cuts_beyond_the_bar_only_in_a_corner() {
        Finding finding = only(template(Script.NONE, Component.profile("BAR", f("1"), f("A+H+1"))));

        assertThat(finding.error().reason()).isEqualTo(Reason.CUT_BEYOND_BAR);
        assertThat(finding.error().component()).isZero();
        assertThat(finding.values().get("A").add(finding.values().get("H"))).isGreaterThan(new BigDecimal("6099"));
    }

    @Test
    void finds_pieces_that_are_not_whole_and_cuts_of_nothing_between_the_corners() {
        assertThat(only(template(Script.NONE, Component.profile("BAR", f("if(A=2717,1.5,1)"), f("A")))).values().get("A"))
                .isEqualByComparingTo("2717");
        assertThat(only(template(Script.NONE, Component.profile("BAR", f("1"), f("abs(A-1501)")))).error().reason())
                .isEqualTo(Reason.CUT_NOT_POSITIVE);
    }

    @Test
    void passes_what_its_own_condition_or_rule_keeps_away() {
        RangeCheck conditional = RangeCheck.of(template(Script.NONE, Component.profile("BAR", f("1"), f("A-2000")).when(f("A>2000"))), MATERIALS);
        assertThat(conditional.findings()).isEmpty();
        assertThat(conditional.proven()).isTrue();

        Script ruled = new Script(
                List.of(), List.of(), List.of(new Rule(f("A+H<=6000"), "Hasta seis metros.")), List.of(), List.of(), List.of());
        RangeCheck within = RangeCheck.of(template(ruled, Component.profile("BAR", f("1"), f("A+H"))), MATERIALS);
        assertThat(within.findings()).isEmpty();
        assertThat(within.proven()).isTrue();

        Script closed = new Script(List.of(), List.of(), List.of(new Rule(f("0"), "Nunca.")), List.of(), List.of(), List.of());
        assertThat(only(template(closed, Component.profile("BAR", f("1"), f("A")))).error().reason()).isEqualTo(Reason.RULE);
    }

    @Test
    void finds_a_material_that_is_not_there_and_a_part_out_of_its_range() {
        assertThat(only(template(Script.NONE, Component.profile("NONE", f("1"), f("A")))).error().reason()).isEqualTo(Reason.UNKNOWN_MATERIAL);
        WindowTemplate door = template(Script.NONE, Component.profile("BAR", f("1"), f("A")));
        Part part = new Part(door, f("1"), f("A-1"), f("H"), f("0"), f("0"), java.util.Map.of(), null, "");
        Script wall = new Script(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(part));
        Finding finding = only(template(wall, Component.profile("BAR", f("1"), f("A"))));
        assertThat(finding.error().reason()).isEqualTo(Reason.OUT_OF_RANGE);
        assertThat(finding.error().subject()).isEqualTo("X › A");
    }

    private static Finding only(WindowTemplate template) {
        List<Finding> findings = RangeCheck.of(template, MATERIALS).findings();
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }

    private static WindowTemplate template(Script script, Component... components) {
        return new WindowTemplate(
                "X",
                "test",
                List.of(Parameter.millimetres("A", 300, 4000, 1000), Parameter.millimetres("H", 300, 3000, 1000)),
                List.of(components),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                Elevation.of("O"),
                script);
    }

    private static Formula f(String text) {
        return Formula.parse(text);
    }
}
