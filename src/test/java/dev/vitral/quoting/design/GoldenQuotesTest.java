package dev.vitral.quoting.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every figure of golden/quotes.json, to the cent. */
class GoldenQuotesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Materials MATERIALS = Golden.materials();

    static Stream<JsonNode> quotes() {
        return StreamSupport.stream(Golden.read("quotes.json").spliterator(), false);
    }

    @ParameterizedTest
    @MethodSource("quotes")
    void prices_the_golden_quotes_with_every_figure_between(JsonNode quote) {
        List<BigDecimal> nets = new ArrayList<>();
        for (JsonNode item : quote.get("items")) {
            PricedWindow priced = Costing.price(
                    Golden.template(item.get("template").asString()), request(item), rates(quote), MATERIALS);
            assertFigures(
                    item, JSON.valueToTree(priced), List.of("template", "widthMm", "heightMm", "glass", "colour"));
            nets.add(priced.net());
        }
        QuoteTotals totals = QuoteTotals.of(
                nets,
                new QuoteRates(
                        number(quote, "globalDiscountRate"), number(quote, "taxRate"), number(quote, "depositRate")));
        assertFigures(
                quote,
                JSON.valueToTree(totals),
                List.of(
                        "name",
                        "items",
                        "taxRate",
                        "depositRate",
                        "profitRate",
                        "profitMode",
                        "overheadRate",
                        "wasteProfilesRate",
                        "wasteGlassRate",
                        "globalDiscountRate"));
    }

    @Test
    void prints_money_with_two_places_unit_costs_with_four_and_quantities_with_six() {
        PricedWindow priced = Costing.price(
                Golden.template("FIJ3"),
                new WindowRequest(Size.of(900, 600), "V6C", BigDecimal.ONE, 1, BigDecimal.ZERO, Map.of()),
                rates(Golden.read("quotes.json").get(0)),
                MATERIALS);

        assertThat(priced.hardware().toPlainString()).isEqualTo("0.00");
        assertThat(priced.unitPrice().scale()).isEqualTo(2);
        assertThat(priced.lines()).allSatisfy(line -> {
            assertThat(line.quantity().scale()).isEqualTo(6);
            assertThat(line.unitCost().scale()).isEqualTo(4);
            assertThat(line.cost().scale()).isEqualTo(2);
        });
    }

    /** Golden's names are the record's names; numbers are equal whatever zeros they end in. */
    private static void assertFigures(JsonNode golden, JsonNode ours, List<String> inputs) {
        golden.properties().stream()
                .filter(entry -> !inputs.contains(entry.getKey()))
                .forEach(entry -> {
                    JsonNode actual = ours.get(entry.getKey());
                    assertThat(actual).as(entry.getKey()).isNotNull();
                    if (entry.getKey().equals("lines")) {
                        assertThat(actual).hasSameSizeAs(entry.getValue());
                        for (int i = 0; i < actual.size(); i++) {
                            assertFigures(entry.getValue().get(i), actual.get(i), List.of());
                        }
                    } else if (actual.isString()) {
                        assertThat(actual.asString()).isEqualTo(entry.getValue().asString());
                    } else {
                        assertThat(actual.decimalValue())
                                .as(entry.getKey() + " of " + golden)
                                .isEqualByComparingTo(entry.getValue().asString());
                    }
                });
    }

    private static WindowRequest request(JsonNode item) {
        return new WindowRequest(
                Size.of(item.get("widthMm").asLong(), item.get("heightMm").asLong()),
                item.get("glass").asString(),
                Golden.colourFactor(item.get("colour").asString()),
                item.get("quantity").asInt(),
                number(item, "discountRate"),
                Map.of());
    }

    private static CostingRates rates(JsonNode quote) {
        return new CostingRates(
                ProfitMode.valueOf(quote.get("profitMode").asString()),
                number(quote, "profitRate"),
                number(quote, "overheadRate"),
                number(quote, "wasteProfilesRate"),
                number(quote, "wasteGlassRate"));
    }

    private static BigDecimal number(JsonNode node, String field) {
        return new BigDecimal(node.get(field).asString());
    }
}
