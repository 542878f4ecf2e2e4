package dev.vitral.quoting.design;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.quoting.design.DesignException.Reason;
import dev.vitral.quoting.formula.Formula;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Ten thousand random pairs of size and template from a fixed seed: cuts from the bar, panes from the sheet, or a clear problem. */
class RandomExplosionsTest {

    private static final Materials MATERIALS = Golden.materials();
    private static final List<String> PROFILES = List.of("P2-RIE", "P2-JAM", "P3-RIE", "P3-CER");
    private static final List<String> FORMULAS = List.of(
            "A", "H", "A-26", "(A-167)/2", "H/(A-H)", "ancho", "ancho*2", "A*H/1000", "if(A>H,H-40,A+7000)", "max(A,H)-1500", "ceil(A/700)", "2", "n", "n/2", "-1",
            "A/n", "mosq", "mosq*A");

    private final SplittableRandom random = new SplittableRandom(41);

    @Test
    void makes_the_window_or_says_why_not() {
        int madeOnes = 0;
        List<WindowTemplate> golden = Golden.templates();
        for (int pair = 0; pair < 10_000; pair++) {
            WindowTemplate template = pair % 2 == 0 ? golden.get(random.nextInt(golden.size())) : script(1);
            try {
                Exploded exploded = template.explode(
                        Size.of(random.nextInt(1, 4000), random.nextInt(1, 2700)), "V6C", Map.of(), Map.of(), MATERIALS);
                exploded.lines().forEach(RandomExplosionsTest::canBeMade);
                assertThat(exploded.labour().signum()).isNotNegative();
                madeOnes++;
            } catch (DesignException clear) {
                assertThat(clear.subject()).isNotEmpty();
                assertThat(clear.reason() == Reason.FORMULA).isEqualTo(clear.formulaError().isPresent());
            }
        }
        assertThat(madeOnes).isBetween(1500, 9500);
    }

    private static void canBeMade(BomLine line) {
        assertThat(line.quantity().signum()).isPositive();
        MaterialCost material = MATERIALS.find(line.material()).orElseThrow();
        switch (line.kind()) {
            case PROFILE -> {
                assertThat(line.cutLengthMm()).isPositive().isLessThanOrEqualTo(material.bar());
                assertThat(line.pieces()).isPositive();
            }
            case GLASS -> assertThat(material.sheetOrLargest().holds(line.widthMm(), line.heightMm())).isTrue();
            case HARDWARE -> assertThat(line.quantity().stripTrailingZeros().scale()).isNotPositive();
            case CONSUMABLE -> assertThat(line.pieces()).isNull();
        }
    }

    private WindowTemplate script(int depth) {
        List<Component> components = new ArrayList<>();
        components.add(Component.profile(PROFILES.get(random.nextInt(PROFILES.size())), formula(), formula()));
        if (random.nextBoolean()) {
            components.add(Component.glass("$glass", Formula.parse("1"), formula(), formula()).when(formula()));
        }
        components.add(Component.counted("$mosq", MaterialKind.HARDWARE, formula()));
        Choice choice = new Choice(
                "mosq",
                "Mosquitero",
                List.of(
                        new Choice.Option("no", "No", BigDecimal.ZERO, null, formula(List.of("A", "H", "n"))),
                        new Choice.Option("si", "Sí", BigDecimal.ONE, "H-JAE", null)));
        List<Part> parts = depth == 0 || random.nextInt(3) > 0
                ? List.of()
                : List.of(new Part(script(depth - 1), formula(), formula(), formula(), formula(), formula(), Map.of(), null, ""));
        Labour work = new Labour("armar", Labour.Stage.MAKING, formula(), new BigDecimal("90"), null);
        return new WindowTemplate(
                "AZAR",
                "random",
                List.of(
                        Parameter.millimetres("A", 1, 6000, 1000),
                        Parameter.millimetres("H", 1, 3000, 1000),
                        new Parameter("n", "pza", BigDecimal.ONE, BigDecimal.TEN, BigDecimal.TWO)),
                components,
                BigDecimal.TEN,
                BigDecimal.ONE,
                Elevation.of("O"),
                new Script(List.of(new Variable("ancho", formula(List.of("A/2", "A-40", "A/(H-900)")))), List.of(choice), List.of(), List.of(), List.of(work), parts));
    }

    private Formula formula() {
        return formula(FORMULAS);
    }

    private Formula formula(List<String> from) {
        return Formula.parse(from.get(random.nextInt(from.size())));
    }
}
