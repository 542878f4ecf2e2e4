package dev.vitral.quoting.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vitral.quoting.design.Choice.Option;
import dev.vitral.quoting.design.DesignException.Reason;
import dev.vitral.quoting.formula.Formula;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Templates as cut scripts (QUO-2): angles, variables, choices, rules, work by formula, templates within templates. */
class CutScriptTest {

    private static final Materials MATERIALS = Materials.of(List.of(
            MaterialCost.profile("BAR", "tramo", new BigDecimal("610"), new BigDecimal("6100")),
            MaterialCost.other("THIN", MaterialKind.GLASS, "m2", BigDecimal.TEN),
            MaterialCost.other("THICK", MaterialKind.GLASS, "m2", BigDecimal.TEN),
            MaterialCost.other("LOCK", MaterialKind.HARDWARE, "pza", new BigDecimal("55")),
            MaterialCost.other("BOLT", MaterialKind.HARDWARE, "pza", new BigDecimal("15"))));

    @Test
    void marks_each_piece_with_its_angles_position_and_formula() {
        WindowTemplate mitred = template(
                "MARCO",
                Script.NONE,
                Component.profile("BAR", f("2"), f("A"))
                        .made(new Making(new BigDecimal("45"), new BigDecimal("45"), "cabezal y riel")));

        PieceMark mark = lines(mitred, 1000, 500).getFirst().mark();

        assertThat(mark.mitred()).isTrue();
        assertThat(mark.leftDegrees()).isEqualTo("45");
        assertThat(mark.remark()).isEqualTo("cabezal y riel");
        assertThat(mark.formulas()).isEqualTo("A");
        assertThat(lines(template("RECTO", Script.NONE, bar("A")), 1000, 500).getFirst().mark().mitred()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Making(BigDecimal.ZERO, Making.SQUARE, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new Making(Making.SQUARE, new BigDecimal("180"), ""));
    }

    @Test
    void works_out_variables_in_order() {
        Script script = script(List.of(new Variable("claro", f("A-40")), new Variable("hojas", f("ceil(claro/700)"))), List.of());
        WindowTemplate template = template("V", script, Component.profile("BAR", f("2*hojas"), f("claro/hojas")));

        BomLine line = lines(template, 1540, 500).getFirst();

        assertThat(line.pieces()).isEqualTo(6);
        assertThat(line.cutLengthMm()).isEqualTo("500");
        assertThat(refused(() -> template("V", script(List.of(new Variable("a", f("b")), new Variable("b", f("1"))), List.of()))).reason())
                .isEqualTo(Reason.FORMULA);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> template("V", script(List.of(new Variable("A", f("1"))), List.of())));
    }

    @Test
    void takes_the_material_of_the_chosen_option_and_leaves_the_row_out_where_it_has_none() {
        Choice lock = new Choice(
                "chapa",
                "Chapa",
                List.of(option("gancho", 1, "LOCK", null), option("pasador", 2, "BOLT", "H<1500"), option("no", 0, null, null)));
        WindowTemplate template = template(
                "P",
                script(List.of(), List.of(lock)),
                Component.counted("$chapa", MaterialKind.HARDWARE, f("1")),
                bar("A").when(f("chapa=2")));

        assertThat(codes(explode(template, 1000, 1000, Map.of()))).containsExactly("LOCK");
        assertThat(codes(explode(template, 1000, 1000, Map.of("chapa", "pasador")))).containsExactly("BOLT", "BAR");
        assertThat(codes(explode(template, 1000, 1000, Map.of("chapa", "no")))).isEmpty();

        DesignException closed = refused(() -> explode(template, 1000, 2000, Map.of("chapa", "pasador")));
        assertThat(closed.reason()).isEqualTo(Reason.BAD_OPTION);
        assertThat(closed.allowed()).isEqualTo("gancho, no");
        assertThat(refused(() -> explode(template, 1000, 1000, Map.of("jaladera", "x"))).reason()).isEqualTo(Reason.UNKNOWN_CHOICE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> template("P", Script.NONE, Component.counted("$chapa", MaterialKind.HARDWARE, f("1"))));
    }

    @Test
    void keeps_to_the_rules_of_window_and_glass_and_tells_their_message() {
        Script script = new Script(
                List.of(),
                List.of(),
                List.of(new Rule(f("H<=2*A"), "Más alta que el doble de su ancho se descuelga.")),
                List.of(
                        new GlassRule(List.of("THIN"), null, null, null, f("paneM2<=1.5"), "Más de 1.5 m² pide vidrio grueso."),
                        new GlassRule(List.of(), new BigDecimal("310"), new BigDecimal("2400"), new BigDecimal("4"), null, "Vidrio de 300 a 2400 mm.")),
                List.of(),
                List.of());
        WindowTemplate template = template("G", script, Component.glass("$glass", f("1"), f("A"), f("H")));

        assertThat(refused(() -> lines(template, 900, 1801)).reason()).isEqualTo(Reason.RULE);
        DesignException thin = refused(() -> template.explode(Size.of(1500, 1001), "THIN", Map.of(), MATERIALS));
        assertThat(thin.reason()).isEqualTo(Reason.GLASS_RULE);
        assertThat(thin.subject()).isEqualTo("Más de 1.5 m² pide vidrio grueso.");
        assertThat(template.explode(Size.of(1500, 1000), "THIN", Map.of(), MATERIALS)).hasSize(1);
        assertThat(template.explode(Size.of(1500, 1001), "THICK", Map.of(), MATERIALS)).hasSize(1);
        assertThat(refused(() -> template.explode(Size.of(2401, 1001), "THICK", Map.of(), MATERIALS)).subject()).startsWith("Vidrio de 300");
        assertThat(refused(() -> template.explode(Size.of(2001, 2000), "THICK", Map.of(), MATERIALS)).reason()).isEqualTo(Reason.GLASS_RULE);
        assertThat(refused(() -> template.explode(Size.of(300, 400), "THICK", Map.of(), MATERIALS)).reason()).isEqualTo(Reason.GLASS_RULE);
    }

    @Test
    void adds_work_by_minutes_and_by_money_to_the_rates_per_m2() {
        List<Labour> work = List.of(
                new Labour("cortar", Labour.Stage.MAKING, f("A/100"), new BigDecimal("90"), null),
                new Labour("colocar", Labour.Stage.INSTALLATION, null, null, f("150+H/10")));
        Script script = new Script(List.of(), List.of(), List.of(), List.of(), work, List.of());
        WindowTemplate template = new WindowTemplate(
                "W", "w", measures(), List.of(bar("A")), new BigDecimal("100"), new BigDecimal("50"), Elevation.of("O"), script);

        Exploded exploded = template.explode(Size.of(1000, 1000), "THIN", Map.of(), Map.of(), MATERIALS);

        assertThat(exploded.labour()).as("100 + 10 min at 90").isEqualTo("115.00");
        assertThat(exploded.installation()).as("50 + 250").isEqualTo("300.00");
        assertThatIllegalArgumentException().isThrownBy(() -> new Labour("x", Labour.Stage.MAKING, f("1"), null, null));
    }

    @Test
    void explodes_a_door_in_a_window_wall_with_its_own_materials_work_and_place() {
        WindowTemplate door = new WindowTemplate(
                "PTA", "door", measures(), List.of(bar("A"), Component.counted("LOCK", MaterialKind.HARDWARE, f("1"))),
                new BigDecimal("10"), BigDecimal.ZERO, Elevation.of("L"), Script.NONE);
        Part two = new Part(door, f("2"), f("A/4"), f("H-100"), f("i*A/2"), f("0"), Map.of(), null, "puerta");
        WindowTemplate wall = template("MURO", parts(two), bar("A"));

        Exploded exploded = wall.explode(Size.of(4000, 2200), "THIN", Map.of(), Map.of(), MATERIALS);

        assertThat(codes(exploded)).containsExactly("BAR", "BAR", "LOCK");
        assertThat(exploded.lines().get(1).cutLengthMm()).isEqualTo("1000");
        assertThat(exploded.lines().get(1).pieces()).isEqualTo(2);
        assertThat(exploded.lines().get(2).quantity()).isEqualTo("2.000000");
        assertThat(exploded.lines().get(2).mark().part()).isEqualTo("PTA puerta");
        assertThat(exploded.labour()).as("twice 2.1 m² at 10").isEqualTo("42.00");
        assertThat(exploded.placed()).extracting(Placed::xMm).usingElementComparator(BigDecimal::compareTo).containsExactly(BigDecimal.ZERO, new BigDecimal("2000"));
        assertThat(wall.materials()).containsExactlyInAnyOrder("BAR", "LOCK");

        DesignException small = refused(() -> wall.explode(Size.of(1000, 2200), "THIN", Map.of(), MATERIALS));
        assertThat(small.reason()).isEqualTo(Reason.OUT_OF_RANGE);
        assertThat(small.subject()).isEqualTo("PTA puerta › A");
    }

    @Test
    void refuses_parts_deeper_than_four_and_walls_of_endless_pieces() {
        WindowTemplate inner = template("T0", Script.NONE, bar("A"));
        List<WindowTemplate> tower = new ArrayList<>(List.of(inner));
        for (int level = 1; level <= 4; level++) {
            tower.add(template("T" + level, parts(part(tower.getLast(), "1")), bar("A")));
        }
        assertThat(lines(tower.getLast(), 1000, 1000)).hasSize(5);
        assertThat(refused(() -> template("T5", parts(part(tower.getLast(), "1")), bar("A"))).reason()).isEqualTo(Reason.TOO_DEEP);
        WindowTemplate wide = template("W", parts(part(template("V", parts(part(inner, "1000")), bar("A")), "1000")), bar("A"));
        assertThat(refused(() -> lines(wide, 1000, 1000)).reason()).isEqualTo(Reason.TOO_MANY_LINES);
    }

    private static Part part(WindowTemplate template, String pieces) {
        return new Part(template, f(pieces), f("A"), f("H"), f("0"), f("0"), Map.of(), null, "");
    }

    private static Script parts(Part... parts) {
        return new Script(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(parts));
    }

    private static Script script(List<Variable> variables, List<Choice> choices) {
        return new Script(variables, choices, List.of(), List.of(), List.of(), List.of());
    }

    private static Option option(String code, int value, @Nullable String material, @Nullable String condition) {
        return new Option(code, code, BigDecimal.valueOf(value), material, condition == null ? null : f(condition));
    }

    private static Component bar(String length) {
        return Component.profile("BAR", f("1"), f(length));
    }

    private static List<Parameter> measures() {
        return List.of(Parameter.millimetres("A", 300, 4000, 1000), Parameter.millimetres("H", 300, 3000, 1000));
    }

    private static WindowTemplate template(String code, Script script, Component... components) {
        return new WindowTemplate(
                code, "test", measures(), List.of(components), BigDecimal.ZERO, BigDecimal.ZERO, Elevation.of("O"), script);
    }

    private static List<BomLine> lines(WindowTemplate template, int width, int height) {
        return explode(template, width, height, Map.of()).lines();
    }

    private static Exploded explode(WindowTemplate template, int width, int height, Map<String, String> choices) {
        return template.explode(Size.of(width, height), "THIN", Map.of(), choices, MATERIALS);
    }

    private static List<String> codes(Exploded exploded) {
        return exploded.lines().stream().map(BomLine::material).toList();
    }

    private static DesignException refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        return catchThrowableOfType(DesignException.class, work);
    }

    private static Formula f(String text) {
        return Formula.parse(text);
    }
}
