package dev.vitral.quoting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.Api;
import dev.vitral.AppTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a quotation is not written for, and the texts that it survives. */
@AppTest
class QuoteRefusalApiTest {
    private static final String QUOTES = "/api/v1/quotes";

    @Autowired
    private Api api;

    @Autowired
    private JsonMapper json;

    private ObjectNode quote(String template, String width, String height) {
        ObjectNode body = json.createObjectNode();
        body.withArray("items").addObject().put("template", template).put("widthMm", width).put("heightMm", height).put("glass", "V6C")
                .put("colour", "natural").put("quantity", 1);
        return body;
    }

    private Api.Answer post(ObjectNode body) {
        return api.as("capturista").post(QUOTES, body.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "499.99, 1200, widthMm, design.outOfRange",
        "1500, 99999, heightMm, design.outOfRange",
        "0, 1200, widthMm, validation.Positive",
        "-5, 1200, widthMm, validation.Positive",
        "1500.001, 1200, widthMm, validation.Digits",
    })
    void refuses_a_size_out_of_range_at_its_field(String width, String height, String field, String code) {
        Api.Answer answer = post(quote("COR3-XO", width, height));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.at("errors/0/field")).isEqualTo("items[0]." + field);
        assertThat(answer.at("errors/0/code")).isEqualTo(code);
        assertThat(answer.at("errors/0/message")).isNotBlank().doesNotContain("[", ".000000");
    }

    @ParameterizedTest
    @CsvSource({"NO-HAY, V6C, natural, template", "COR3-XO, NO-HAY, natural, glass", "COR3-XO, P3-RIE, natural, glass", "COR3-XO, V6C, morado, colour"})
    void names_what_is_not_in_the_catalogue(String template, String glass, String colour, String field) {
        ObjectNode body = quote(template, "1500", "1200");
        ((ObjectNode) body.get("items").get(0)).put("glass", glass).put("colour", colour);

        Api.Answer answer = post(body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.at("errors/0/field")).isEqualTo("items[0]." + field);
    }

    @Test
    void tells_where_a_formula_divides_by_zero_at_this_size() {
        String template = """
                {"code":"CERO-1","description":"Divide entre A - 1500","parameters":["A","H"],"labourPerM2":"0","installationPerM2":"0",
                 "components":[{"material":"P3-RIE","kind":"profile","pieces":1,"cutLengthMm":"A+100/(A-1500)"}]}""";
        Api.Answer written = api.as("gerente").post("/api/v1/templates", template);
        assertThat(written.status()).as(written.body().toString()).isEqualTo(201);

        assertThat(post(quote("CERO-1", "1400", "1200")).status()).isEqualTo(201);
        Api.Answer refused = post(quote("CERO-1", "1500", "1200"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("code")).isEqualTo("design.formula.divisionByZero");
        assertThat(refused.at("reason")).isEqualTo("DIVISION_BY_ZERO");
        assertThat(refused.body().get("position").asInt()).isEqualTo(5);
        assertThat(refused.at("errors/0/field")).isEqualTo("items[0].cutLengthMm");
        assertThat(refused.at("detail")).contains("A+100/(A-1500)", "P3-RIE", "entre cero");
    }

    @Test
    void refuses_a_margin_of_a_whole_and_rates_that_no_shop_has() {
        assertThat(post(quote("COR3-XO", "1500", "1200").put("profitMode", "MARGIN").put("profitRate", "1")).at("errors/0/code")).isEqualTo("quotation.rate");
        assertThat(post(quote("COR3-XO", "1500", "1200").put("taxRate", "1.5")).at("errors/0/field")).isEqualTo("taxRate");
        assertThat(post(quote("COR3-XO", "1500", "1200").put("taxRate", "0.1234567")).at("errors/0/code")).isEqualTo("validation.Digits");
        assertThat(post(quote("COR3-XO", "1500", "1200").put("profitMode", "GUESS")).status()).isEqualTo(400);
        assertThat(post(quote("COR3-XO", "1e999999999", "1200")).status()).isEqualTo(400);
    }

    @Test
    void refuses_an_unknown_member_and_an_empty_quotation() {
        Api.Answer unknown = post(quote("COR3-XO", "1500", "1200").put("discuont", "0.5"));
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.at("code")).isEqualTo("json.unknownMember");
        assertThat(post(json.createObjectNode()).status()).isEqualTo(422);
        assertThat(api.as("capturista").post(QUOTES, "{\"items\":[null]}").status()).isEqualTo(422);
        assertThat(api.as("capturista").post(QUOTES, "{\"items\":[]}").status()).isEqualTo(422);
        assertThat(api.as("capturista").post(QUOTES, "[]").status()).isEqualTo(400);
    }

    @Test
    void refuses_texts_of_100_000_characters_without_repeating_them() {
        String endless = "x".repeat(100_000);
        for (String field : new String[] {"notes", "jobSite"}) {
            Api.Answer answer = post(quote("COR3-XO", "1500", "1200").put(field, endless));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.at("errors/0/field")).isEqualTo(field);
            assertThat(answer.body().toString()).hasSizeLessThan(2000);
        }
        assertThat(post(quote(endless, "1500", "1200")).body().toString()).hasSizeLessThan(2000);
    }

    @Test
    void keeps_emoji_and_right_to_left_text_as_they_were_typed() {
        String site = "Casa 🪟 שלום العربية “Peñón” <b>&amp;</b>";
        Api.Answer written = post(quote("COR3-XO", "1500", "1200").put("jobSite", site).put("notes", site));

        assertThat(written.status()).isEqualTo(201);
        String path = QUOTES + "/" + written.at("id");
        assertThat(api.as("capturista").get(path).at("jobSite")).isEqualTo(site);
        assertThat(api.as("capturista").get(path + "/pdf?lang=es&makeup=true").status()).isEqualTo(200);
    }
}
