package dev.vitral.quoting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.Api;
import dev.vitral.AppTest;
import dev.vitral.Samples;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Templates and formulas by REST, against {@code golden/templates.json}. */
@AppTest
class TemplateApiTest {
    private static final String TEMPLATES = "/api/v1/templates";
    private static final String EVALUATE = "/api/v1/formulas/evaluate";

    @Autowired
    private Api api;

    @Autowired
    private JsonMapper json;

    @Test
    void speaks_of_templates_as_the_golden_file_does() throws IOException {
        Api.Answer list = api.as("capturista").get(TEMPLATES + "?size=100");
        for (JsonNode golden : json.readTree(new ClassPathResource("golden/templates.json").getInputStream())) {
            Api.Answer one = api.as("capturista").get(TEMPLATES + "/" + golden.get("code").asString());
            golden.properties().forEach(p -> assertThat(one.body().get(p.getKey())).as(p.getKey()).isEqualTo(p.getValue()));
            assertThat(list.body().get("items")).contains(one.body());
        }
        assertThat(list.body().get("total").asInt()).isGreaterThanOrEqualTo(8);
        assertThat(api.as("capturista").get(TEMPLATES + "?q=COR3").body().get("total").asInt()).isEqualTo(3);
        assertThat(api.as("capturista").get(TEMPLATES + "/NO-HAY").at("code")).isEqualTo("template.notFound");
    }

    private ObjectNode template(String code) {
        ObjectNode body = (ObjectNode) json.readTree("""
                {"description":"Fija de prueba","parameters":["A","H"],"labourPerM2":"120.00","installationPerM2":"80.00",
                 "components":[{"material":"P3-RIE","kind":"profile","pieces":2,"cutLengthMm":"A"},
                               {"material":"$glass","kind":"glass","pieces":"1","widthMm":"A-20","heightMm":"H-20","condition":"A>300"}]}""");
        return body.put("code", code);
    }

    @Test
    void a_manager_writes_replaces_and_removes_a_template() {
        String code = Samples.code();
        Api.Caller manager = api.as("gerente");
        Api.Answer created = manager.post(TEMPLATES, template(code).toString());
        assertThat(created.status()).as(created.body().toString()).isEqualTo(201);
        assertThat(created.header("Location")).isEqualTo(TEMPLATES + "/" + code);
        assertThat(manager.post(TEMPLATES, template(code).toString()).at("code")).isEqualTo("template.codeTaken");

        ObjectNode body = (ObjectNode) created.body().deepCopy();
        ((ObjectNode) body.get("components").get(0)).put("cutLengthMm", "A-4");
        String path = TEMPLATES + "/" + code;
        assertThat(manager.put(path, body.toString()).status()).isEqualTo(428);
        Api.Answer replaced = manager.with("If-Match", created.header("ETag")).put(path, body.toString());
        assertThat(replaced.at("components/0/cutLengthMm")).isEqualTo("A-4");
        assertThat(manager.with("If-Match", created.header("ETag")).put(path, body.toString()).status()).isEqualTo(412);
        assertThat(manager.with("If-Match", replaced.header("ETag")).put(path, body.put("code", "OTRA").toString()).at("code")).isEqualTo("template.codeFixed");

        Api.Answer deleted = manager.with("If-Match", replaced.header("ETag")).delete(path);
        assertThat(deleted.status()).isEqualTo(204);
        assertThat(manager.get(path).status()).isEqualTo(404);
        assertThat(manager.with("If-Match", deleted.header("ETag")).post(path + "/restore", null).status()).isEqualTo(200);
    }

    @Test
    void a_clerk_reads_templates_and_writes_none() {
        Api.Caller clerk = api.as("capturista");
        assertThat(clerk.post(TEMPLATES, template(Samples.code()).toString()).status()).isEqualTo(403);
        Api.Answer golden = clerk.get(TEMPLATES + "/FIJ3");
        assertThat(clerk.with("If-Match", golden.header("ETag")).put(TEMPLATES + "/FIJ3", golden.body().toString()).status()).isEqualTo(403);
        assertThat(clerk.with("If-Match", golden.header("ETag")).delete(TEMPLATES + "/FIJ3").status()).isEqualTo(403);
        assertThat(clerk.get(TEMPLATES + "/FIJ3").header("ETag")).isEqualTo(golden.header("ETag"));
    }

    @Test
    void points_at_what_is_wrong_in_a_template() {
        ObjectNode syntax = template(Samples.code());
        ((ObjectNode) syntax.get("components").get(1)).put("widthMm", "A-*2");
        Api.Answer refused = api.as("gerente").post(TEMPLATES, syntax.toString());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("errors/0/field")).isEqualTo("components[1].widthMm");
        assertThat(refused.body().get("position").asInt()).isEqualTo(2);

        ObjectNode unknown = template(Samples.code());
        ((ObjectNode) unknown.get("components").get(0)).put("cutLengthMm", "A+Z");
        assertThat(api.as("gerente").post(TEMPLATES, unknown.toString()).at("code")).isEqualTo("design.formula.unknownName");

        refused(template(Samples.code()).put("code", "con espacio"));
        refused(template(Samples.code()).put("labourPerM2", "-1"));
        refused((ObjectNode) template(Samples.code()).set("parameters", json.readTree("[\"A\",\"A\"]")));
        refused((ObjectNode) template(Samples.code()).set("parameters", json.readTree("[\"A\",\"min\"]")));
        refused((ObjectNode) template(Samples.code()).set("components", json.readTree("[null]")));
        refused((ObjectNode) template(Samples.code()).set("components", json.readTree("[{\"material\":\"P3-RIE\",\"kind\":\"wood\"}]")));
        refused((ObjectNode) template(Samples.code()).set("look", json.readTree("{\"leaves\":\"Q\",\"frameMm\":30,\"sashMm\":50,\"panesPerLeaf\":1,\"sill\":true}")));
        refused((ObjectNode) template(Samples.code()).set("ranges", json.readTree("{\"A\":{\"minimum\":\"9\",\"maximum\":\"1\",\"standard\":\"5\"}}")));
        refused((ObjectNode) template(Samples.code()).set("ranges", json.readTree("{\"A\":{\"minimum\":\"9\"}}")));
    }

    private void refused(ObjectNode body) {
        Api.Answer answer = api.as("gerente").post(TEMPLATES, body.toString());
        assertThat(answer.status()).as(body + " → " + answer.body()).isEqualTo(422);
        assertThat(answer.body().get("errors")).isNotEmpty();
    }

    private Api.Answer evaluate(String formula, String variables) {
        return api.as("capturista").post(EVALUATE, json.createObjectNode().put("formula", formula).set("variables", json.readTree(variables)).toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "2*ceil(A/500); 6", "A*H/1000000; 1.8", "if(A>1000,H-26,H); 1174", "(A-185)/2; 657.5", "10/3; 3.333333", "max(A,H)-min(A,H); 300"
    })
    void evaluates_formulas_exactly(String formula, String value) {
        Api.Answer answer = evaluate(formula, "{\"A\":\"1500\",\"H\":1200}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("value")).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "A/(H-1200); 1; DIVISION_BY_ZERO", "A+; 2; UNEXPECTED_END", "A $ 2; 2; UNEXPECTED", "Z+1; 0; UNKNOWN_NAME", "exec(1); 0; UNKNOWN_FUNCTION",
        "''; 0; EMPTY", "9999999999*9999999999; 10; OVERFLOW", "1+max(); 2; WRONG_ARGUMENTS"
    })
    void tells_position_and_reason_of_a_formula_without_answer(String formula, int position, String reason) {
        Api.Answer answer = evaluate(formula, "{\"A\":\"1500\",\"H\":\"1200\"}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.at("reason")).isEqualTo(reason);
        assertThat(answer.body().get("position").asInt()).isEqualTo(position);
        assertThat(answer.at("errors/0/field")).isEqualTo("formula");
        assertThat(answer.at("detail")).isNotBlank().doesNotStartWith("[");
    }

    @Test
    void refuses_an_endless_formula_and_too_many_variables() {
        assertThat(evaluate("1+".repeat(50_000) + "1", "{}").at("reason")).isEqualTo("TOO_LONG");
        ObjectNode many = json.createObjectNode();
        for (int i = 0; i < 60; i++) {
            many.put("V" + i, i);
        }
        assertThat(evaluate("1", many.toString()).status()).isEqualTo(422);
        assertThat(evaluate("A", "{\"A\":null}").status()).isEqualTo(422);
        assertThat(evaluate("A", "{\"A\":\"1e999999999\"}").status()).isEqualTo(400);
        assertThat(api.as("capturista").post(EVALUATE, "{\"formula\":\"1\",\"vars\":{}}").status()).isEqualTo(400);
        assertThat(api.anonymous().post(EVALUATE, "{\"formula\":\"1\"}").status()).isEqualTo(401);
    }
}
