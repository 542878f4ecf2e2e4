package dev.vitral.purchasing;

import static dev.vitral.Samples.asAdmin;
import static dev.vitral.Samples.asClerk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import dev.vitral.Api;
import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.catalog.Catalog;
import dev.vitral.catalog.Currency;
import dev.vitral.catalog.CurrencyData;
import dev.vitral.catalog.ExchangeRate;
import dev.vitral.catalog.ExchangeRateData;
import dev.vitral.catalog.ExchangeRates;
import dev.vitral.catalog.Product;
import dev.vitral.shared.ListPage;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Problem;
import dev.vitral.shared.ShopTime;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Orders in another currency: their rate is frozen, what comes enters the stock at its cost in the base currency (STK-6, CAT-12). */
@AppTest
class ForeignOrdersDbTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 6);

    @Autowired
    PurchaseOrders orders;

    @Autowired
    Receiving receiving;

    @Autowired
    PurchaseOrderPaper paper;

    @Autowired
    SupplierPerformance performance;

    @Autowired
    PurchaseSamples purchases;

    @Autowired
    Samples samples;

    @Autowired
    Catalog catalog;

    @Autowired
    CurrencyData currencies;

    @Autowired
    ExchangeRateData rates;

    @Autowired
    ExchangeRates known;

    @Autowired
    Api api;

    @BeforeEach
    void two_currencies_with_a_rate_each_way_of_telling_it() {
        purchases.rated("CAD", Currency.RateSays.IN_BASE, FRIDAY, "13.25");
        purchases.rated("COP", Currency.RateSays.PER_BASE, FRIDAY, "236.4601");
    }

    private PurchaseOrder draft(String currency, LocalDate on, PurchaseOrderDraft.Line... lines) {
        Supplier supplier = purchases.supplier();
        return asClerk(() -> orders.create(new PurchaseOrderDraft(supplier.getId(), on, null, currency, null, null, List.of(lines))));
    }

    private PurchaseOrder sent(PurchaseOrder order) {
        return asClerk(() -> orders.send(order.getId(), order.getVersion()));
    }

    @Test
    void freezes_the_rate_of_its_day_or_the_last_before_whatever_comes_later() {
        PurchaseOrder order = draft("cad", FRIDAY.plusDays(2), purchases.line("4", "100"));
        assertThat(order.getCurrency()).isEqualTo("CAD");
        assertThat(order.getRateOn()).isEqualTo(FRIDAY);
        assertThat(order.getExchangeRate()).isEqualByComparingTo("13.25");
        assertThat(order.getTotal()).as("in its own currency, with tax").isEqualByComparingTo("464");
        assertThat(order.getTotalInBase()).isEqualByComparingTo("6148");
        Currency currency = asAdmin(() -> currencies.inUse()).stream().filter(it -> it.getCode().equals("CAD")).findFirst().orElseThrow();
        LocalDate later = FRIDAY.plusDays(3);
        if (asClerk(() -> known.on("CAD", later)).orElseThrow().date().equals(FRIDAY)) {
            asAdmin(() -> rates.save(new ExchangeRate(currency, later, new BigDecimal("14"))));
        }
        assertThat(sent(order).getExchangeRate()).isEqualByComparingTo("13.25");
        assertThat(draft("CAD", later, purchases.line("1", "1")).getExchangeRate()).isEqualByComparingTo("14");
    }

    @Test
    void enters_the_stock_at_the_cost_in_base_currency_whichever_way_the_rate_is_told() {
        Product told = samples.product();
        Product inverse = samples.product();
        PurchaseOrder cad = sent(draft("CAD", FRIDAY, PurchaseSamples.line(told, "10", "7.3333")));
        Receipt receipt = asClerk(() -> receiving.receive(cad.getId(), new Delivery(
                null, null, null, List.of(new Delivery.Line(1, new BigDecimal("10"), new BigDecimal("8"), true)))));
        assertThat(receipt.getLines().getFirst().getUnitCost()).as("as the supplier writes it").isEqualByComparingTo("8");
        assertThat(receipt.getLines().getFirst().getMovement().getUnitCost()).as("8 × 13.25").isEqualByComparingTo("106");
        assertThat(asClerk(() -> catalog.find(told.getId())).orElseThrow().getCost()).isEqualByComparingTo("106");
        PurchaseOrder cop = sent(draft("COP", FRIDAY, PurchaseSamples.line(inverse, "2", "1000000")));
        Receipt other = asClerk(() -> receiving.receive(cop.getId(), Delivery.ofAll(null)));
        assertThat(other.getLines().getFirst().getMovement().getUnitCost()).as("1,000,000 ÷ 236.4601, rounded once").isEqualByComparingTo("4229.0433");
        assertThat(cop.getTotalInBase()).isEqualByComparingTo("9811.38");
    }

    @Test
    void fills_in_the_products_cost_by_the_rate() {
        Product product = samples.product(Samples.code(), "53");
        assertThat(draft("CAD", FRIDAY, PurchaseSamples.line(product, "1", null)).getLines().getFirst().getUnitCost()).isEqualByComparingTo("4");
        assertThat(draft("COP", FRIDAY, PurchaseSamples.line(product, "1", null)).getLines().getFirst().getUnitCost()).isEqualByComparingTo("12532.3853");
        assertThat(draft(null, FRIDAY, PurchaseSamples.line(product, "1", null)).getLines().getFirst().getUnitCost()).isEqualByComparingTo("53");
    }

    @Test
    void refuses_a_currency_that_has_no_rate_by_then_at_its_field() {
        for (LocalDate day : List.of(FRIDAY.minusDays(1), FRIDAY)) {
            String currency = day.isBefore(FRIDAY) ? "CAD" : "QQQ";
            assertThatThrownBy(() -> draft(currency, day, purchases.line("1", "1"))).isInstanceOfSatisfying(Problem.class, p -> {
                assertThat(p.code()).isEqualTo("exchangeRate.none");
                assertThat(p.fields()).extracting(Problem.Field::field).containsExactly("currency");
            });
        }
    }

    @Test
    void adds_orders_of_two_currencies_up_for_what_a_supplier_cost() {
        Supplier supplier = purchases.supplier();
        LocalDate today = ShopTime.today();
        for (String currency : List.of("CAD", "COP")) {
            PurchaseOrder order = asClerk(() -> orders.create(new PurchaseOrderDraft(
                    supplier.getId(), today, today, currency, null, null, List.of(purchases.line("10", currency.equals("CAD") ? "100" : "2364.601")))));
            asClerk(() -> orders.send(order.getId(), order.getVersion()));
            BigDecimal dearer = new BigDecimal(currency.equals("CAD") ? "110" : "2364.601");
            asClerk(() -> receiving.receive(order.getId(), new Delivery(null, null, null, List.of(new Delivery.Line(1, BigDecimal.TEN, dearer, null)))));
        }
        BigDecimal drift = asClerk(() -> performance.of(supplier.getId(), today, today)).orElseThrow().priceDrift();
        assertThat(drift).as("a tenth of what is nearly all of the money, not of half of it").isBetween(new BigDecimal("0.09"), new BigDecimal("0.1"));
        ListPage.Total sums = asClerk(() -> orders.count(ListRequest.first(1).where(Map.of("supplierId", supplier.getId().toString())).withTotals(true)));
        assertThat(sums.mixed()).isTrue();
        assertThat(asClerk(() -> orders.count(ListRequest.first(1).where(Map.of("supplierId", supplier.getId().toString(), "currency", "CAD")).withTotals(true))).sums().get("total"))
                .isEqualByComparingTo("1160");
    }

    @Test
    void says_its_rate_by_rest_and_on_paper() throws IOException {
        PurchaseOrder order = draft("CAD", FRIDAY, purchases.line("4", "100"));
        Api.Answer read = api.as("capturista").get("/api/v1/purchase-orders/" + order.getId());
        assertThat(read.at("currency")).isEqualTo("CAD");
        assertThat(read.at("rateDate")).isEqualTo("2026-03-06");
        assertThat(read.at("ratePerBase")).isEqualTo("false");
        assertThat(read.at("totalInBase")).isEqualTo("6148.00");
        Api.Answer again = api.as("capturista").with("If-Match", "\"" + read.at("version") + "\"").put("/api/v1/purchase-orders/" + order.getId(), read.body().toString());
        assertThat(again.status()).as(again.body().toString()).isEqualTo(200);
        assertThat(again.at("currency")).as("what was read may be sent back").isEqualTo("CAD");
        assertThat(printed(order, "es-MX")).contains("Total CAD", "Tipo de cambio: 1 CAD = 13.25 MXN, del 6 mar 2026");
        assertThat(printed(order, "en-US")).contains("Exchange rate: 1 CAD = 13.25 MXN, of Mar 6, 2026");
        PurchaseOrder own = draft("MXN", FRIDAY, purchases.line("4", "100"));
        assertThat(printed(own, "es-MX")).doesNotContain("Tipo de cambio");
    }

    private String printed(PurchaseOrder order, String language) throws IOException {
        byte[] pdf = asClerk(() -> paper.pdf(order.getId(), Locale.forLanguageTag(language))).content();
        try (PdfReader reader = new PdfReader(pdf)) {
            return new PdfTextExtractor(reader).getTextFromPage(1);
        }
    }
}
