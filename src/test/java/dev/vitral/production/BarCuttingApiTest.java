package dev.vitral.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitral.Api;
import dev.vitral.AppTest;
import dev.vitral.shared.Problem;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Bars by REST, against {@code golden/cutting.json}. */
@AppTest
class BarCuttingApiTest {
    private static final String BARS = "/api/v1/cutting/bars";

    @Autowired
    private Api api;

    @Autowired
    private JsonMapper json;

    @Test
    void plans_the_golden_bars() throws IOException {
        for (JsonNode golden : json.readTree(new ClassPathResource("golden/cutting.json").getInputStream()).get("cases")) {
            ObjectNode body = json.createObjectNode().put("timeLimitMs", 1_000).put("trimMm", golden.path("trimMm").asInt(0));
            for (String member : new String[] {"barMm", "kerfMm", "pieces"}) {
                body.set(member, golden.get(member));
            }
            Api.Answer answer = api.as("capturista").post(BARS, body.toString());
            assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
            assertThat(answer.body().get("bars").asInt()).as(golden.toString()).isEqualTo(golden.get("bars").asInt());
            assertThat(answer.body().get("lowerBound").asInt()).as("proven").isEqualTo(golden.get("bars").asInt());
        }
    }

    @Test
    void cuts_offcuts_before_bars_and_says_what_is_left() {
        Api.Answer answer = api.as("capturista").post(BARS, """
                {"barMm": 6100, "kerfMm": 4, "trimMm": 10, "pieces": [[1000, 2], [2000.5, 1]], "offcuts": [[2030, 1]]}""");
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        assertThat(answer.body().get("bars").asInt()).isEqualTo(1);
        assertThat(answer.body().get("patterns")).hasSize(2);
        JsonNode offcut = answer.body().get("patterns").get(0);
        assertThat(new BigDecimal(offcut.get("stockMm").asString())).isEqualByComparingTo("2030");
        assertThat(new BigDecimal(offcut.get("cuts").get(0).asString()).add(new BigDecimal(offcut.get("restMm").asString()))).isLessThanOrEqualTo(new BigDecimal("2010"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "6100 | [[6081, 1]] | [] | 100 | cutting.pieceBeyondBar",
        "20 | [[1, 1]] | [] | 100 | cutting.noBarLeft",
        "6100 | [[100, 10001]] | [] | 100 | cutting.tooManyPieces",
        "6100 | [[100, 1]] | [[100, 10001]] | 100 | cutting.tooManyPieces",
        "6100 | [[100, 1.5]] | [] | 100 | cutting.pieceCount",
        "6100 | [[100.25, 1]] | [] | 100 | validation",
        "6100 | [[100]] | [] | 100 | validation",
        "0 | [[100, 1]] | [] | 100 | validation",
        "6100 | [[100, 1]] | [[0, 1]] | 100 | validation",
        "6100 | [[100, 1]] | [] | 10001 | validation"
    })
    void refuses_what_cannot_be_cut(String bar, String pieces, String offcuts, long limit, String code) {
        Api.Answer answer = api.as("capturista").post(BARS, """
                {"barMm": %s, "trimMm": 10, "pieces": %s, "offcuts": %s, "timeLimitMs": %d}""".formatted(bar, pieces, offcuts, limit));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(422);
        if (!"validation".equals(code)) {
            assertThat(answer.at("code")).isEqualTo(code);
        }
    }

    @Test
    void refuses_a_plan_while_all_seats_are_taken() {
        CuttingDesk desk = new CuttingDesk(1, 10);
        assertThat(desk.<Boolean>plan(() -> {
            assertThatThrownBy(() -> elsewhere(desk)).cause().isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("cutting.busy"));
            return true;
        })).isTrue();
        assertThat(desk.<Boolean>plan(() -> true)).as("free again").isTrue();
    }

    private static void elsewhere(CuttingDesk desk) throws Exception {
        try (var other = Executors.newSingleThreadExecutor()) {
            other.submit(() -> desk.plan(() -> false)).get();
        }
    }
}
