package dev.vitral.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Fifty clients sell one product to the last piece while the application and then its database are killed (I1, I2, I4, I5). */
class CrashE2e {
    private static final int STOCK = 1500;

    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();

    @Test
    void sells_exactly_the_stock_through_kill_nine_of_application_and_database() throws Exception {
        try (Server server = Server.fresh("crash"); ExecutorService clients = Executors.newFixedThreadPool(50)) {
            Rest rest = new Rest(server).signIn("capturista");
            JsonNode product = rest.get("/products?code=H-KCB").body().get("items").get(0);
            BigDecimal before = new BigDecimal(product.get("onHand").asString());
            rest.post("/movements", Map.of("productCode", "H-KCB", "type", "RECEIPT", "quantity", STOCK, "unitCost", "850"), UUID.randomUUID().toString());
            int expected = STOCK + before.intValueExact();

            List<Future<@Nullable Void>> selling = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                selling.add(clients.submit(() -> sell(rest)));
            }
            awaitSold(expected / 4);
            server.killApplication();
            server.startAgain();
            awaitSold(expected / 2);
            server.killDatabase();
            for (Future<@Nullable Void> client : selling) {
                client.get(4, TimeUnit.MINUTES);
            }

            assertThat(acknowledged).hasSize(expected);
            assertThat(acknowledged.values()).doesNotHaveDuplicates();
            JsonNode after = rest.get("/products/" + product.get("id").asString()).body();
            assertThat(new BigDecimal(after.get("onHand").asString())).isEqualByComparingTo("0");
            assertThat(issuesInKardex(rest, product.get("id").asString())).isGreaterThanOrEqualTo(expected);
            for (String key : acknowledged.keySet().stream().limit(20).toList()) {
                assertThat(issue(rest, key).body().get("id").asLong()).isEqualTo(acknowledged.get(key));
            }
            assertThat(server.command("invariants")).as("the invariants, while it runs").isZero();
            assertThat(server.stop()).isIn(0, 143);
            server.command("sql", "--root", "-e", "UPDATE stock_level SET on_hand = on_hand + 1 ORDER BY id LIMIT 1");
            assertThat(server.command("invariants")).as("the invariants, after a change behind the application's back").isEqualTo(1);
            assertThat(server.hasDatabase()).isFalse();
        }
    }

    private void awaitSold(int pieces) {
        await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(20)).until(() -> acknowledged.size() >= pieces);
    }

    /** Sells one piece after another; what got no answer is sent again under its own key until it gets one. */
    private @Nullable Void sell(Rest rest) throws InterruptedException {
        while (true) {
            String key = UUID.randomUUID().toString();
            Rest.Answer answer = insist(rest, key);
            if (answer.status() == 409) {
                assertThat(answer.body().get("code").asString()).isEqualTo("stock.insufficient");
                return null;
            }
            assertThat(answer.status()).isEqualTo(201);
            acknowledged.put(key, answer.body().get("id").asLong());
        }
    }

    private static Rest.Answer insist(Rest rest, String key) {
        Rest.Answer[] last = new Rest.Answer[1];
        await().atMost(Duration.ofMinutes(3)).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(100)).until(() -> {
            try {
                last[0] = issue(rest, key);
                return last[0].status() == 201 || last[0].status() == 409 && "stock.insufficient".equals(last[0].body().path("code").asString(""));
            } catch (IOException noAnswer) {
                return false;
            }
        });
        return last[0];
    }

    private static Rest.Answer issue(Rest rest, String key) throws IOException, InterruptedException {
        return rest.post("/movements", Map.of("productCode", "H-KCB", "type", "ISSUE", "quantity", 1), key);
    }

    private static long issuesInKardex(Rest rest, String productId) throws IOException, InterruptedException {
        long issues = 0;
        String page = "/movements?productId=" + productId + "&type=ISSUE&size=1000";
        for (String next = page; next != null; ) {
            JsonNode body = rest.get(next).body();
            issues += body.get("items").size();
            String cursor = body.path("next").asString("");
            next = cursor.isEmpty() ? null : page + "&after=" + cursor;
        }
        return issues;
    }
}
