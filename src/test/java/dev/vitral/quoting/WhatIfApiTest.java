package dev.vitral.quoting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.Api;
import dev.vitral.AppTest;
import dev.vitral.Samples;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Scenarios by REST (QUO-15). */
@AppTest
class WhatIfApiTest {
    private static final String PATH = "/api/v1/what-ifs";

    @Autowired
    private Api api;

    @Autowired
    private Samples samples;

    @Test
    void prices_shows_and_applies_with_the_version_read_and_once_for_a_key() {
        String product = samples.product().getCode();
        Api.Answer quote = api.as("capturista").post("/api/v1/quotes", """
                {"materials": [{"material": "%s", "quantity": "2"}]}""".formatted(product));
        Api.Caller manager = api.as("gerente");
        String key = UUID.randomUUID().toString();
        String order = """
                {"title": "Alza", "costs": [{"productCode": "%s", "percent": "10"}]}""".formatted(product);
        Api.Answer made = manager.with("Idempotency-Key", key).post(PATH, order);
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        assertThat(manager.with("Idempotency-Key", key).post(PATH, order).body()).isEqualTo(made.body());
        String path = PATH + "/" + made.at("id");
        Api.Answer ready = awaited(manager, path, "PRICING");
        assertThat(ready.at("state")).isEqualTo("READY");
        assertThat(ready.at("changes/costs/0/percent")).isEqualTo("10");

        Api.Answer rows = manager.get(path + "/rows?quoteFolio=" + quote.at("folio"));
        assertThat(rows.at("items/0/oldTotal")).isEqualTo("336.40");
        assertThat(rows.at("items/0/newTotal")).isEqualTo("370.04");
        assertThat(manager.get(path + "/rows?sort=difference,desc&size=1").at("items/0/state")).isNotEmpty();

        String chosen = """
                {"quotes": [%s]}""".formatted(quote.at("id"));
        assertThat(manager.post(path + "/apply", chosen).status()).isEqualTo(428);
        assertThat(manager.with("If-Match", ready.header("ETag")).post(path + "/apply", "{}").at("code")).isEqualTo("whatIf.noneChosen");
        Api.Caller holder = manager.with("If-Match", ready.header("ETag")).with("Idempotency-Key", UUID.randomUUID().toString());
        Api.Answer applying = holder.post(path + "/apply", chosen);
        assertThat(applying.status()).as(applying.body().toString()).isEqualTo(200);
        assertThat(holder.post(path + "/apply", chosen).body()).isEqualTo(applying.body());
        assertThat(awaited(manager, path, "APPLYING").at("applied")).isEqualTo("1");
        assertThat(api.as("capturista").get("/api/v1/quotes/" + quote.at("id")).at("total")).isEqualTo("370.04");
        assertThat(manager.with("If-Match", ready.header("ETag")).post(path + "/apply", chosen).status()).isEqualTo(412);
    }

    @Test
    void refuses_at_the_field_what_cannot_be() {
        Api.Caller manager = api.as("gerente");
        assertThat(manager.post(PATH, "{\"title\": \"Nada\"}").at("errors/0/code")).isEqualTo("whatIf.empty");
        assertThat(manager.post(PATH, "{\"costs\": [{\"categoryCode\": \"VID\", \"percent\": 10}]}").at("errors/0/field")).isEqualTo("title");
        assertThat(manager.post(PATH, "{\"title\": \"Baja\", \"costs\": [{\"categoryCode\": \"VID\", \"percent\": -100}]}").at("errors/0/field")).isEqualTo("costs[0].percent");
        assertThat(manager.post(PATH, "{\"title\": \"Acabado\", \"finishes\": [{\"finish\": \"morado\", \"factor\": 2}]}").at("errors/0/code")).isEqualTo("finish.notFound");
        assertThat(manager.post(PATH, "{\"title\": \"Acabado\", \"finishes\": [null]}").status()).isEqualTo(422);
        assertThat(api.as("capturista").post(PATH, "{\"title\": \"x\"}").status()).isEqualTo(403);
        assertThat(manager.get(PATH + "/999999999").at("code")).isEqualTo("whatIf.notFound");
    }

    private static Api.Answer awaited(Api.Caller manager, String path, String during) {
        long deadline = System.nanoTime() + 60_000_000_000L;
        Api.Answer now = manager.get(path);
        while (now.at("state").equals(during) && System.nanoTime() < deadline) {
            now = manager.get(path);
        }
        return now;
    }
}
