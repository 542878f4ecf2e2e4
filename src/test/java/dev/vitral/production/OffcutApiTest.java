package dev.vitral.production;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.Api;
import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.catalog.Product;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
class OffcutApiTest {
    private static final String PATH = "/api/v1/offcuts";

    @Autowired
    Api api;

    @Autowired
    WorkSamples work;

    @Test
    void takes_one_in_once_for_a_key_and_lists_it_by_product() {
        Product glass = work.glass("5", null);
        Api.Caller clerk = api.as("capturista").with("Idempotency-Key", Samples.code());
        String body = found(glass, 1000, 500);
        Api.Answer added = clerk.post(PATH, body);
        assertThat(added.status()).as(added.body().toString()).isEqualTo(201);
        assertThat(added.header("Location")).endsWith(PATH + "/" + added.at("id"));
        assertThat(clerk.post(PATH, body).at("code")).as("a retry takes in no other").isEqualTo(added.at("code"));
        Api.Answer list = api.as("capturista").get(PATH + "?productCode=" + glass.getCode());
        assertThat(list.body().get("items")).hasSize(1);
        assertThat(list.at("items/0/state")).isEqualTo("AVAILABLE");
        assertThat(list.at("items/0/quantity")).isEqualTo("0.500000");
        assertThat(api.as("capturista").get(PATH + "/" + added.at("id")).header("ETag")).isEqualTo(added.header("ETag"));
    }

    @Test
    void corrects_what_was_read_and_refuses_what_is_stale() {
        Api.Answer added = api.as("capturista").post(PATH, found(work.glass("5", null), 1000, 500));
        String path = PATH + "/" + added.at("id");
        String change = "{\"widthMm\": 900, \"heightMm\": 500, \"place\": \"R2\", \"reason\": \"despostillado\"}";
        assertThat(api.as("capturista").put(path, change).status()).isEqualTo(428);
        String tag = Objects.requireNonNull(added.header("ETag"));
        Api.Answer corrected = api.as("capturista").with("If-Match", tag).put(path, change);
        assertThat(corrected.at("widthMm")).startsWith("900");
        assertThat(corrected.at("place")).isEqualTo("R2");
        assertThat(api.as("capturista").with("If-Match", tag).put(path, change).status()).isEqualTo(412);
    }

    @Test
    void throws_one_away_for_a_reason() {
        Api.Answer added = api.as("capturista").post(PATH, found(work.glass("5", null), 1000, 500));
        String path = PATH + "/" + added.at("id") + "/scrap";
        assertThat(api.as("capturista").post(path, "{\"reason\": \" \"}").status()).isEqualTo(422);
        Api.Caller clerk = api.as("capturista").with("Idempotency-Key", Samples.code());
        assertThat(clerk.post(path, "{\"reason\": \"roto\"}").at("state")).isEqualTo("SCRAPPED");
        assertThat(clerk.post(path, "{\"reason\": \"roto\"}").at("state")).as("a retry gets the first answer").isEqualTo("SCRAPPED");
        assertThat(api.as("capturista").post(path, "{\"reason\": \"roto\"}").at("code")).isEqualTo("offcut.state.SCRAPPED");
    }

    @Test
    void refuses_at_the_field_what_makes_no_offcut() {
        Product glass = work.glass("5", null);
        Api.Answer sizeless = api.as("capturista").post(PATH, "{\"product\": \"" + glass.getCode() + "\", \"lengthMm\": 900}");
        assertThat(sizeless.status()).isEqualTo(422);
        assertThat(sizeless.at("code")).isEqualTo("offcut.size");
        assertThat(sizeless.at("errors/0/field")).isEqualTo("widthMm");
        assertThat(api.as("capturista").post(PATH, "{\"product\": \"NO-HAY-TAL\", \"lengthMm\": 900}").at("code")).isEqualTo("product.notFound");
        assertThat(api.as("capturista").get(PATH + "/999999999").at("code")).isEqualTo("offcut.notFound");
    }

    @Test
    void prints_labels_of_what_the_filters_find() {
        Product glass = work.glass("5", null);
        api.as("capturista").post(PATH, found(glass, 1000, 500));
        api.as("capturista").post(PATH, found(glass, 700, 500));
        byte[] pdf = api.as("capturista").get(PATH + "/labels.pdf?lang=es&productCode=" + glass.getCode()).response().getContentAsByteArray();
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        Api.Answer none = api.as("capturista").get(PATH + "/labels.pdf?productCode=" + glass.getCode() + "&state=USED");
        assertThat(none.status()).isEqualTo(404);
    }

    private static String found(Product glass, int width, int height) {
        return "{\"product\": \"%s\", \"widthMm\": %d, \"heightMm\": %d, \"place\": \"R1\"}".formatted(glass.getCode(), width, height);
    }
}
