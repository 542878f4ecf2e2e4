package dev.vitral.quoting;

import static dev.vitral.Samples.asAdmin;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.Api;
import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.catalog.Catalog;
import dev.vitral.catalog.Product;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Price and cuts of golden windows don't move unnoticed: publishing shows the difference and wants it confirmed (QUO-18). */
@AppTest
class GoldenWindowsApiTest {
    private static final String TEMPLATES = "/api/v1/templates/";

    @Autowired
    private Api api;

    @Autowired
    private Catalog catalog;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    private ObjectNode template(String code, String cut) {
        ObjectNode body = (ObjectNode) json.readTree("""
                {"description":"Marco","parameters":["A","H"],"labourPerM2":"0.00","installationPerM2":"0.00",
                 "ranges":{"A":{"unit":"mm","minimum":"400","maximum":"3000","standard":"1200"},"H":{"unit":"mm","minimum":"400","maximum":"2000","standard":"1000"}},
                 "components":[{"material":"P3-RIE","kind":"profile","pieces":2,"cutLengthMm":"%s"}]}""".formatted(cut));
        return body.put("code", code);
    }

    private void write(String code, String cut) {
        Api.Answer old = api.as("gerente").get(TEMPLATES + code);
        Api.Answer saved = old.status() == 404
                ? api.as("gerente").post("/api/v1/templates", template(code, cut).toString())
                : api.as("gerente").with("If-Match", old.header("ETag")).put(TEMPLATES + code, template(code, cut).toString());
        assertThat(saved.status()).as(saved.body().toString()).isIn(200, 201);
    }

    private Api.Answer publish(String code, String body) {
        String etag = api.as("gerente").get(TEMPLATES + code).header("ETag");
        return api.as("gerente").with("If-Match", etag).post(TEMPLATES + code + "/publish", body);
    }

    private Api.Answer keep(String code, String name, int width) {
        return api.as("gerente").post(TEMPLATES + code + "/golden", """
                {"name":"%s","window":{"template":"%s","widthMm":%d,"heightMm":1000,"glass":"V6C","colour":"natural","quantity":1}}""".formatted(name, code, width));
    }

    @Test
    void shows_what_moves_before_publishing_and_records_that_it_was_confirmed() {
        String code = Samples.code();
        write(code, "A");
        Api.Answer kept = keep(code, "usual", 1200);
        assertThat(kept.status()).as(kept.body().toString()).isEqualTo(201);
        assertThat(kept.at("expected/cuts/0")).isEqualTo("P3-RIE 2 × 1200 mm");
        BigDecimal before = new BigDecimal(kept.at("expected/unitPrice"));
        assertThat(keep(code, "Usual", 900).at("code")).isEqualTo("golden.nameTaken");
        assertThat(publish(code, null).at("number")).isEqualTo("1");

        write(code, "A+50");
        Api.Answer differences = api.as("capturista").get(TEMPLATES + code + "/differences");
        assertThat(differences.at("0/gone/0")).isEqualTo("P3-RIE 2 × 1200 mm");
        assertThat(differences.at("0/added/0")).isEqualTo("P3-RIE 2 × 1250 mm");
        assertThat(new BigDecimal(differences.at("0/price"))).isGreaterThan(before);
        Api.Answer refused = publish(code, null);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("code")).isEqualTo("template.goldenMoved");
        assertThat(refused.at("differences/0/name")).isEqualTo("usual");
        assertThat(api.as("gerente").get(TEMPLATES + code).at("publishedVersion")).isEqualTo("1");

        assertThat(publish(code, "{\"confirmed\":true}").at("number")).isEqualTo("2");
        assertThat(api.as("gerente").get(TEMPLATES + code + "/differences").body()).isEmpty();
        assertThat(api.as("gerente").get(TEMPLATES + code + "/golden").at("0/expected/cuts/0")).isEqualTo("P3-RIE 2 × 1250 mm");
        String recorded = jdbc.sql("SELECT v.differences FROM template_version v JOIN window_template t ON t.id = v.template_id WHERE t.code = ? AND v.number = 2")
                .param(code).query(String.class).single();
        assertThat(json.readTree(recorded).at("/0/added/0").asString()).isEqualTo("P3-RIE 2 × 1250 mm");
    }

    @Test
    void a_cost_that_moves_moves_no_golden_window() {
        String code = Samples.code();
        write(code, "A");
        keep(code, "usual", 1200);
        Product profile = asAdmin(() -> catalog.findByCode("P3-RIE").orElseThrow());
        BigDecimal cost = profile.getCost();
        profile.setCost(cost.add(BigDecimal.TEN));
        Product dearer = asAdmin(() -> catalog.save(profile));
        try {
            assertThat(api.as("gerente").get(TEMPLATES + code + "/differences").body()).isEmpty();
        } finally {
            dearer.setCost(cost);
            asAdmin(() -> catalog.save(dearer));
        }
    }

    @Test
    void tells_a_window_that_can_not_be_made_any_more_and_keeps_it_no_longer_once_confirmed() {
        String code = Samples.code();
        write(code, "A");
        keep(code, "ancha", 2900);
        publish(code, null);
        ObjectNode narrow = template(code, "A");
        ((ObjectNode) narrow.at("/ranges/A")).put("maximum", "2000");
        String etag = api.as("gerente").get(TEMPLATES + code).header("ETag");
        api.as("gerente").with("If-Match", etag).put(TEMPLATES + code, narrow.toString());
        Api.Answer differences = api.as("gerente").get(TEMPLATES + code + "/differences");
        assertThat(differences.at("0/problem/code")).isEqualTo("design.outOfRange");
        assertThat(publish(code, null).at("code")).isEqualTo("template.goldenMoved");
        assertThat(publish(code, "{\"confirmed\":true}").at("number")).isEqualTo("2");
        assertThat(api.as("gerente").get(TEMPLATES + code + "/golden").body()).isEmpty();
    }

    @Test
    void counts_who_uses_a_template_by_version_and_a_clerk_keeps_no_golden_window() {
        String code = Samples.code();
        write(code, "A");
        publish(code, null);
        api.as("capturista").post("/api/v1/quotes", """
                {"items":[{"template":"%s","widthMm":1200,"heightMm":1000,"glass":"V6C","colour":"natural","quantity":1},
                          {"template":"%s","widthMm":1300,"heightMm":1000,"glass":"V6C","colour":"natural","quantity":1}]}""".formatted(code, code));
        Api.Answer uses = api.as("capturista").get(TEMPLATES + code + "/uses");
        assertThat(uses.at("open/0/version")).isEqualTo("1");
        assertThat(uses.at("open/0/quotations")).isEqualTo("1");
        assertThat(api.as("capturista").post(TEMPLATES + code + "/golden", "{\"name\":\"x\",\"window\":{\"template\":\"X\",\"widthMm\":1,\"heightMm\":1,\"glass\":\"V6C\",\"colour\":\"natural\",\"quantity\":1}}").status())
                .isEqualTo(403);
        assertThat(keep(code, "enorme", 9000).at("code")).isEqualTo("design.outOfRange");
    }
}
