package dev.vitral.quoting.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Random quotes from a fixed seed under every policy: parts sum to the whole, and the shares to what the quote is charged. */
class StockChargesTest {
    private static final List<WindowTemplate> TEMPLATES = Golden.templates();
    private static final Materials MATERIALS = Golden.materials();
    private static final CostingRates RATES = new CostingRates(
            ProfitMode.MARGIN, new BigDecimal("0.3"), new BigDecimal("0.1"), new BigDecimal("0.08"), new BigDecimal("0.1"));
    /** A bar for each piece and a sheet for each pane: more than any plan, so that every share is over zero. */
    private static final CutCounts ONE_EACH = new CutCounts() {
        @Override
        public int bars(BigDecimal barMm, Map<BigDecimal, Integer> pieces) {
            return pieces.values().stream().mapToInt(count -> count).sum();
        }

        @Override
        public int sheets(Sheet sheet, Map<Sheet, Integer> panes) {
            return panes.values().stream().mapToInt(count -> count).sum();
        }
    };

    private final SplittableRandom random = new SplittableRandom(20);

    @Test
    void adds_up_under_every_policy_in_two_thousand_quotes() {
        for (int i = 0; i < 2_000; i++) {
            List<StockCharges.Line> lines = lines();
            for (CostingPolicy policy : CostingPolicy.values()) {
                List<List<StockShare>> shares = StockCharges.of(policy, lines, ONE_EACH);
                for (int line = 0; line < lines.size(); line++) {
                    assertAddsUp(lines.get(line).price(), policy, shares.get(line));
                }
                assertCharged(lines, shares);
            }
        }
    }

    @Test
    void leaves_a_window_by_merma_as_it_was_to_the_cent() {
        for (StockCharges.Line line : lines()) {
            assertThat(Costing.charged(line.price(), CostingPolicy.NET, List.of(), RATES)).isEqualTo(line.price());
        }
    }

    private static void assertAddsUp(PricedWindow net, CostingPolicy policy, List<StockShare> shares) {
        PricedWindow charged = Costing.charged(net, policy, shares, RATES);
        BigDecimal direct = charged.materials().add(charged.wasteProfiles()).add(charged.wasteGlass()).add(charged.labour()).add(charged.installation());
        assertThat(charged.directCost()).isEqualByComparingTo(direct);
        assertThat(charged.totalCost()).isEqualByComparingTo(direct.add(charged.overhead()));
        assertThat(charged.unitPrice()).isEqualByComparingTo(charged.totalCost().add(charged.profit()));
        assertThat(charged.net()).isEqualByComparingTo(charged.amount().subtract(charged.discount()));
        assertThat(charged.materials()).isEqualByComparingTo(net.materials());
        assertThat(charged.wasteProfiles().signum()).isNotNegative();
        assertThat(charged.wasteGlass().signum()).isNotNegative();
    }

    /** What the windows carry of a material is its charge, but for half a cent for each window. */
    private static void assertCharged(List<StockCharges.Line> lines, List<List<StockShare>> shares) {
        int windows = lines.stream().mapToInt(line -> line.price().quantity()).sum();
        for (StockShare one : shares.stream().flatMap(List::stream).toList()) {
            BigDecimal carried = BigDecimal.ZERO;
            for (int i = 0; i < lines.size(); i++) {
                BigDecimal quantity = BigDecimal.valueOf(lines.get(i).price().quantity());
                carried = carried.add(shares.get(i).stream()
                        .filter(share -> share.material().equals(one.material()) && share.colour().equals(one.colour()))
                        .map(StockShare::share)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .multiply(quantity));
            }
            assertThat(carried.subtract(one.charged().subtract(one.stockNet())).abs())
                    .isLessThanOrEqualTo(new BigDecimal("0.005").multiply(BigDecimal.valueOf(windows)).setScale(3, RoundingMode.HALF_UP));
        }
    }

    private List<StockCharges.Line> lines() {
        List<StockCharges.Line> lines = new ArrayList<>();
        for (int item = random.nextInt(1, 5); item > 0; item--) {
            WindowTemplate template = TEMPLATES.get(random.nextInt(TEMPLATES.size()));
            boolean white = random.nextBoolean();
            BigDecimal factor = white ? new BigDecimal("1.15") : BigDecimal.ONE;
            WindowRequest request = new WindowRequest(
                    new Size(within(template.parameters().get(0)), within(template.parameters().get(1))), "V6C", factor, random.nextInt(1, 12),
                    BigDecimal.ZERO, Map.of());
            lines.add(new StockCharges.Line(
                    Costing.price(template, request, RATES, MATERIALS), white ? "blanco" : "natural", factor, code -> MATERIALS.find(code).orElseThrow()));
        }
        return lines;
    }

    private BigDecimal within(Parameter parameter) {
        return BigDecimal.valueOf(random.nextLong(parameter.minimum().longValueExact(), parameter.maximum().longValueExact() + 1));
    }
}
