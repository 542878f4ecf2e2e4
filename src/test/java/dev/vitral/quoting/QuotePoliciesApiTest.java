package dev.vitral.quoting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.Api;
import dev.vitral.AppTest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** How a quotation charges waste, and what each way would come to, by REST (QUO-20, QUO-14). */
@AppTest
class QuotePoliciesApiTest {
    private static final String QUOTES = "/api/v1/quotes";
    private static final String TEN = """
            {"template":"COR3-XO","widthMm":1300,"heightMm":1200,"glass":"V6C","colour":"natural","quantity":10%s}""";

    @Autowired
    private Api api;

    private Api.Answer quote(String head, String item) {
        return api.as("capturista").post(QUOTES, "{" + head + "\"items\":[" + TEN.formatted(item) + "]}");
    }

    @Test
    void shows_sixty_bars_for_each_window_where_a_plan_needs_some_twenty() {
        Api.Answer quote = quote("", "");
        assertThat(quote.at("costingPolicy")).isEqualTo("NET");

        JsonNode policies = api.as("capturista").get(QUOTES + "/" + quote.at("id") + "/policies").body();

        assertThat(policies.size()).isEqualTo(4);
        assertThat(policy(policies, "PER_WINDOW").get("bars").asInt()).isEqualTo(60);
        assertThat(policy(policies, "PLANNED").get("bars").asInt()).isBetween(19, 23);
        assertThat(policy(policies, "WHOLE_BARS").get("bars").asInt()).isLessThanOrEqualTo(policy(policies, "PLANNED").get("bars").asInt());
        assertThat(policy(policies, "NET").get("bars")).isNull();
        assertThat(policy(policies, "NET").get("chosen").asBoolean()).isTrue();
        assertThat(policy(policies, "NET").get("price").asString()).isEqualTo(quote.at("taxable"));
        assertThat(money(policies, "PER_WINDOW", "price")).isGreaterThan(money(policies, "PLANNED", "price"));
        for (JsonNode it : policies) {
            assertThat(number(it, "price")).isEqualByComparingTo(number(it, "cost").add(number(it, "profit")));
        }
        assertThat(api.as("capturista").get(QUOTES + "/999999999/policies").at("code")).isEqualTo("quotation.notFound");
    }

    @Test
    void freezes_the_policy_with_its_figures_and_explains_the_waste_by_bars() {
        Api.Answer planned = quote("\"costingPolicy\":\"PLANNED\",", "");
        String path = QUOTES + "/" + planned.at("id");
        assertThat(planned.at("costingPolicy")).isEqualTo("PLANNED");
        JsonNode chosen = policy(api.as("capturista").get(path + "/policies").body(), "PLANNED");
        assertThat(chosen.get("chosen").asBoolean()).isTrue();
        assertThat(chosen.get("price").asString()).isEqualTo(planned.at("taxable"));
        JsonNode item = planned.body().get("items").get(0);
        assertThat(number(item, "directCost")).isEqualByComparingTo(number(item, "materials").add(number(item, "wasteProfiles"))
                .add(number(item, "wasteGlass")).add(number(item, "labour")).add(number(item, "installation")));

        JsonNode waste = find(api.as("capturista").get(path + "/explanation").body().get(0), "wasteProfiles");
        BigDecimal shares = BigDecimal.ZERO;
        for (JsonNode share : waste.get("parts")) {
            shares = shares.add(number(share, "value"));
            assertThat(share.get("figure").asString()).isEqualTo("stockShare");
            assertThat(number(share, "rounding").abs()).isLessThanOrEqualTo(new BigDecimal("0.005"));
        }
        assertThat(shares).isEqualByComparingTo(number(item, "wasteProfiles"));
        assertThat(find(waste, "bars").get("value").asInt()).isPositive();

        String net = "{\"costingPolicy\":\"NET\",\"items\":[" + TEN.formatted("") + "]}";
        Api.Answer after = api.as("capturista").with("If-Match", planned.header("ETag")).put(path, net);
        assertThat(after.at("costingPolicy")).isEqualTo("NET");
        assertThat(after.at("total")).isNotEqualTo(planned.at("total"));
    }

    @Test
    void takes_no_policy_that_is_for_comparison_only() {
        assertThat(quote("\"costingPolicy\":\"PER_WINDOW\",", "").at("errors/0/code")).isEqualTo("quotation.policy");
    }

    @Test
    void charges_a_line_by_its_own_merma() {
        Api.Answer own = quote("", ",\"wasteProfilesRate\":\"0.2\",\"wasteGlassRate\":\"0\"");

        JsonNode item = own.body().get("items").get(0);
        assertThat(number(item, "wasteProfilesRate")).isEqualByComparingTo("0.2");
        assertThat(number(item, "wasteGlass")).isZero();
        assertThat(number(item, "wasteProfiles"))
                .isEqualByComparingTo(number(item, "profiles").multiply(new BigDecimal("0.2")).setScale(2, RoundingMode.HALF_UP));
        JsonNode rate = find(api.as("capturista").get(QUOTES + "/" + own.at("id") + "/explanation").body().get(0), "wasteProfilesRate");
        assertThat(number(rate, "value")).isEqualByComparingTo("0.2");
        assertThat(quote("", ",\"wasteGlassRate\":\"1.5\"").status()).isEqualTo(422);
    }

    private static JsonNode policy(JsonNode policies, String name) {
        for (JsonNode policy : policies) {
            if (policy.get("policy").asString().equals(name)) {
                return policy;
            }
        }
        throw new AssertionError(name);
    }

    private static BigDecimal money(JsonNode policies, String name, String field) {
        return number(policy(policies, name), field);
    }

    private static BigDecimal number(JsonNode node, String field) {
        return new BigDecimal(node.get(field).asString());
    }

    private static JsonNode find(JsonNode node, String figure) {
        if (figure.equals(node.get("figure").asString())) {
            return node;
        }
        for (JsonNode part : node.get("parts")) {
            JsonNode found = find(part, figure);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
