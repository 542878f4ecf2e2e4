package dev.vitral.quoting;

import static dev.vitral.Samples.asClerk;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.Api;
import dev.vitral.AppTest;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Every figure of a quotation explains itself by REST (QUO-6). */
@AppTest
class QuoteExplanationApiTest {
    @Autowired
    private Api api;

    @Autowired
    private Quotations quotations;

    @Test
    void explains_the_total_from_what_was_frozen() {
        Quotation draft = asClerk(() -> quotations.create(new QuoteDraft(null, null, null, null, null, null, null, null, null, null, null, null,
                List.of(new QuoteDraft.Item("COR3-XO", BigDecimal.valueOf(1500), BigDecimal.valueOf(1200), "V6C", "natural", 2, null)), null)));
        Api.Answer answer = api.as("capturista").get("/api/v1/quotes/" + draft.getId() + "/explanation");
        assertThat(answer.status()).isEqualTo(200);
        JsonNode total = answer.body().get(0);
        assertThat(total.get("figure").asString()).isEqualTo("total");
        assertThat(new BigDecimal(total.get("value").asString())).isEqualByComparingTo(draft.getTotals().total());
        JsonNode cut = first(total, "cutLengthMm");
        assertThat(cut.get("formula").asString()).isNotEmpty();
        assertThat(cut.get("values").isEmpty()).isFalse();
        assertThat(first(total, "materialCost").get("value").asString()).isNotEmpty();
        assertThat(api.as("capturista").get("/api/v1/quotes/999999999/explanation").status()).isEqualTo(404);
    }

    private static JsonNode first(JsonNode node, String figure) {
        JsonNode found = find(node, figure);
        assertThat(found).as(figure).isNotNull();
        return found;
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
