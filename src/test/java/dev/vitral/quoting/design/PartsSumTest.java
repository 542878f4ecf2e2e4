package dev.vitral.quoting.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** QUO-19: the parts add up, always; over 10,000 quotes from a fixed seed. */
class PartsSumTest {

    private static final List<WindowTemplate> TEMPLATES = Golden.templates();
    private static final Materials MATERIALS = Golden.materials();
    private static final List<String> GLASSES =
            List.of("V3C", "V4C", "V6C", "V6T", "V6F", "V6R", "V6S", "V6TE", "VDUO");

    private final SplittableRandom random = new SplittableRandom(19);

    @Test
    void adds_up_in_ten_thousand_quotes() {
        for (int i = 0; i < 10_000; i++) {
            CostingRates rates = rates();
            List<BigDecimal> nets = new ArrayList<>();
            for (int item = random.nextInt(1, 4); item > 0; item--) {
                WindowTemplate template = TEMPLATES.get(random.nextInt(TEMPLATES.size()));
                PricedWindow window = Costing.price(template, request(template), rates, MATERIALS);
                assertAddsUp(window);
                assertProfit(window, rates);
                nets.add(window.net());
            }
            assertAddsUp(QuoteTotals.of(nets, new QuoteRates(rate(30), rate(31), rate(100))), nets);
        }
    }

    @Test
    void adds_up_in_ten_thousand_lines_of_plain_material() {
        for (int i = 0; i < 10_000; i++) {
            BigDecimal quantity = new BigDecimal(random.nextLong(1, 5_000_000_000L)).movePointLeft(random.nextInt(0, 7));
            BigDecimal unitCost = new BigDecimal(random.nextLong(0, 100_000_000L)).movePointLeft(4);
            BigDecimal unitPrice = new BigDecimal(random.nextLong(0, 1_000_000L)).movePointLeft(2);
            PricedMaterial line = PricedMaterial.of("C-SIL", quantity, unitCost, unitPrice, rate(100));
            equal(line.amount(), line.cost().add(line.profit()));
            equal(line.amount(), line.net().add(line.discount()));
            assertThat(List.of(line.cost(), line.profit(), line.unitPrice(), line.amount(), line.discount(), line.net()))
                    .allMatch(figure -> figure.scale() == 2);
            assertThat(line.amount().subtract(quantity.multiply(unitPrice)).abs()).isLessThanOrEqualTo(new BigDecimal("0.005"));
            assertThat(line.net().signum()).isNotNegative();
        }
    }

    private static void assertAddsUp(PricedWindow w) {
        equal(w.profiles(), cost(w, line -> line.kind() == MaterialKind.PROFILE));
        equal(w.glassCost(), cost(w, line -> line.kind() == MaterialKind.GLASS));
        equal(w.hardware(), cost(w, line -> line.kind() == MaterialKind.HARDWARE));
        equal(w.consumables(), cost(w, line -> line.kind() == MaterialKind.CONSUMABLE));
        equal(w.materials(), cost(w, line -> true));
        equal(
                w.directCost(),
                sum(List.of(w.materials(), w.wasteProfiles(), w.wasteGlass(), w.labour(), w.installation())));
        equal(w.totalCost(), w.directCost().add(w.overhead()));
        equal(w.unitPrice(), w.totalCost().add(w.profit()));
        equal(w.amount(), sum(Collections.nCopies(w.quantity(), w.unitPrice())));
        equal(w.amount(), w.net().add(w.discount()));
        List<BigDecimal> money = List.of(
                w.profiles(),
                w.glassCost(),
                w.hardware(),
                w.consumables(),
                w.materials(),
                w.wasteProfiles(),
                w.wasteGlass(),
                w.labour(),
                w.installation(),
                w.directCost(),
                w.overhead(),
                w.totalCost(),
                w.profit(),
                w.unitPrice(),
                w.amount(),
                w.discount(),
                w.net());
        assertThat(money).allMatch(figure -> figure.scale() == 2 && figure.signum() >= 0);
    }

    private static void assertAddsUp(QuoteTotals t, List<BigDecimal> nets) {
        equal(t.subtotal(), sum(nets));
        equal(t.subtotal(), t.taxable().add(t.globalDiscount()));
        equal(t.total(), t.taxable().add(t.tax()));
        equal(t.total(), t.deposit().add(t.balance()));
        assertThat(List.of(t.subtotal(), t.globalDiscount(), t.taxable(), t.tax(), t.total(), t.deposit(), t.balance()))
                .allMatch(figure -> figure.scale() == 2 && figure.signum() >= 0);
    }

    /** The rate that the price really has stays within half a cent of the one asked for. */
    private static void assertProfit(PricedWindow w, CostingRates rates) {
        BigDecimal base = rates.profitMode() == ProfitMode.MARKUP ? w.totalCost() : w.unitPrice();
        assertThat(base.multiply(rates.profitRate()).subtract(w.profit()).abs())
                .isLessThanOrEqualTo(new BigDecimal("0.005"));
    }

    private CostingRates rates() {
        ProfitMode mode = random.nextBoolean() ? ProfitMode.MARKUP : ProfitMode.MARGIN;
        return new CostingRates(mode, rate(90), rate(40), rate(30), rate(30));
    }

    private WindowRequest request(WindowTemplate template) {
        return new WindowRequest(
                new Size(
                        within(template.parameters().get(0)),
                        within(template.parameters().get(1))),
                GLASSES.get(random.nextInt(GLASSES.size())),
                BigDecimal.valueOf(random.nextInt(80, 160), 2),
                random.nextInt(1, 12),
                rate(40),
                Map.of());
    }

    private BigDecimal within(Parameter parameter) {
        long tenths = random.nextLong(
                parameter.minimum().longValueExact() * 10, parameter.maximum().longValueExact() * 10 + 1);
        return BigDecimal.valueOf(tenths, 1);
    }

    private BigDecimal rate(int mostPercent) {
        return BigDecimal.valueOf(random.nextInt(mostPercent * 100 + 1), 4);
    }

    private static BigDecimal cost(PricedWindow window, Predicate<PricedLine> which) {
        return sum(window.lines().stream().filter(which).map(PricedLine::cost).toList());
    }

    private static BigDecimal sum(List<BigDecimal> parts) {
        return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add).setScale(2, RoundingMode.UNNECESSARY);
    }

    private static void equal(BigDecimal whole, BigDecimal parts) {
        assertThat(whole).isEqualByComparingTo(parts);
    }
}
