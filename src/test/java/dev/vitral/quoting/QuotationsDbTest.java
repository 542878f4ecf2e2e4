package dev.vitral.quoting;

import static dev.vitral.Samples.asAdmin;
import static dev.vitral.Samples.asClerk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.catalog.Catalog;
import dev.vitral.catalog.Currency;
import dev.vitral.catalog.CurrencyData;
import dev.vitral.catalog.ExchangeRate;
import dev.vitral.catalog.ExchangeRateData;
import dev.vitral.catalog.Product;
import dev.vitral.quoting.design.PricedLine;
import dev.vitral.quoting.design.PricedWindow;
import dev.vitral.shared.Failures;
import dev.vitral.shared.Problem;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@AppTest
class QuotationsDbTest {
    @Autowired
    Quotations quotations;

    @Autowired
    CurrencyData currencies;

    @Autowired
    ExchangeRateData rates;

    @Autowired
    Catalog catalog;

    @Autowired
    JsonMapper json;

    @Test
    void gives_every_figure_of_the_golden_quotes_from_the_database() throws IOException {
        for (JsonNode golden : json.readTree(new ClassPathResource("golden/quotes.json").getInputStream())) {
            Quotation quotation = asClerk(() -> quotations.create(draft(golden)));
            same(golden, json.valueToTree(quotation.getTotals()), List.of("subtotal", "globalDiscount", "taxable", "tax", "total", "deposit", "balance"));
            for (int i = 0; i < golden.get("items").size(); i++) {
                JsonNode item = golden.get("items").get(i);
                QuotationItem written = quotation.getItems().get(i);
                PricedWindow price = asClerk(() -> quotations.window(written).price());
                same(item, json.valueToTree(price), List.of("profiles", "glassCost", "hardware", "consumables", "materials", "wasteProfiles", "wasteGlass",
                        "areaM2", "labour", "installation", "directCost", "overhead", "totalCost", "profit", "unitPrice", "amount", "discount", "net"));
                assertThat(price.lines()).hasSameSizeAs(item.get("lines"));
                for (int j = 0; j < price.lines().size(); j++) {
                    PricedLine line = price.lines().get(j);
                    assertThat(line.material()).isEqualTo(item.get("lines").get(j).get("material").asString());
                    same(item.get("lines").get(j), json.valueToTree(line), List.of("quantity", "unitCost", "cost"));
                }
            }
        }
    }

    @Test
    void freezes_the_rate_of_its_day_with_the_total_in_the_second_currency() throws IOException {
        JsonNode golden = json.readTree(new ClassPathResource("golden/quotes.json").getInputStream()).get(0);
        Currency bolivar = asAdmin(() -> currencies.inUse()).stream().filter(it -> it.getCode().equals("VES")).findFirst().orElseThrow();
        Currency second = asAdmin(() -> currencies.change(bolivar.getId(), bolivar.getVersion(), it -> it.setPart(Currency.Part.SECOND)));
        try {
            ExchangeRate rate = asAdmin(() -> rates.save(new ExchangeRate(second, LocalDate.of(2020, 1, 1), new BigDecimal("236.4601"))));
            Quotation quotation = asClerk(() -> quotations.create(draft(golden)));
            BigDecimal expected = quotation.getTotals().total().multiply(new BigDecimal("236.4601")).setScale(2, java.math.RoundingMode.HALF_UP);
            assertThat(quotation.getSecondTotal()).isEqualTo(expected);
            assertThat(quotation.getRate().orElseThrow().date()).isEqualTo(LocalDate.of(2020, 1, 1));
            Quotation sent = asClerk(() -> quotations.send(quotation.getId(), quotation.getVersion()));
            asAdmin(() -> rates.change(rate.getId(), rate.getVersion(), it -> it.setRate(BigDecimal.TEN)));
            assertThat(asClerk(() -> quotations.find(sent.getId())).orElseThrow().getSecondTotal()).isEqualTo(expected);
        } finally {
            asAdmin(() -> currencies.change(second.getId(), second.getVersion(), it -> it.setPart(Currency.Part.OTHER)));
        }
    }

    private static void same(JsonNode golden, JsonNode ours, List<String> names) {
        for (String name : names) {
            assertThat(new BigDecimal(ours.get(name).asString())).as(name).isEqualByComparingTo(golden.get(name).asString());
        }
    }

    static QuoteDraft draft(JsonNode golden) {
        List<QuoteDraft.Item> items = new ArrayList<>();
        golden.get("items").forEach(item -> items.add(new QuoteDraft.Item(
                item.get("template").asString(),
                item.get("widthMm").decimalValue(),
                item.get("heightMm").decimalValue(),
                item.get("glass").asString(),
                item.get("colour").asString(),
                item.get("quantity").asInt(),
                number(item, "discountRate"))));
        return new QuoteDraft(
                null, null, null, number(golden, "taxRate"), number(golden, "depositRate"),
                dev.vitral.quoting.design.ProfitMode.valueOf(golden.get("profitMode").asString()), number(golden, "profitRate"),
                number(golden, "overheadRate"), number(golden, "wasteProfilesRate"), number(golden, "wasteGlassRate"),
                number(golden, "globalDiscountRate"), null, items);
    }

    private static BigDecimal number(JsonNode node, String name) {
        return new BigDecimal(node.get(name).asString());
    }

    @Test
    void keeps_the_price_of_a_sent_quotation_when_costs_move() {
        Quotation draft = asClerk(() -> quotations.create(one("COR3-XO", 1500, 1200)));
        Quotation sent = asClerk(() -> quotations.send(draft.getId(), draft.getVersion()));
        BigDecimal before = sent.getTotals().total();
        Product product = asClerk(() -> catalog.findByCode("P3-ZOC").orElseThrow());
        BigDecimal cost = product.getCost();
        product.setCost(cost.add(BigDecimal.TEN));
        Product dearer = Samples.asAdmin(() -> catalog.save(product));
        assertThat(asClerk(() -> quotations.find(draft.getId()).orElseThrow().getTotals().total())).isEqualByComparingTo(before);
        assertThat(asClerk(() -> quotations.price(one("COR3-XO", 1500, 1200)).totals().total())).isGreaterThan(before);
        dearer.setCost(cost);
        Samples.asAdmin(() -> catalog.save(dearer));
    }

    @Test
    void refuses_to_change_what_was_sent_and_to_decide_what_was_not() {
        Quotation draft = asClerk(() -> quotations.create(one("FIJ3", 900, 600)));
        assertThatThrownBy(() -> asClerk(() -> quotations.accept(draft.getId(), draft.getVersion())))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("quotation.notSent"));
        Quotation sent = asClerk(() -> quotations.send(draft.getId(), draft.getVersion()));
        assertThatThrownBy(() -> asClerk(() -> quotations.update(sent.getId(), sent.getVersion(), one("FIJ3", 900, 700))))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("quotation.notDraft"));
    }

    @Test
    void shows_a_second_writer_that_a_change_of_items_alone_was_a_change() {
        Quotation draft = asClerk(() -> quotations.create(one("FIJ3", 900, 600)));
        asClerk(() -> quotations.update(draft.getId(), draft.getVersion(), one("FIJ3", 900, 600)));
        assertThatThrownBy(() -> asClerk(() -> quotations.update(draft.getId(), draft.getVersion(), one("FIJ3", 800, 600))))
                .satisfies(e -> assertThat(Failures.problem(e).kind()).isEqualTo(Problem.Kind.STALE));
    }

    @Test
    void names_the_window_and_the_measure_that_is_out_of_range() {
        assertThatThrownBy(() -> asClerk(() -> quotations.price(one("PROY", 5000, 500)))).isInstanceOfSatisfying(Problem.class, p -> {
            assertThat(p.code()).isEqualTo("design.outOfRange");
            assertThat(p.fields().getFirst().field()).isEqualTo("items[0].widthMm");
        });
    }

    @Test
    void numbers_quotations_without_gap_or_repeat_when_twenty_are_written_at_once() throws Exception {
        List<String> folios = new ArrayList<>();
        try (var clerks = Executors.newFixedThreadPool(20)) {
            List<Future<String>> written = clerks.invokeAll(IntStream.range(0, 20)
                    .<java.util.concurrent.Callable<String>>mapToObj(i -> () -> asClerk(() -> quotations.create(one("FIJ3", 900, 600)).getFolio()))
                    .toList());
            for (Future<String> folio : written) {
                folios.add(folio.get());
            }
        }
        List<Integer> numbers = folios.stream().map(f -> Integer.parseInt(f.substring(9))).sorted().toList();
        assertThat(numbers).doesNotHaveDuplicates();
        assertThat(numbers.getLast() - numbers.getFirst()).isEqualTo(19);
    }

    private static QuoteDraft one(String template, int width, int height) {
        return new QuoteDraft(null, null, null, null, null, null, null, null, null, null, null, null, List.of(new QuoteDraft.Item(
                template, BigDecimal.valueOf(width), BigDecimal.valueOf(height), "V6C", "natural", 2, null)));
    }
}
