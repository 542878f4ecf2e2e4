package dev.vitral.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Twenty people work at once, each on what comes to mind, while the application and its database are killed; afterwards everything holds that must
 * (reliability.md, I1 to I8 and I11), and each acknowledged movement is there once. Longer by {@code -Dvitral.soak.seconds}.
 */
class SoakE2e {
    private static final Duration LENGTH = Duration.ofSeconds(Long.getLong("vitral.soak.seconds", 40));
    private static final int CLERKS = 16;

    private final Map<String, Deed> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, Integer> done = new ConcurrentHashMap<>();
    private volatile boolean over;

    /** What was asked for under a key, and the number that it got. */
    private record Deed(Map<String, Object> body, long id) {}

    private interface Call {
        Rest.Answer make() throws IOException, InterruptedException;
    }

    private interface Work {
        void turn(Random random) throws InterruptedException;
    }

    @Test
    void holds_after_mixed_work_of_twenty_people_and_two_kills() throws Exception {
        try (Server server = Server.fresh("soak"); ExecutorService people = Executors.newCachedThreadPool()) {
            Rest clerk = new Rest(server).signIn("capturista");
            Rest manager = new Rest(server).signIn("gerente");
            Rest admin = new Rest(server).signIn("admin");
            insist(() -> admin.post("/warehouses", Map.of("code", "NORTE", "name", "Norte"), "soak-norte"));
            List<String> products = new ArrayList<>();
            clerk.get("/products?size=20").body().get("items").forEach(product -> products.add(product.get("code").asString()));

            List<Future<@Nullable Void>> work = new ArrayList<>();
            for (int i = 0; i < CLERKS; i++) {
                work.add(people.submit(() -> keepOn(7 + work.size(), random -> move(clerk, products, random))));
            }
            work.add(people.submit(() -> keepOn(101, random -> transfer(clerk, products, random))));
            work.add(people.submit(() -> keepOn(102, random -> count(manager, products, random))));
            work.add(people.submit(() -> keepOn(103, random -> close(admin, random))));
            work.add(people.submit(() -> keepOn(104, random -> reprice(manager, random))));
            work.add(people.submit(() -> keepOn(105, random -> bringIn(manager, random))));

            Instant end = Instant.now().plus(LENGTH);
            await().atMost(Duration.ofMinutes(2)).until(() -> acknowledged.size() > 100);
            server.killApplication();
            server.startAgain();
            int sofar = acknowledged.size();
            await().atMost(Duration.ofMinutes(2)).until(() -> acknowledged.size() > sofar + 100);
            server.killDatabase();
            await().atMost(Duration.ofMinutes(5)).pollInterval(Duration.ofMillis(200)).until(() -> Instant.now().isAfter(end));
            over = true;
            for (Future<@Nullable Void> person : work) {
                person.get(4, TimeUnit.MINUTES);
            }
            settle(manager);

            assertThat(server.command("invariants")).as("the invariants, see %s", server).isZero();
            assertThat(done.keySet()).as("kinds of work done").contains("move", "transfer", "count", "close", "reprice", "import");
            assertThat(acknowledged.values().stream().map(Deed::id)).doesNotHaveDuplicates();
            for (Map.Entry<String, Deed> deed : acknowledged.entrySet().stream().limit(50).toList()) {
                assertThat(clerk.post("/movements", deed.getValue().body(), deed.getKey()).body().get("id").asLong()).isEqualTo(deed.getValue().id());
            }
            System.out.println("soak: " + done + ", movements acknowledged: " + acknowledged.size());
        }
    }

    private @Nullable Void keepOn(int seed, Work work) throws InterruptedException {
        Random random = new Random(seed);
        while (!over) {
            work.turn(random);
        }
        return null;
    }

    private void move(Rest rest, List<String> products, Random random) throws InterruptedException {
        String key = UUID.randomUUID().toString();
        String product = products.get(random.nextInt(products.size()));
        Map<String, Object> body = random.nextInt(3) == 0
                ? Map.of("productCode", product, "type", "RECEIPT", "quantity", 1 + random.nextInt(9), "unitCost", 1 + random.nextInt(500))
                : Map.of("productCode", product, "type", random.nextBoolean() ? "ISSUE" : "ADJUSTMENT_OUT", "quantity", 1 + random.nextInt(4), "reason", "soak");
        Rest.Answer answer = insist(() -> rest.post("/movements", body, key));
        assertThat(answer.status()).as(answer.toString()).isIn(201, 409);
        if (answer.status() == 201) {
            long id = answer.body().get("id").asLong();
            acknowledged.put(key, new Deed(body, id));
            count("move");
            if (random.nextInt(10) == 0) {
                String undo = UUID.randomUUID().toString();
                assertThat(insist(() -> rest.post("/movements/" + id + "/reverse", Map.of("reason", "soak"), undo)).status()).isIn(200, 201, 409);
            }
        }
    }

    private void transfer(Rest rest, List<String> products, Random random) throws InterruptedException {
        String key = UUID.randomUUID().toString();
        boolean there = random.nextInt(3) > 0;
        Map<String, Object> body = Map.of(
                "from", there ? "PRINCIPAL" : "NORTE", "to", there ? "NORTE" : "PRINCIPAL",
                "lines", List.of(Map.of("productCode", products.get(random.nextInt(products.size())), "quantity", 1 + random.nextInt(3))));
        Rest.Answer answer = insist(() -> rest.post("/transfers", body, key));
        assertThat(answer.status()).as(answer.toString()).isIn(201, 409);
        if (answer.status() == 201) {
            count("transfer");
        }
    }

    private void count(Rest rest, List<String> products, Random random) throws InterruptedException {
        List<String> some = products.subList(0, 5);
        String key = UUID.randomUUID().toString();
        Rest.Answer made = insist(() -> rest.post("/counts", Map.of("scope", "PRODUCTS", "products", some), key));
        assertThat(made.status()).as(made.toString()).isIn(201, 409);
        if (made.status() != 201) {
            return;
        }
        String path = "/counts/" + made.body().get("id").asString();
        for (String product : some) {
            Map<String, Object> counted = Map.of("quantity", random.nextInt(60));
            assertThat(insist(() -> rest.put(path + "/lines/" + product, counted, key + product)).status()).isEqualTo(200);
        }
        insist(() -> rest.post(path + "/review", Map.of(), key + "-review"));
        Rest.Answer approved = insist(() -> rest.post(path + (random.nextInt(4) == 0 ? "/cancel" : "/approve"), Map.of(), key + "-end"));
        if (approved.status() == 200) {
            count("count");
        } else {
            // Sold meanwhile beyond what the count takes out: it is told so and cancelled.
            assertThat(insist(() -> rest.post(path + "/cancel", Map.of(), key + "-cancel")).status()).as(approved.toString()).isEqualTo(200);
        }
    }

    private void close(Rest rest, Random random) throws InterruptedException {
        String date = LocalDate.now().minusDays(1 + random.nextInt(20)).toString();
        String key = UUID.randomUUID().toString();
        Rest.Answer closed = insist(() -> rest.post("/day-closes", Map.of("date", date), key));
        assertThat(closed.status()).as(closed.toString()).isIn(201, 202, 409);
        if (closed.status() == 201) {
            count("close");
        }
        if (random.nextInt(2) == 0) {
            JsonNode last = insist(() -> rest.get("/day-closes?size=1")).body().path("items").path(0);
            if (!last.isMissingNode()) {
                String again = "/day-closes/" + last.path("closedOn").asString(last.path("date").asString("")) + "/reopen";
                insist(() -> rest.post(again, Map.of("reason", "soak"), key + "-reopen"));
            }
        }
    }

    private void reprice(Rest rest, Random random) throws InterruptedException {
        String key = UUID.randomUUID().toString();
        Map<String, Object> order = Map.of("kind", "COST_PERCENT", "amount", random.nextInt(20) - 9, "reason", "soak");
        Rest.Answer made = insist(() -> rest.post("/price-changes", order, key));
        if (made.status() != 201) {
            assertThat(made.status()).as(made.toString()).isIn(409, 422);
            return;
        }
        String path = "/price-changes/" + made.body().get("id").asString();
        Rest.Answer applied = insist(() -> rest.step(path + "/apply", made.body().get("version").asLong(), key + "-apply"));
        if (applied.status() == 200) {
            count("reprice");
            Rest.Answer now = insist(() -> rest.get(path));
            if (random.nextBoolean()) {
                insist(() -> rest.step(path + "/undo", now.body().get("version").asLong(), key + "-undo"));
            }
        }
    }

    private void bringIn(Rest rest, Random random) throws InterruptedException {
        String key = UUID.randomUUID().toString();
        StringBuilder sheet = new StringBuilder("codigo,descripcion,categoria,unidad,costo,factor\n");
        for (int i = 0; i < 30; i++) {
            sheet.append("SOAK-%d,Pieza %d,HER,pza,%d,1.5%n".formatted(random.nextInt(80), i, 1 + random.nextInt(90)));
        }
        Rest.Answer read = insist(() -> rest.upload("/imports?kind=products", "soak.csv", sheet.toString(), key));
        assertThat(read.status()).as(read.toString()).isEqualTo(201);
        String path = "/imports/" + read.body().get("id").asString();
        if (awaitState(rest, path, "APPLYING", insist(() -> rest.post(path + "/apply", Map.of(), "")))) {
            count("import");
            if (random.nextBoolean()) {
                awaitState(rest, path, "UNDOING", insist(() -> rest.post(path + "/undo", Map.of("partly", true), "")));
            }
        }
    }

    /** Waits until an import no longer stands in that state; whether the step was taken. */
    private static boolean awaitState(Rest rest, String path, String passing, Rest.Answer step) {
        if (step.status() != 200) {
            return false;
        }
        await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofMillis(100)).until(() -> !passing.equals(insist(() -> rest.get(path)).body().path("state").asString("")));
        return true;
    }

    /** Background work that a kill cut off ends before anything is asked. */
    private static void settle(Rest rest) {
        await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofMillis(200)).until(() -> {
            for (JsonNode job : insist(() -> rest.get("/jobs?size=100")).body().get("items")) {
                if (List.of("QUEUED", "RUNNING").contains(job.path("state").asString(""))) {
                    return false;
                }
            }
            return true;
        });
    }

    /** Asks again, under the same key, until there is an answer that isn't an apology. */
    private static Rest.Answer insist(Call call) throws InterruptedException {
        Rest.Answer[] last = new Rest.Answer[1];
        await().atMost(Duration.ofMinutes(3)).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(100)).until(() -> {
            try {
                last[0] = call.make();
                return last[0].status() < 500 && !"database.busy".equals(last[0].body().path("code").asString(""));
            } catch (IOException noAnswer) {
                return false;
            }
        });
        return last[0];
    }

    private void count(String work) {
        done.merge(work, 1, Integer::sum);
    }
}
