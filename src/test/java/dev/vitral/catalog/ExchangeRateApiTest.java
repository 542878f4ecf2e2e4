package dev.vitral.catalog;

import static dev.vitral.Samples.asAdmin;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.Api;
import dev.vitral.AppTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Currencies and their dated rates (CAT-12). */
@AppTest
class ExchangeRateApiTest {
    private static final String RATES = "/api/v1/exchange-rates";
    private static final String CURRENCIES = "/api/v1/currencies";

    @Autowired
    private Api api;

    @Autowired
    private CurrencyData currencies;

    @Autowired
    private ExchangeRateData data;

    @Test
    void with_no_rate_for_the_day_the_last_earlier_one_serves_with_its_date() {
        Api.Caller manager = api.as("gerente");
        currency("XAA");
        assertThat(manager.get(RATES + "/on?currency=XAA&date=2026-03-10").at("code")).isEqualTo("exchangeRate.none");
        Api.Answer made = manager.post(RATES, rate("XAA", "2026-03-06", "236.4601"));
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        manager.post(RATES, rate("XAA", "2026-03-11", "240"));
        Api.Answer serves = manager.get(RATES + "/on?currency=XAA&date=2026-03-10");
        assertThat(serves.at("rate")).isEqualTo("236.460100");
        assertThat(serves.at("date")).isEqualTo("2026-03-06");
        assertThat(serves.at("base")).isEqualTo("MXN");
        assertThat(manager.get(RATES + "/on?currency=XAA&date=2026-03-11").at("rate")).isEqualTo("240.000000");
        assertThat(manager.get(RATES + "/on?currency=XAA&date=2026-03-05").status()).isEqualTo(404);
        assertThat(manager.get(RATES + "?currency=XAA").at("items/0/date")).isEqualTo("2026-03-11");

        assertThat(manager.post(RATES, rate("XAA", "2026-03-06", "1")).at("errors/0/code")).isEqualTo("exchangeRate.dayTaken");
        assertThat(manager.post(RATES, rate("XAA", "2026-03-07", "0")).status()).isEqualTo(422);
        assertThat(manager.post(RATES, rate("MXN", "2026-03-07", "1")).at("errors/0/code")).isEqualTo("exchangeRate.base");
        assertThat(manager.post(RATES, rate("ZZZ", "2026-03-07", "1")).at("errors/0/field")).isEqualTo("currency");
        Api.Answer changed = manager.with("If-Match", String.valueOf(made.header("ETag"))).put(RATES + "/" + made.at("id"), rate("XAA", "2026-03-06", "237"));
        assertThat(changed.at("rate")).isEqualTo("237.000000");
        assertThat(manager.get(RATES + "/" + made.at("id") + "/history").body()).hasSize(2);
    }

    @Test
    void of_many_who_enter_the_rate_of_a_day_at_once_one_does() throws Exception {
        currency("XBB");
        Currency currency = asAdmin(() -> currencies.inUse()).stream().filter(it -> it.getCode().equals("XBB")).findFirst().orElseThrow();
        CyclicBarrier start = new CyclicBarrier(8);
        int done = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            List<Future<Boolean>> futures = new ArrayList<>();
            for (int i = 1; i <= 8; i++) {
                BigDecimal rate = BigDecimal.valueOf(i);
                futures.add(pool.submit(() -> {
                    start.await();
                    try {
                        asAdmin(() -> data.save(new ExchangeRate(currency, LocalDate.of(2026, 4, 1), rate)));
                        return true;
                    } catch (RuntimeException refused) {
                        return false;
                    }
                }));
            }
            for (Future<Boolean> future : futures) {
                done += future.get() ? 1 : 0;
            }
        }
        assertThat(done).isEqualTo(1);
        assertThat(api.as("gerente").get(RATES + "?currency=XBB").at("total")).isEqualTo("1");
    }

    @Test
    void has_one_base_and_at_most_one_second() {
        Api.Caller admin = api.as("admin");
        Api.Answer one = second("XCC");
        Api.Answer other = second("XDD");
        try {
            assertThat(admin.get(CURRENCIES + "/" + one.at("id")).at("part")).isEqualTo("OTHER");
            admin.post(RATES, rate("XDD", "2020-01-01", "2"));
            Api.Answer base = admin.get(CURRENCIES + "?part=BASE");
            assertThat(base.at("total")).isEqualTo("1");
            String path = CURRENCIES + "/" + base.at("items/0/id");
            Api.Caller holder = admin.with("If-Match", "\"" + base.at("items/0/version") + "\"");
            assertThat(holder.put(path, base.body().at("/items/0").toString().replace("\"part\":\"BASE\"", "\"part\":\"OTHER\"")).at("errors/0/code")).isEqualTo("currency.baseNeeded");
            assertThat(holder.delete(path).at("code")).isEqualTo("currency.inUse");
            assertThat(admin.post(CURRENCIES, body("XEE", "BASE")).at("errors/0/code")).isEqualTo("currency.baseInUse");
        } finally {
            // Other tests know no second currency.
            Api.Answer now = admin.get(CURRENCIES + "/" + other.at("id"));
            admin.with("If-Match", String.valueOf(now.header("ETag"))).put(CURRENCIES + "/" + other.at("id"), body("XDD", "OTHER"));
        }
    }

    private Api.Answer second(String code) {
        Api.Answer made = api.as("admin").post(CURRENCIES, body(code, "SECOND"));
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return made;
    }

    private void currency(String code) {
        api.as("admin").post(CURRENCIES, body(code, "OTHER"));
    }

    private static String body(String code, String part) {
        return """
                {"code": "%s", "name": "Moneda %s", "symbol": "X", "part": "%s", "rateSays": "PER_BASE"}""".formatted(code, code, part);
    }

    private static String rate(String currency, String date, String rate) {
        return """
                {"currency": "%s", "date": "%s", "rate": "%s"}""".formatted(currency, date, rate);
    }
}
