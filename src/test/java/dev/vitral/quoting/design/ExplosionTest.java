package dev.vitral.quoting.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vitral.quoting.design.DesignException.Reason;
import dev.vitral.quoting.formula.Formula;
import dev.vitral.quoting.formula.FormulaException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExplosionTest {

    private static final Materials MATERIALS = Materials.of(List.of(
            MaterialCost.profile("BAR", "tramo", BigDecimal.TEN, new BigDecimal("6100")),
            MaterialCost.other("GLASS", MaterialKind.GLASS, "m2", BigDecimal.TEN),
            new MaterialCost(
                    "SMALL",
                    MaterialKind.GLASS,
                    "m2",
                    BigDecimal.TEN,
                    null,
                    new Sheet(new BigDecimal("1800"), new BigDecimal("2400"))),
            MaterialCost.other("TUBE", MaterialKind.CONSUMABLE, "cart", BigDecimal.TEN),
            MaterialCost.other("PIECE", MaterialKind.HARDWARE, "pza", BigDecimal.TEN)));

    static List<WindowTemplate> templates() {
        return Golden.templates();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void makes_each_golden_template_over_its_whole_range(WindowTemplate template) {
        Parameter width = template.parameters().get(0);
        Parameter height = template.parameters().get(1);
        for (BigDecimal a : List.of(width.minimum(), width.standard(), width.maximum())) {
            for (BigDecimal h : List.of(height.minimum(), height.standard(), height.maximum())) {
                assertThat(template.explode(new Size(a, h), "V6C", Map.of(), Golden.materials()))
                        .hasSameSizeAs(template.components());
            }
        }
    }

    @Test
    void gives_cuts_panes_and_quantities_at_six_places() {
        WindowTemplate template = template(
                Component.profile("BAR", f("2"), f("A/3")),
                Component.glass("$glass", f("1"), f("A/3"), f("H")),
                Component.measured("PIECE", MaterialKind.HARDWARE, f("A/7")),
                Component.counted("PIECE", MaterialKind.HARDWARE, f("A/700")),
                Component.counted("TUBE", MaterialKind.CONSUMABLE, f("A/700")));

        List<BomLine> lines = explode(template, 1000, 500);

        assertThat(lines.get(0).cutLengthMm()).isEqualTo("333.333333");
        assertThat(lines.get(0).quantity()).isEqualTo("0.666667");
        assertThat(lines.get(1).material()).isEqualTo("GLASS");
        assertThat(lines.get(1).heightMm()).isEqualTo("500");
        assertThat(lines.get(1).quantity()).isEqualTo("0.166667");
        assertThat(lines.get(2).quantity()).isEqualTo("0.142857");
        assertThat(lines.get(3).quantity()).as("hardware is whole").isEqualTo("2.000000");
        assertThat(lines.get(4).quantity()).isEqualTo("1.428571");
    }

    @Test
    void leaves_out_rows_whose_condition_fails_or_whose_number_is_zero() {
        WindowTemplate template = template(
                Component.profile("BAR", f("2"), f("A")).when(f("A>1200")),
                Component.profile("BAR", f("floor(A/2000)"), f("A-5000")),
                Component.counted("PIECE", MaterialKind.HARDWARE, f("0")),
                Component.counted("PIECE", MaterialKind.HARDWARE, f("4")).when(f("H<=500")));

        assertThat(explode(template, 1000, 500)).singleElement().satisfies(line -> {
            assertThat(line.component()).isEqualTo(3);
            assertThat(line.quantity()).isEqualTo("4.000000");
        });
    }

    @Test
    void takes_given_values_of_other_parameters_and_standard_ones_for_the_rest() {
        WindowTemplate template = new WindowTemplate(
                "X",
                "with bars",
                List.of(
                        Parameter.millimetres("A", 300, 3000, 1000),
                        Parameter.millimetres("H", 300, 3000, 1000),
                        new Parameter("n", "pza", BigDecimal.ZERO, BigDecimal.TEN, BigDecimal.TWO)),
                List.of(Component.profile("BAR", f("n"), f("A"))),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                Elevation.of("O"));

        assertThat(template.explode(Size.of(1000, 1000), "GLASS", Map.of(), MATERIALS)
                        .getFirst()
                        .pieces())
                .isEqualTo(2);
        assertThat(template.explode(Size.of(1000, 1000), "GLASS", Map.of("n", BigDecimal.ONE), MATERIALS)
                        .getFirst()
                        .pieces())
                .isEqualTo(1);
        assertThat(catchThrowableOfType(
                                DesignException.class,
                                () -> template.explode(
                                        Size.of(1000, 1000), "GLASS", Map.of("m", BigDecimal.ONE), MATERIALS))
                        .reason())
                .isEqualTo(Reason.UNKNOWN_PARAMETER);
    }

    @Test
    void refuses_sizes_out_of_the_templates_range_and_names_it() {
        DesignException error = error(template(), 3001, 500);

        assertThat(error.reason()).isEqualTo(Reason.OUT_OF_RANGE);
        assertThat(error.subject()).isEqualTo("A");
        assertThat(error.actual()).isEqualTo("3001");
        assertThat(error.allowed()).isEqualTo("300 – 3000");
        assertThat(error.component()).isEqualTo(DesignException.NO_COMPONENT);
    }

    @Test
    void refuses_sizes_of_nothing_and_of_galaxies_without_spelling_them_out() {
        assertThat(sizeError("0", "5").subject()).isEqualTo("A");
        assertThat(sizeError("5", "-1").subject()).isEqualTo("H");
        assertThat(sizeError("1E+999999999", "1000").actual()).isEqualTo("1E+999999999");
        assertThat(sizeError("1E-999999999", "1000").reason()).isEqualTo(Reason.OUT_OF_RANGE);
    }

    @Test
    void refuses_cuts_and_panes_that_can_not_be_made_and_names_the_component() {
        Component fine = Component.profile("BAR", f("1"), f("A"));
        assertWrong(Component.profile("BAR", f("1"), f("A-1000")), Reason.CUT_NOT_POSITIVE, "0");
        assertWrong(Component.profile("BAR", f("1"), f("A-1500.5")), Reason.CUT_NOT_POSITIVE, "-500.5");
        assertWrong(Component.profile("BAR", f("1"), f("A*6.100001")), Reason.CUT_BEYOND_BAR, "6100.001");
        assertWrong(Component.glass("GLASS", f("1"), f("H-500"), f("A")), Reason.PANE_NOT_POSITIVE, "0 × 1000");
        assertWrong(Component.glass("GLASS", f("1"), f("A*2.5"), f("A*2.5")), Reason.PANE_BEYOND_SHEET, "2500 × 2500");
        assertWrong(Component.glass("SMALL", f("1"), f("A"), f("A*2.5")), Reason.PANE_BEYOND_SHEET, "1000 × 2500");
        assertWrong(Component.profile("BAR", f("1.5"), f("A")), Reason.BAD_PIECES, "1.5");
        assertWrong(Component.profile("BAR", f("-1"), f("A")), Reason.BAD_PIECES, "-1");
        assertWrong(Component.profile("BAR", f("A+1"), f("A")), Reason.BAD_PIECES, "1001");
        assertWrong(Component.counted("PIECE", MaterialKind.HARDWARE, f("H-A")), Reason.NEGATIVE_QUANTITY, "-500");
        assertWrong(Component.profile("NONE", f("1"), f("A")), Reason.UNKNOWN_MATERIAL, "");
        assertWrong(Component.profile("GLASS", f("1"), f("A")), Reason.WRONG_KIND, "GLASS");
        assertThat(explode(template(fine, Component.profile("BAR", f("1"), f("A*6.1"))), 1000, 500))
                .hasSize(2);
        assertThat(explode(template(Component.glass("SMALL", f("1"), f("A*2.4"), f("A*1.8"))), 1000, 500))
                .hasSize(1);
    }

    @Test
    void names_the_formula_its_field_and_the_place_where_it_fails() {
        DesignException error = error(template(Component.profile("BAR", f("1"), f("A/(H-500)"))), 1000, 500);

        assertThat(error.reason()).isEqualTo(Reason.FORMULA);
        assertThat(error.field()).isEqualTo("cutLengthMm");
        assertThat(error.actual()).isEqualTo("A/(H-500)");
        assertThat(error.formulaError()).hasValueSatisfying(inner -> {
            assertThat(inner.reason()).isEqualTo(FormulaException.Reason.DIVISION_BY_ZERO);
            assertThat(inner.position()).isEqualTo(1);
        });
    }

    @Test
    void refuses_a_template_that_can_not_be_right() {
        DesignException unknown =
                catchThrowableOfType(DesignException.class, () -> template(Component.profile("BAR", f("1"), f("A-B"))));
        assertThat(unknown.formulaError().orElseThrow().piece()).isEqualTo("B");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Component("BAR", MaterialKind.PROFILE, f("1"), null, null, null, null, null, null));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Component("P", MaterialKind.HARDWARE, null, null, null, null, f("1"), f("1"), null));
        assertThatIllegalArgumentException().isThrownBy(() -> Parameter.millimetres("A", 10, 5, 7));
        assertThatIllegalArgumentException().isThrownBy(() -> Parameter.millimetres("max", 1, 5, 3));
    }

    private static void assertWrong(Component component, Reason reason, String actual) {
        Component fine = Component.counted("PIECE", MaterialKind.HARDWARE, f("1"));
        DesignException error = error(template(fine, component), 1000, 500);

        assertThat(error.reason()).isEqualTo(reason);
        assertThat(error.component()).isEqualTo(1);
        assertThat(error.subject()).isEqualTo(component.material());
        assertThat(error.actual()).isEqualTo(actual);
    }

    private static DesignException sizeError(String width, String height) {
        return catchThrowableOfType(
                DesignException.class,
                () -> template()
                        .explode(
                                new Size(new BigDecimal(width), new BigDecimal(height)), "GLASS", Map.of(), MATERIALS));
    }

    private static DesignException error(WindowTemplate template, int width, int height) {
        return catchThrowableOfType(DesignException.class, () -> explode(template, width, height));
    }

    private static List<BomLine> explode(WindowTemplate template, int width, int height) {
        return template.explode(Size.of(width, height), "GLASS", Map.of(), MATERIALS);
    }

    private static WindowTemplate template(Component... components) {
        return new WindowTemplate(
                "X",
                "test",
                List.of(Parameter.millimetres("A", 300, 3000, 1000), Parameter.millimetres("H", 300, 3000, 1000)),
                List.of(components),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                Elevation.of("O"));
    }

    private static Formula f(String text) {
        return Formula.parse(text);
    }
}
