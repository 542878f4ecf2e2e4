package dev.vitral.quoting.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** QUO-16: the steps between two versions of a quote sum to the cent, and name what moved. */
class PriceBridgeTest {
    private static final Map<String, WindowTemplate> TEMPLATES =
            Golden.templates().stream().collect(Collectors.toMap(WindowTemplate::code, t -> t));

    private final SplittableRandom random = new SplittableRandom(16);

    /** What a quote was asked for, so that one thing of it can be changed. */
    private record Asked(
            String template, int width, int height, String glass, String factor, int quantity, String discount, String profit,
            ProfitMode mode, String waste, String overhead, String global, String tax, String costs, String plain) {}

    private static final Asked ASKED =
            new Asked("COR3-XO", 1500, 1200, "V6C", "1", 2, "0", "0.35", ProfitMode.MARKUP, "0.08", "0.10", "0", "0.16", "1", "3.5");

    private static BridgeQuote quote(Asked... lines) {
        Asked head = lines[0];
        List<BigDecimal> nets = new ArrayList<>();
        List<BridgeWindow> windows = new ArrayList<>();
        List<BridgePlain> plain = new ArrayList<>();
        for (Asked asked : lines) {
            CostingRates rates = new CostingRates(asked.mode(), d(asked.profit()), d(asked.overhead()), d(asked.waste()), d("0.10"));
            Materials costs = code -> Golden.materials().find(code).map(m -> new MaterialCost(
                    m.code(), m.kind(), m.unit(), m.cost().multiply(d(asked.costs())), m.barLengthMm(), m.sheet()));
            WindowRequest request = new WindowRequest(new Size(BigDecimal.valueOf(asked.width()), BigDecimal.valueOf(asked.height())), asked.glass(),
                    d(asked.factor()), asked.quantity(), d(asked.discount()), Map.of());
            PricedWindow price = Costing.price(TEMPLATES.get(asked.template()), request, rates, costs);
            windows.add(BridgeWindow.of(asked.template(), asked.factor(), price, rates));
            nets.add(price.net());
            PricedMaterial sold = PricedMaterial.of("C-SIL", d(asked.plain()), d("85").multiply(d(asked.costs())), d("123.25").multiply(d(asked.costs())), d("0"));
            plain.add(new BridgePlain("C-SIL", sold.quantity(), sold.unitPrice(), false, sold.discountRate()));
            nets.add(sold.net());
        }
        QuoteTotals totals = QuoteTotals.of(nets, new QuoteRates(d(head.global()), d(head.tax()), BigDecimal.ZERO));
        return new BridgeQuote(windows, plain, d(head.global()), d(head.tax()), totals.total());
    }

    private static BigDecimal d(String text) {
        return new BigDecimal(text);
    }

    private static Set<BridgeStep> moved(Asked to) {
        PriceBridge bridge = PriceBridge.between(quote(ASKED), quote(to));
        sums(bridge);
        Set<BridgeStep> moved = EnumSet.noneOf(BridgeStep.class);
        bridge.steps().stream().filter(step -> step.amount().signum() != 0).forEach(step -> moved.add(step.why()));
        moved.remove(BridgeStep.ROUNDING);
        return moved;
    }

    private static void sums(PriceBridge bridge) {
        BigDecimal sum = bridge.steps().stream().map(PriceBridge.Step::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(bridge.from().add(sum)).isEqualByComparingTo(bridge.to());
        assertThat(bridge.steps()).extracting(PriceBridge.Step::why).containsExactly(BridgeStep.values());
        assertThat(bridge.steps()).allMatch(step -> step.amount().scale() == 2);
    }

    private static Asked with(UnaryOperator<Map<String, Object>> change) {
        Map<String, Object> v = new java.util.HashMap<>(Map.of("w", 1500, "h", 1200, "g", "V6C", "f", "1", "q", 2, "d", "0", "p", "0.35", "m", ProfitMode.MARKUP));
        v.putAll(Map.of("ws", "0.08", "o", "0.10", "gl", "0", "t", "0.16", "c", "1", "pl", "3.5"));
        Map<String, Object> n = change.apply(v);
        return new Asked("COR3-XO", (int) n.get("w"), (int) n.get("h"), (String) n.get("g"), (String) n.get("f"), (int) n.get("q"), (String) n.get("d"),
                (String) n.get("p"), (ProfitMode) n.get("m"), (String) n.get("ws"), (String) n.get("o"), (String) n.get("gl"), (String) n.get("t"),
                (String) n.get("c"), (String) n.get("pl"));
    }

    private static Asked but(String name, Object value) {
        return with(v -> {
            v.put(name, value);
            return v;
        });
    }

    @Test
    void names_the_one_thing_that_moved() {
        assertThat(moved(ASKED)).isEmpty();
        assertThat(moved(but("q", 3))).containsExactly(BridgeStep.LINES);
        assertThat(moved(but("pl", "4"))).containsExactly(BridgeStep.LINES);
        assertThat(moved(but("w", 1600))).containsExactly(BridgeStep.SIZE);
        assertThat(moved(but("g", "V6T"))).containsExactly(BridgeStep.GLASS);
        assertThat(moved(but("f", "1.35"))).containsExactly(BridgeStep.GLASS);
        assertThat(moved(but("c", "1.1"))).containsExactly(BridgeStep.COST);
        assertThat(moved(but("ws", "0.12"))).containsExactly(BridgeStep.RATE);
        assertThat(moved(but("o", "0.15"))).containsExactly(BridgeStep.RATE);
        assertThat(moved(but("p", "0.40"))).containsExactly(BridgeStep.MARGIN);
        assertThat(moved(but("m", ProfitMode.MARGIN))).containsExactly(BridgeStep.MARGIN);
        assertThat(moved(but("d", "0.05"))).containsExactly(BridgeStep.DISCOUNT);
        assertThat(moved(but("gl", "0.05"))).containsExactly(BridgeStep.DISCOUNT);
        assertThat(moved(but("t", "0.08"))).containsExactly(BridgeStep.TAX);
    }

    @Test
    void puts_the_whole_of_a_line_that_came_or_went_into_the_lines() {
        Asked other = new Asked("FIJ3", 900, 600, "V6C", "1", 1, "0", "0.35", ProfitMode.MARKUP, "0.08", "0.10", "0", "0.16", "1", "1");
        PriceBridge more = PriceBridge.between(quote(ASKED), quote(ASKED, other));
        sums(more);
        assertThat(more.steps().getFirst().amount()).isPositive();
        assertThat(more.steps().subList(1, 8)).allMatch(step -> step.amount().signum() == 0);
        PriceBridge less = PriceBridge.between(quote(ASKED, other), quote(ASKED));
        sums(less);
        assertThat(less.steps().getFirst().amount()).isNegative();
        assertThat(less.steps().subList(1, 8)).allMatch(step -> step.amount().signum() == 0);
    }

    @Test
    void sums_to_the_cent_over_five_thousand_random_pairs_with_little_left_to_rounding() {
        for (int i = 0; i < 5_000; i++) {
            Asked[] first = some();
            Asked[] second = some();
            PriceBridge bridge = PriceBridge.between(quote(first), quote(second));
            sums(bridge);
            int windows = 0;
            for (Asked[] version : List.of(first, second)) {
                for (Asked asked : version) {
                    windows += asked.quantity();
                }
            }
            assertThat(bridge.steps().getLast().amount().abs()).isLessThan(new BigDecimal("0.60").multiply(BigDecimal.valueOf(windows)));
        }
    }

    @Test
    void effects_of_materials_and_the_rest_sum_to_the_cent() {
        for (int i = 0; i < 1_000; i++) {
            BridgeQuote first = quote(some());
            BridgeQuote second = quote(some());
            MaterialEffects effects = MaterialEffects.between(first, second, List.of("P3-RIE", "V6C", "C-SIL", "none"));
            BigDecimal sum = effects.parts().stream().map(MaterialEffects.Part::effect).reduce(effects.rest(), BigDecimal::add);
            assertThat(sum).isEqualByComparingTo(second.total().subtract(first.total()));
        }
    }

    private Asked[] some() {
        Asked head = one(null);
        Asked[] some = new Asked[random.nextInt(1, 4)];
        some[0] = head;
        for (int i = 1; i < some.length; i++) {
            some[i] = one(head);
        }
        return some;
    }

    private Asked one(Asked head) {
        String[] templates = {"COR3-XO", "FIJ3", "COR2-XO"};
        String[] glasses = {"V4C", "V6C", "V6T", "V6TE"};
        boolean margin = random.nextBoolean();
        return new Asked(
                templates[random.nextInt(3)], random.nextInt(700, 1500), random.nextInt(700, 1500), glasses[random.nextInt(4)], random.nextBoolean() ? "1" : "1.35",
                random.nextInt(1, 5), percent(20), percent(60), margin ? ProfitMode.MARGIN : ProfitMode.MARKUP, percent(15), percent(20),
                head == null ? percent(10) : head.global(), head == null ? percent(16) : head.tax(), "1." + random.nextInt(10, 99), String.valueOf(random.nextInt(1, 50)));
    }

    private String percent(int most) {
        return "0." + "%02d".formatted(random.nextInt(0, most));
    }
}
