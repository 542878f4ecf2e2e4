package dev.vitral.quoting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.Api;
import dev.vitral.AppTest;
import dev.vitral.Samples;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Published versions never change, quotations keep theirs, and what can't be made over its whole range is not published (QUO-2, QUO-4). */
@AppTest
class TemplateVersionsApiTest {
    private static final String TEMPLATES = "/api/v1/templates";
    private static final String QUOTES = "/api/v1/quotes";

    @Autowired
    private Api api;

    @Autowired
    private JsonMapper json;

    private ObjectNode template(String code, String cut) {
        ObjectNode body = (ObjectNode) json.readTree("""
                {"description":"Marco","parameters":["A","H"],"labourPerM2":"0.00","installationPerM2":"0.00",
                 "ranges":{"A":{"unit":"mm","minimum":"400","maximum":"3000","standard":"1200"},"H":{"unit":"mm","minimum":"400","maximum":"2000","standard":"1000"}},
                 "components":[{"material":"P3-RIE","kind":"profile","pieces":2,"cutLengthMm":"%s"}]}""".formatted(cut));
        return body.put("code", code);
    }

    private Api.Caller manager() {
        return api.as("gerente");
    }

    /** Written and read back, so that its ETag is the one to write with. */
    private Api.Answer written(String code, ObjectNode template) {
        Api.Answer old = manager().get(TEMPLATES + "/" + code);
        Api.Answer saved = old.status() == 404
                ? manager().post(TEMPLATES, template.toString())
                : manager().with("If-Match", old.header("ETag")).put(TEMPLATES + "/" + code, template.toString());
        assertThat(saved.status()).as(saved.body().toString()).isIn(200, 201);
        return saved;
    }

    private Api.Answer publish(String code) {
        String etag = manager().get(TEMPLATES + "/" + code).header("ETag");
        return manager().with("If-Match", etag).post(TEMPLATES + "/" + code + "/publish", "{\"remark\":\"prueba\"}");
    }

    private String quote(String template, String more) {
        return "{\"items\":[{\"template\":\"%s\",\"widthMm\":1200,\"heightMm\":1000,\"glass\":\"V6C\",\"colour\":\"natural\",\"quantity\":1%s}]}".formatted(template, more);
    }

    @Test
    void a_quotation_keeps_the_version_it_was_made_with_until_it_is_moved() {
        String code = Samples.code();
        written(code, template(code, "A"));
        assertThat(publish(code).at("number")).isEqualTo("1");
        Api.Answer made = api.as("capturista").post(QUOTES, quote(code, ""));
        assertThat(made.at("items/0/templateVersion")).isEqualTo("1");

        written(code, template(code, "A+100"));
        Api.Answer unpublished = api.as("capturista").post(QUOTES, quote(code, ""));
        assertThat(unpublished.at("items/0/lines/0/cutLengthMm")).isEqualTo("1200");
        assertThat(publish(code).at("number")).isEqualTo("2");

        String path = QUOTES + "/" + made.at("id");
        Api.Answer again = api.as("capturista").with("If-Match", made.header("ETag")).put(path, made.body().toString());
        assertThat(again.at("items/0/templateVersion")).as(again.body().toString()).isEqualTo("1");
        assertThat(again.at("total")).isEqualTo(made.at("total"));
        Api.Answer moved = api.as("capturista").with("If-Match", again.header("ETag")).put(path, quote(code, ""));
        assertThat(moved.at("items/0/templateVersion")).isEqualTo("2");
        assertThat(moved.at("items/0/lines/0/cutLengthMm")).isEqualTo("1300");
        Api.Answer unknown = api.as("capturista").post(QUOTES, quote(code, ",\"templateVersion\":7"));
        assertThat(unknown.at("code")).isEqualTo("template.versionNotFound");
    }

    @Test
    void a_published_version_stays_whatever_the_template_and_its_parts_become() {
        String inner = Samples.code();
        String outer = Samples.code();
        written(inner, template(inner, "A"));
        ObjectNode wall = template(outer, "H");
        wall.set("script", json.readTree("{\"parts\":[{\"template\":\"%s\",\"widthMm\":\"A\",\"heightMm\":\"H\"}]}".formatted(inner)));
        written(outer, wall);
        assertThat(publish(outer).at("code")).isEqualTo("template.partUnpublished");
        publish(inner);
        publish(outer);
        JsonNode first = manager().get(TEMPLATES + "/" + outer + "/versions/1").body();
        assertThat(first.at("/script/parts/0/version").asInt()).isEqualTo(1);

        written(inner, template(inner, "A+7"));
        assertThat(publish(inner).at("number")).isEqualTo("2");
        Api.Answer made = api.as("capturista").post(QUOTES, quote(outer, ""));
        assertThat(made.body().at("/items/0/lines")).hasSize(2);
        assertThat(made.at("items/0/lines/1/cutLengthMm")).isEqualTo("1200");
        assertThat(manager().get(TEMPLATES + "/" + outer + "/versions/1").body()).isEqualTo(first);
        assertThat(manager().get(TEMPLATES + "/" + outer + "/versions/2").status()).isEqualTo(404);

        assertThat(publish(outer).at("number")).as("the part has a newer version").isEqualTo("2");
        assertThat(publish(outer).at("code")).isEqualTo("template.nothingNew");
        Api.Answer versions = manager().get(TEMPLATES + "/" + outer + "/versions");
        assertThat(versions.at("0/number")).isEqualTo("2");
        assertThat(versions.at("1/remark")).isEqualTo("prueba");
        assertThat(versions.at("0/publishedBy")).isEqualTo("gerente");
    }

    @Test
    void refuses_to_publish_what_fails_somewhere_in_its_range_and_names_formula_size_and_reason() {
        String code = Samples.code();
        written(code, template(code, "abs(A-1501)"));
        Api.Answer check = api.as("capturista").get(TEMPLATES + "/" + code + "/check");
        assertThat(check.at("publishable")).isEqualTo("false");
        assertThat(check.at("failures/0/field")).isEqualTo("components[0].cutLengthMm");
        assertThat(check.at("failures/0/sizes/A")).isEqualTo("1501");
        assertThat(check.at("failures/0/detail")).contains("P3-RIE");
        Api.Answer refused = publish(code);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("code")).isEqualTo("template.notMakeable");
        assertThat(refused.at("errors/0/field")).isEqualTo("components[0].cutLengthMm");
        assertThat(refused.at("failures/0/size")).contains("A=1501");
        assertThat(manager().get(TEMPLATES + "/" + code).body().has("publishedVersion")).isFalse();

        ObjectNode ruled = template(code, "abs(A-1501)");
        ruled.set("script", json.readTree("{\"rules\":[{\"formula\":\"A<1500\",\"message\":\"Hasta 1.5 m\"}]}"));
        written(code, ruled);
        assertThat(publish(code).at("number")).as("its own rule keeps the size away").isEqualTo("1");
    }

    @Test
    void a_clerk_reads_versions_and_publishes_none_and_a_stale_reader_neither() {
        String code = Samples.code();
        String etag = written(code, template(code, "A")).header("ETag");
        assertThat(api.as("capturista").with("If-Match", etag).post(TEMPLATES + "/" + code + "/publish", null).status()).isEqualTo(403);
        assertThat(manager().post(TEMPLATES + "/" + code + "/publish", null).status()).isEqualTo(428);
        written(code, template(code, "A-1"));
        assertThat(manager().with("If-Match", etag).post(TEMPLATES + "/" + code + "/publish", null).status()).isEqualTo(412);
        assertThat(publish(code).status()).isEqualTo(200);
        assertThat(api.as("capturista").get(TEMPLATES + "/" + code + "/versions/1").at("components/0/cutLengthMm")).isEqualTo("A-1");
    }

    @Test
    void publishes_once_when_ten_publish_at_the_same_time() throws Exception {
        String code = Samples.code();
        String etag = written(code, template(code, "A")).header("ETag");
        try (var managers = Executors.newFixedThreadPool(10)) {
            List<Future<Integer>> all = managers.invokeAll(IntStream.range(0, 10)
                    .<Callable<Integer>>mapToObj(i -> () -> api.as("gerente").with("If-Match", etag).post(TEMPLATES + "/" + code + "/publish", null).status())
                    .toList());
            int published = 0;
            for (Future<Integer> one : all) {
                assertThat(one.get()).isIn(200, 409, 412);
                published += one.get() == 200 ? 1 : 0;
            }
            assertThat(published).isEqualTo(1);
        }
        assertThat(manager().get(TEMPLATES + "/" + code + "/versions").body()).hasSize(1);
    }
}
