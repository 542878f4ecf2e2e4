package dev.vitral.production;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.Api;
import dev.vitral.AppTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Sheets by REST, against {@code golden/cutting.json}. */
@AppTest
class SheetCuttingApiTest {
    private static final String SHEETS = "/api/v1/cutting/sheets";

    @Autowired
    private Api api;

    @Autowired
    private JsonMapper json;

    @Test
    void plans_the_golden_sheets() throws IOException {
        for (JsonNode golden : json.readTree(new ClassPathResource("golden/cutting.json").getInputStream()).get("sheets")) {
            ObjectNode body = json.createObjectNode().put("timeLimitMs", 200).put("stages", 3).put("kerfMm", 0);
            for (String member : new String[] {"sheetMm", "trimMm", "rotate", "panes"}) {
                if (golden.has(member)) {
                    body.set(member, golden.get(member));
                }
            }
            Api.Answer answer = api.as("capturista").post(SHEETS, body.toString());
            assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
            assertThat(answer.body().get("sheets").asInt()).isEqualTo(golden.get("sheets").asInt());
            assertThat(answer.body().get("lowerBound").asInt()).isEqualTo(1);
            assertThat(answer.body().get("layouts")).hasSize(golden.get("sheets").asInt());
            JsonNode pane = answer.body().get("layouts").get(0).get("panes").get(0);
            double trim = golden.has("trimMm") ? 10 : 0;
            assertThat(pane.get("x").asDouble()).isGreaterThanOrEqualTo(trim);
            assertThat(pane.get("w").asDouble()).isPositive();
        }
    }

    @Test
    void plans_nothing_for_no_panes() {
        Api.Answer answer = api.as("capturista").post(SHEETS, """
                {"sheetMm": [1800, 2600], "panes": []}""");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().get("sheets").asInt()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "[1800, 2600] | [[2600, 1801, 1]] | 3 | 100 | cutting.paneBeyondSheet",
        "[20, 20] | [[1, 1, 1]] | 3 | 100 | cutting.noSheetLeft",
        "[1800, 2600] | [[100, 100, 2001]] | 3 | 100 | cutting.tooManyPanes",
        "[1800, 2600] | [[100, 100, 1.5]] | 3 | 100 | cutting.paneCount",
        "[1800, 2600] | [[100.25, 100, 1]] | 3 | 100 | validation",
        "[1800, 2600] | [[100, 100]] | 3 | 100 | validation",
        "[1800] | [[100, 100, 1]] | 3 | 100 | validation",
        "[1800, 2600] | [[0, 100, 1]] | 3 | 100 | validation",
        "[1800, 2600] | [[100, 100, 1]] | 4 | 100 | validation",
        "[1800, 2600] | [[100, 100, 1]] | 3 | 10001 | validation"
    })
    void refuses_what_cannot_be_cut(String sheet, String panes, int stages, long limit, String code) {
        Api.Answer answer = api.as("capturista").post(SHEETS, """
                {"sheetMm": %s, "trimMm": 10, "stages": %d, "panes": %s, "timeLimitMs": %d}""".formatted(sheet, stages, panes, limit));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(422);
        if (!"validation".equals(code)) {
            assertThat(answer.at("code")).isEqualTo(code);
        }
    }
}
