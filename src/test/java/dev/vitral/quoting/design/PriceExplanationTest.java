package dev.vitral.quoting.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** QUO-6 and QUO-19: every figure explains itself, and what it is explained by makes it to the cent. */
class PriceExplanationTest {

    private static final List<WindowTemplate> TEMPLATES = Golden.templates();
    private static final Materials MATERIALS = Golden.materials();
    private static final List<String> GLASSES = List.of("V3C", "V6C", "V6T", "V6R", "VDUO");
    private static final BigDecimal CENT_HALF = new BigDecimal("0.005");

    private final SplittableRandom random = new SplittableRandom(6);

    @Test
    void follows_every_figure_of_ten_thousand_quotes_down_to_what_was_given() {
        for (int i = 0; i < 10_000; i++) {
            CostingRates rates = rates();
            List<Explanation> lines = new ArrayList<>();
            for (int item = random.nextInt(1, 4); item > 0; item--) {
                lines.add(window(rates));
            }
            QuoteRates foot = new QuoteRates(rate(30), rate(31), rate(100));
            QuoteTotals totals = QuoteTotals.of(lines.stream().map(Explanation::value).toList(), foot);
            List<Explanation> explained = PriceExplanation.of(totals, foot, lines);

            explained.forEach(PriceExplanationTest::assertExplained);
            assertThat(explained.getFirst().value()).isEqualByComparingTo(totals.total());
        }
    }

    @Test
    void opens_a_cut_to_its_formula_with_the_values_and_the_cost_of_its_bar() {
        WindowTemplate template = Golden.template("COR3-XO");
        WindowRequest request =
                new WindowRequest(Size.of(1500, 1200), "V6C", new BigDecimal("1.2"), 1, BigDecimal.ZERO, Map.of());
        PricedWindow price = Costing.price(template, request, rates(), MATERIALS);

        Explanation net = PriceExplanation.of(price, rates(), Basis.of(template, request, MATERIALS, price));

        Explanation profile = find(net, "profiles").parts().getFirst();
        Explanation cut = find(profile, "cutLengthMm");
        assertThat(cut.formula()).isEqualTo(template.components().getFirst().cutLengthMm().text());
        assertThat(cut.values().values()).allMatch(value -> value.signum() > 0).isNotEmpty();
        Explanation unitCost = find(profile, "unitCost");
        assertThat(unitCost.values().keySet()).containsExactly("materialCost", "colourFactor", "barLengthMm");
        assertThat(find(unitCost, "materialCost").value())
                .isEqualByComparingTo(MATERIALS.find(profile.subject()).orElseThrow().cost());
    }

    @Test
    void explains_what_was_frozen_without_its_basis_down_to_the_unit_cost() {
        WindowTemplate template = Golden.template("FIJ3");
        WindowRequest request =
                new WindowRequest(Size.of(900, 600), "V6C", BigDecimal.ONE, 3, BigDecimal.ZERO, Map.of());
        CostingRates rates = rates();

        Explanation net = PriceExplanation.of(Costing.price(template, request, rates, MATERIALS), rates, null);

        assertExplained(net);
        assertThat(find(net, "unitCost").parts()).isEmpty();
    }

    private Explanation window(CostingRates rates) {
        WindowTemplate template = TEMPLATES.get(random.nextInt(TEMPLATES.size()));
        WindowRequest request = new WindowRequest(
                new Size(within(template.parameters().get(0)), within(template.parameters().get(1))),
                GLASSES.get(random.nextInt(GLASSES.size())),
                BigDecimal.valueOf(random.nextInt(80, 160), 2),
                random.nextInt(1, 12),
                rate(40),
                Map.of());
        PricedWindow price = Costing.price(template, request, rates, MATERIALS);
        return PriceExplanation.of(price, rates, Basis.of(template, request, MATERIALS, price));
    }

    /** A sum is its parts to the cent; anything else is off from its exact value by half of its last place at most. */
    private static void assertExplained(Explanation node) {
        if (node.isSum()) {
            assertThat(node.exact()).as(node.figure()).isEqualByComparingTo(node.value());
        } else if (node.figure().equals("quantity") && node.parts().isEmpty()) {
            assertThat(node.rounding().signum()).as(node.toString()).isGreaterThanOrEqualTo(0); // whole hardware
        } else {
            BigDecimal half = node.value().scale() == 2 ? CENT_HALF : BigDecimal.valueOf(5, node.value().scale() + 1);
            assertThat(node.rounding().abs()).as(node.toString()).isLessThanOrEqualTo(half.max(new BigDecimal("0.0000005")));
        }
        node.parts().forEach(PriceExplanationTest::assertExplained);
    }

    private static Explanation find(Explanation node, String figure) {
        return found(node, figure).stream().findFirst().orElseThrow();
    }

    private static List<Explanation> found(Explanation node, String figure) {
        if (node.figure().equals(figure)) {
            return List.of(node);
        }
        return node.parts().stream().flatMap(part -> found(part, figure).stream()).toList();
    }

    private CostingRates rates() {
        ProfitMode mode = random.nextBoolean() ? ProfitMode.MARKUP : ProfitMode.MARGIN;
        return new CostingRates(mode, rate(90), rate(40), rate(30), rate(30));
    }

    private BigDecimal within(Parameter parameter) {
        return BigDecimal.valueOf(
                random.nextLong(
                        parameter.minimum().longValueExact() * 10,
                        parameter.maximum().longValueExact() * 10 + 1),
                1);
    }

    private BigDecimal rate(int mostPercent) {
        return BigDecimal.valueOf(random.nextInt(mostPercent * 100 + 1), 4);
    }
}
