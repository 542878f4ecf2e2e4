package dev.vitral.quoting.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.vitral.quoting.formula.Formula;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CostingTest {

    private static final BigDecimal ZERO = BigDecimal.ZERO;

    /** One square metre of hardware for 100.00 and nothing else, so that each rule stands alone. */
    private static final WindowTemplate PLAIN = new WindowTemplate(
            "PLAIN",
            "one piece",
            List.of(Parameter.millimetres("A", 1, 6000, 1000), Parameter.millimetres("H", 1, 6000, 1000)),
            List.of(Component.counted("PIECE", MaterialKind.HARDWARE, Formula.parse("1"))),
            ZERO,
            ZERO,
            Elevation.of("O"));

    private static final Materials MATERIALS = Materials.of(List.of(
            MaterialCost.other("PIECE", MaterialKind.HARDWARE, "pza", new BigDecimal("100.00")),
            MaterialCost.profile("BAR", "tramo", new BigDecimal("240.00"), new BigDecimal("6100"))));

    @Test
    void adds_a_markup_to_the_cost() {
        PricedWindow priced = price(ProfitMode.MARKUP, "0.35");

        assertThat(priced.profit()).isEqualTo("35.00");
        assertThat(priced.unitPrice()).isEqualTo("135.00");
    }

    @Test
    void divides_the_cost_by_what_a_margin_leaves() {
        PricedWindow priced = price(ProfitMode.MARGIN, "0.35");

        assertThat(priced.unitPrice()).isEqualTo("153.85");
        assertThat(priced.profit()).isEqualTo("53.85");
    }

    @Test
    void lays_the_colour_on_profiles_only() {
        WindowTemplate both = new WindowTemplate(
                "BOTH",
                "a bar and a piece",
                PLAIN.parameters(),
                List.of(
                        Component.profile("BAR", Formula.parse("1"), Formula.parse("1000")),
                        PLAIN.components().getFirst()),
                ZERO,
                ZERO,
                Elevation.of("O"));

        PricedWindow priced = Costing.price(both, request("1.35"), rates(ProfitMode.MARKUP, "0"), MATERIALS);

        assertThat(priced.lines().get(0).unitCost()).isEqualTo("53.1148");
        assertThat(priced.lines().get(1).unitCost()).isEqualTo("100.0000");
    }

    @Test
    void rounds_tax_and_deposit_half_up_and_leaves_the_rest_as_balance() {
        QuoteTotals totals = QuoteTotals.of(
                List.of(new BigDecimal("30.09")),
                new QuoteRates(new BigDecimal("0.05"), new BigDecimal("0.16"), new BigDecimal("0.5")));

        assertThat(totals.globalDiscount()).isEqualTo("1.50");
        assertThat(totals.taxable()).isEqualTo("28.59");
        assertThat(totals.tax()).isEqualTo("4.57");
        assertThat(totals.total()).isEqualTo("33.16");
        assertThat(totals.deposit().add(totals.balance())).isEqualTo("33.16");
    }

    @Test
    void sums_an_empty_quote_to_zero() {
        QuoteTotals totals = QuoteTotals.of(List.of(), new QuoteRates(ZERO, new BigDecimal("0.16"), ZERO));

        assertThat(totals.total()).isEqualTo("0.00");
    }

    @Test
    void refuses_rates_and_quantities_that_make_no_sense() {
        assertThatIllegalArgumentException().isThrownBy(() -> rates(ProfitMode.MARGIN, "1"));
        assertThatIllegalArgumentException().isThrownBy(() -> rates(ProfitMode.MARKUP, "-0.1"));
        assertThatIllegalArgumentException().isThrownBy(() -> request("0"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WindowRequest(Size.of(1, 1), "V", BigDecimal.ONE, 0, ZERO, Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new QuoteRates(new BigDecimal("1.1"), ZERO, ZERO));
    }

    private static PricedWindow price(ProfitMode mode, String rate) {
        return Costing.price(PLAIN, request("1"), rates(mode, rate), MATERIALS);
    }

    private static WindowRequest request(String colourFactor) {
        return new WindowRequest(Size.of(1000, 1000), "-", new BigDecimal(colourFactor), 1, ZERO, Map.of());
    }

    private static CostingRates rates(ProfitMode mode, String profit) {
        return new CostingRates(mode, new BigDecimal(profit), ZERO, ZERO, ZERO);
    }
}
