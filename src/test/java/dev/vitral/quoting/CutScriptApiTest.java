package dev.vitral.quoting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.Api;
import dev.vitral.AppTest;
import dev.vitral.Samples;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Templates as cut scripts by REST: written, read back, quoted with further measures and choices. */
@AppTest
class CutScriptApiTest {
    private static final String TEMPLATES = "/api/v1/templates";
    private static final String QUOTES = "/api/v1/quotes";

    @Autowired
    private Api api;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Quotations quotations;

    private ObjectNode railing(String code) {
        ObjectNode body = (ObjectNode) json.readTree("""
                {"description":"Barandal","parameters":["A","H","claro"],"labourPerM2":"0.00","installationPerM2":"0.00",
                 "ranges":{"A":{"unit":"mm","minimum":"600","maximum":"6000","standard":"2400"},"H":{"unit":"mm","minimum":"900","maximum":"1200","standard":"1000"},
                           "claro":{"unit":"mm","minimum":"600","maximum":"1500","standard":"1200"}},
                 "components":[{"material":"P3-RIE","kind":"profile","pieces":1,"cutLengthMm":"A","cutLeftDegrees":"45","cutRightDegrees":"45","remark":"pasamanos"},
                               {"material":"P3-JAM","kind":"profile","pieces":"postes","cutLengthMm":"H","condition":"A>0"},
                               {"material":"$jala","kind":"hardware","quantity":"postes/2"}],
                 "script":{"variables":[{"name":"postes","formula":"ceil(A/claro)+1"}],
                           "choices":[{"code":"jala","text":"Jaladera","options":[{"code":"no","text":"Sin jaladera"},{"code":"si","text":"Con jaladera","material":"H-JAE"}]}],
                           "rules":[{"formula":"A>=H/2","message":"Muy angosto."}],
                           "labour":[{"name":"soldar","stage":"MAKING","minutes":"10*postes","hourlyRate":"90.00"}]}}""");
        return body.put("code", code);
    }

    private ObjectNode quote(String template, String more) {
        return (ObjectNode) json.readTree("""
                {"items":[{"template":"%s","widthMm":2400,"heightMm":1000,"glass":"V6C","colour":"natural","quantity":1%s}]}""".formatted(template, more));
    }

    @Test
    void writes_a_cut_script_and_reads_it_back_whole() {
        Api.Answer created = api.as("gerente").post(TEMPLATES, railing(Samples.code()).toString());
        assertThat(created.status()).as(created.body().toString()).isEqualTo(201);
        JsonNode script = created.body().get("script");
        assertThat(script.at("/variables/0/formula").asString()).isEqualTo("ceil(A/claro)+1");
        assertThat(script.at("/choices/0/options/1/material").asString()).isEqualTo("H-JAE");
        assertThat(created.at("components/0/remark")).isEqualTo("pasamanos");
        assertThat(new BigDecimal(created.at("components/0/cutLeftDegrees"))).isEqualByComparingTo("45");
        assertThat(created.body().at("/components/1").has("cutLeftDegrees")).isFalse();
        String path = created.header("Location");
        Api.Answer again = api.as("gerente").with("If-Match", created.header("ETag")).put(path, created.body().toString());
        assertThat(again.body()).isEqualTo(created.body());
    }

    @Test
    void quotes_with_further_measures_and_choices_and_keeps_them() {
        String code = Samples.code();
        api.as("gerente").post(TEMPLATES, railing(code).toString());
        Api.Answer usual = api.as("capturista").post(QUOTES, quote(code, "").toString());
        assertThat(usual.status()).as(usual.body().toString()).isEqualTo(201);
        assertThat(usual.body().at("/items/0/lines")).hasSize(2);
        assertThat(usual.body().at("/items/0/lines/1/pieces").asInt()).isEqualTo(3);
        assertThat(usual.at("items/0/labour")).isEqualTo("45.00");

        Api.Answer own = api.as("capturista").post(QUOTES, quote(code, ",\"parameters\":{\"claro\":\"800\"},\"choices\":{\"jala\":\"si\"}").toString());
        assertThat(own.status()).as(own.body().toString()).isEqualTo(201);
        assertThat(own.body().at("/items/0/lines/1/pieces").asInt()).isEqualTo(4);
        assertThat(own.at("items/0/lines/2/material")).isEqualTo("H-JAE");
        assertThat(own.at("items/0/lines/2/quantity")).isEqualTo("2.000000");
        assertThat(own.at("items/0/lines/0/remark")).isEqualTo("pasamanos");
        assertThat(own.at("items/0/choices/jala")).isEqualTo("si");
        Api.Answer rewritten = api.as("capturista").with("If-Match", own.header("ETag")).put(QUOTES + "/" + own.at("id"), own.body().toString());
        assertThat(rewritten.body().get("items")).as(rewritten.body().toString()).isEqualTo(own.body().get("items"));
    }

    @Test
    void points_at_what_can_not_be_chosen_and_at_broken_rules() {
        String code = Samples.code();
        api.as("gerente").post(TEMPLATES, railing(code).toString());
        refused(quote(code, ",\"choices\":{\"jala\":\"quiza\"}"), "items[0].choices.jala", "design.badOption");
        refused(quote(code, ",\"choices\":{\"color\":\"rojo\"}"), "items[0].choices.color", "design.unknownChoice");
        refused(quote(code, ",\"parameters\":{\"claro\":\"5000\"}"), "items[0].parameters.claro", "design.outOfRange");
        refused(quote(code, ",\"parameters\":{\"otro\":\"1\"}"), "items[0].parameters.otro", "design.unknownParameter");
    }

    private void refused(ObjectNode quote, String field, String problem) {
        Api.Answer answer = api.as("capturista").post(QUOTES, quote.toString());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.at("errors/0/field")).isEqualTo(field);
        assertThat(answer.at("errors/0/code")).isEqualTo(problem);
        assertThat(answer.at("detail")).doesNotStartWith("[");
    }

    @Test
    void refuses_a_template_that_contains_itself_and_scripts_that_can_not_be_read() {
        String outer = Samples.code();
        String inner = Samples.code();
        Api.Caller manager = api.as("gerente");
        Api.Answer first = manager.post(TEMPLATES, railing(inner).toString());
        ObjectNode wall = railing(outer);
        ((ObjectNode) wall.get("script")).set("parts", json.readTree("[{\"template\":\"%s\",\"widthMm\":\"A/2\",\"heightMm\":\"H\"}]".formatted(inner)));
        assertThat(manager.post(TEMPLATES, wall.toString()).status()).isEqualTo(201);

        ObjectNode ring = railing(inner);
        ((ObjectNode) ring.get("script")).set("parts", json.readTree("[{\"template\":\"%s\",\"widthMm\":\"A\",\"heightMm\":\"H\"}]".formatted(outer)));
        Api.Answer cycle = manager.with("If-Match", first.header("ETag")).put(TEMPLATES + "/" + inner, ring.toString());
        assertThat(cycle.at("code")).as(cycle.body().toString()).isEqualTo("design.cycle");
        assertThat(manager.get(TEMPLATES + "/" + inner).header("ETag")).isEqualTo(first.header("ETag"));

        ObjectNode wrong = railing(Samples.code());
        ((ObjectNode) wrong.at("/script/variables/0")).put("formula", "ceil(A/");
        Api.Answer refused = manager.post(TEMPLATES, wrong.toString());
        assertThat(refused.at("errors/0/field")).isEqualTo("script.variables[0].formula");
        assertThat(refused.body().get("position").asInt()).isEqualTo(7);
    }

    @Test
    void keeps_how_a_window_is_parted_and_draws_it_with_the_quotation() {
        ObjectNode body = railing(Samples.code());
        ((ObjectNode) body.get("script")).set("layout", json.readTree("""
                {"split":"ROWS","parts":[{"sizeMm":"H/4","leaves":"T"},{"split":"COLUMNS","parts":[{"leaves":"O"},{"sizeMm":"claro/2","leaves":"I"},{"share":"2","leaves":"XO"}]}]}"""));
        Api.Answer created = api.as("gerente").post(TEMPLATES, body.toString());
        assertThat(created.status()).as(created.body().toString()).isEqualTo(201);
        assertThat(created.body().at("/script/layout/parts/1/parts/1/sizeMm").asString()).isEqualTo("claro/2");
        Api.Answer again = api.as("gerente").with("If-Match", created.header("ETag")).put(created.header("Location"), created.body().toString());
        assertThat(again.body()).isEqualTo(created.body());

        Api.Answer quoted = api.as("capturista").post(QUOTES, quote(body.get("code").asString(), "").toString());
        assertThat(quoted.status()).as(quoted.body().toString()).isEqualTo(201);
        FrozenWindow frozen = Samples.asClerk(() -> quotations.window(quotations.find(Long.parseLong(quoted.at("id"))).orElseThrow().getItems().getFirst()));
        assertThat(frozen.elevation().fields()).extracting(field -> field.widthMm().intValue()).containsExactly(2400, 600, 600, 1200);
    }

    @Test
    void refuses_a_quotation_whose_window_can_not_hold_its_parts() {
        ObjectNode body = railing(Samples.code());
        ((ObjectNode) body.get("script")).set("layout", json.readTree("""
                {"split":"COLUMNS","parts":[{"sizeMm":"3000","leaves":"O"},{"leaves":"O"}]}"""));
        api.as("gerente").post(TEMPLATES, body.toString());

        Api.Answer refused = api.as("capturista").post(QUOTES, quote(body.get("code").asString(), "").toString());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().toString()).contains("design.badLayout", "items[0].layout");
    }

    @Test
    void reads_windows_that_were_frozen_before_windows_were_parted() {
        FrozenWindow old = json.readValue("""
                {"elevation":{"leaves":["FIXED","SLIDING"],"frameMm":30,"sashMm":50,"panesPerLeaf":1,"sill":true},"price":null,"formulas":null}""", FrozenWindow.class);

        assertThat(old.elevation().fields()).isEmpty();
        assertThat(old.elevation().insets()).isEmpty();
    }
}
