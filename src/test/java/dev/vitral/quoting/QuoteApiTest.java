package dev.vitral.quoting;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import dev.vitral.Api;
import dev.vitral.AppTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Quotations as an outside script writes them (contract.md), against {@code golden/quotes.json}. */
@AppTest
class QuoteApiTest {
    private static final String QUOTES = "/api/v1/quotes";
    private static final String ONE = """
            {"jobSite":"Casa Muñoz","items":[{"template":"COR3-XO","widthMm":1500,"heightMm":"1200","glass":"V6C","colour":"natural","quantity":2}]}""";

    @Autowired
    private Api api;

    @Autowired
    private JsonMapper json;

    private Api.Caller clerk() {
        return api.as("capturista");
    }

    private Api.Answer created(String body) {
        Api.Answer answer = clerk().post(QUOTES, body);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer;
    }

    private static String at(Api.Answer quote) {
        return QUOTES + "/" + quote.at("id");
    }

    @Test
    void gives_every_figure_of_the_golden_quotes() throws IOException {
        for (JsonNode golden : json.readTree(new ClassPathResource("golden/quotes.json").getInputStream())) {
            Api.Answer answer = created(asked(golden).toString());

            List<String> differences = new ArrayList<>();
            compare("", golden, answer.body(), differences);
            assertThat(differences).isEmpty();
            assertThat(answer.at("folio")).matches("COT-\\d{4}-\\d{5}");
            assertThat(answer.at("status")).isEqualTo("DRAFT");
            assertThat(answer.body().get("revision").asInt()).isEqualTo(1);
            assertThat(answer.at("validUntil")).isNotEmpty();
            assertThat(answer.body().get("total").isString()).isTrue();
            assertThat(answer.header("Location")).isEqualTo(at(answer));
            assertThat(clerk().get(at(answer)).body()).isEqualTo(answer.body());
        }
    }

    /** What the golden quote asks for, without any figure. */
    private JsonNode asked(JsonNode golden) {
        ObjectNode body = json.createObjectNode();
        List.of("taxRate", "depositRate", "profitMode", "profitRate", "overheadRate", "wasteProfilesRate", "wasteGlassRate", "globalDiscountRate")
                .forEach(name -> body.set(name, golden.get(name)));
        golden.get("items").forEach(item -> {
            ObjectNode one = body.withArray("items").addObject();
            List.of("template", "widthMm", "heightMm", "glass", "colour", "quantity", "discountRate").forEach(name -> one.set(name, item.get(name)));
        });
        return body;
    }

    private static void compare(String path, JsonNode golden, JsonNode ours, List<String> differences) {
        if (golden.isObject()) {
            golden.properties().stream().filter(p -> !p.getKey().equals("name")).forEach(p -> {
                JsonNode mine = ours.path(p.getKey());
                compare(path + "/" + p.getKey(), p.getValue(), mine, differences);
            });
        } else if (golden.isArray()) {
            if (golden.size() != ours.size()) {
                differences.add(path + ": " + golden.size() + " / " + ours.size());
            }
            for (int i = 0; i < golden.size(); i++) {
                compare(path + "/" + i, golden.get(i), ours.path(i), differences);
            }
        } else if (!same(golden.asString(), ours.asString(""))) {
            differences.add(path + ": " + golden.asString() + " / " + ours.asString(""));
        }
    }

    private static boolean same(String golden, String ours) {
        try {
            return new BigDecimal(golden).compareTo(new BigDecimal(ours)) == 0;
        } catch (NumberFormatException e) {
            return golden.equals(ours);
        }
    }

    @Test
    void takes_back_what_it_answered_and_works_the_figures_out_again() {
        Api.Answer first = created(ONE);
        ObjectNode body = (ObjectNode) first.body().deepCopy();
        body.put("total", "1.00");
        ((ObjectNode) body.get("items").get(0)).put("quantity", 1).put("net", "1.00");

        Api.Answer second = clerk().with("If-Match", first.header("ETag")).put(at(first), body.toString());

        assertThat(second.status()).as(second.body().toString()).isEqualTo(200);
        assertThat(second.at("subtotal")).isEqualTo("3430.40");
        assertThat(second.at("jobSite")).isEqualTo("Casa Muñoz");
        assertThat(second.header("ETag")).isNotEqualTo(first.header("ETag"));
        assertThat(clerk().with("If-Match", first.header("ETag")).put(at(first), ONE).status()).isEqualTo(412);
        assertThat(clerk().put(at(first), ONE).status()).isEqualTo(428);
    }

    @Test
    void writes_one_quotation_for_one_key() {
        String key = UUID.randomUUID().toString();
        Api.Answer first = clerk().with("Idempotency-Key", key).post(QUOTES, ONE);
        Api.Answer replay = clerk().with("Idempotency-Key", key).post(QUOTES, ONE);

        assertThat(replay.body()).isEqualTo(first.body());
        assertThat(clerk().with("Idempotency-Key", key).post(QUOTES, ONE.replace("1500", "1400")).at("code")).isEqualTo("idempotency.otherRequest");
    }

    @Test
    void sends_and_decides_and_refuses_the_steps_that_are_no_longer_possible() {
        Api.Answer quote = created(ONE);
        assertThat(clerk().post(at(quote) + "/accept", null).at("code")).isEqualTo("quotation.notSent");

        Api.Answer sent = clerk().post(at(quote) + "/send", null);
        assertThat(sent.at("status")).isEqualTo("SENT");
        assertThat(sent.at("sentAt")).isNotEmpty();
        assertThat(clerk().post(at(quote) + "/send", null).status()).isEqualTo(409);
        assertThat(clerk().with("If-Match", quote.header("ETag")).post(at(quote) + "/accept", null).status()).isEqualTo(412);
        assertThat(clerk().with("If-Match", sent.header("ETag")).put(at(quote), ONE).at("code")).isEqualTo("quotation.notDraft");

        Api.Answer rejected = clerk().with("If-Match", sent.header("ETag")).post(at(quote) + "/reject", "{\"reason\":\"Tiempo de entrega\"}");
        assertThat(rejected.at("status")).isEqualTo("REJECTED");
        assertThat(rejected.at("decisionReason")).isEqualTo("Tiempo de entrega");
        assertThat(clerk().post(at(quote) + "/accept", null).at("code")).isEqualTo("quotation.notSent");
    }

    @Test
    void accepts_without_a_body_and_lists_by_state() {
        Api.Answer quote = created(ONE);
        clerk().post(at(quote) + "/send", null);
        assertThat(clerk().post(at(quote) + "/accept", null).at("status")).isEqualTo("ACCEPTED");

        Api.Answer list = clerk().get(QUOTES + "?status=ACCEPTED&q=" + quote.at("folio"));
        assertThat(list.body().get("total").asInt()).isEqualTo(1);
        assertThat(list.at("items/0/folio")).isEqualTo(quote.at("folio"));
        assertThat(clerk().get(QUOTES + "?colour=red").status()).isEqualTo(422);
    }

    @Test
    void only_a_manager_takes_a_quotation_out_of_use() {
        Api.Answer quote = created(ONE);
        assertThat(clerk().with("If-Match", quote.header("ETag")).delete(at(quote)).status()).isEqualTo(403);
        Api.Answer deleted = api.as("gerente").with("If-Match", quote.header("ETag")).delete(at(quote));

        assertThat(deleted.status()).isEqualTo(204);
        assertThat(clerk().get(at(quote)).status()).isEqualTo(404);
        assertThat(clerk().get(at(quote) + "?deleted=true").status()).isEqualTo(200);
        assertThat(clerk().post(at(quote) + "/send", null).at("code")).isEqualTo("quotation.inTrash");
        assertThat(api.as("gerente").with("If-Match", deleted.header("ETag")).post(at(quote) + "/restore", null).at("status")).isEqualTo("DRAFT");
    }

    @Test
    void prints_the_folio_and_the_total_in_both_languages() throws IOException {
        Api.Answer quote = created(ONE);

        Api.Answer spanish = clerk().get(at(quote) + "/pdf?lang=es");
        Api.Answer english = clerk().get(at(quote) + "/pdf?lang=en&makeup=true");

        assertThat(spanish.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(spanish.header("Content-Disposition")).isEqualTo("attachment; filename=\"" + quote.at("folio") + ".pdf\"");
        assertThat(spanish.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(text(spanish)).contains(quote.at("folio"), "7,958.53", "3,430.40", "Casa Muñoz", "COTIZACIÓN", "Atiende", "Claro 6 mm", "Natural")
                .contains("SIETE MIL NOVECIENTOS CINCUENTA Y OCHO PESOS 53/100").doesNotContain("Integración");
        assertThat(text(english)).contains(quote.at("folio"), "7,958.53", "1,655.18", "889.36", "Deposit", "working days").doesNotContain("COTIZACIÓN");
        assertThat(clerk().get(at(quote) + "/pdf?lang=fr").at("code")).isEqualTo("quotation.language");
    }

    private static String text(Api.Answer answer) throws IOException {
        StringBuilder text = new StringBuilder();
        try (PdfReader reader = new PdfReader(answer.response().getContentAsByteArray())) {
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(new PdfTextExtractor(reader).getTextFromPage(page));
            }
        }
        return text.toString();
    }

    @Test
    void draws_each_window_as_an_svg_that_does_nothing() throws IOException {
        Api.Answer quote = created(ONE);

        Api.Answer drawing = clerk().get(at(quote) + "/drawing.svg?item=1");

        assertThat(drawing.status()).isEqualTo(200);
        assertThat(drawing.header("Content-Type")).startsWith("image/svg+xml");
        assertThat(drawing.header("Content-Security-Policy")).contains("default-src 'none'", "sandbox").doesNotContain("script-src");
        assertThat(drawing.response().getContentAsString()).startsWith("<svg ").contains("<title>1500 × 1200 mm</title>", ">1500<", ">1200<");
        assertThat(clerk().get(at(quote) + "/drawing.svg?item=2").at("code")).isEqualTo("quotation.noItem");
        assertThat(clerk().get(at(quote) + "/drawing.svg?item=0").status()).isEqualTo(404);
        assertThat(clerk().get(at(quote) + "/drawing.svg?item=x").status()).isEqualTo(400);
    }

    @Test
    void answers_404_for_a_quotation_that_is_not_there() {
        for (String path : List.of("/999999999", "/999999999/pdf", "/999999999/drawing.svg", "/-1", "/0/pdf")) {
            Api.Answer answer = clerk().get(QUOTES + path);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.at("code")).isEqualTo("quotation.notFound");
        }
        assertThat(clerk().post(QUOTES + "/999999999/send", null).status()).isEqualTo(404);
        assertThat(clerk().get(QUOTES + "/abc").status()).isEqualTo(400);
        assertThat(clerk().post(QUOTES, ONE.replace("{\"jobSite\"", "{\"customerId\":999999999,\"jobSite\"")).at("errors/0/field")).isEqualTo("customerId");
        assertThat(api.anonymous().get(QUOTES).status()).isEqualTo(401);
    }

    @Test
    void calls_off_once_for_one_key_and_for_a_reason_once_it_was_sent() {
        Api.Answer draft = created(ONE);
        Api.Answer sent = clerk().post(at(draft) + "/send", null);
        assertThat(clerk().post(at(draft) + "/cancel", "{}").at("code")).isEqualTo("quotation.reasonMissing");
        assertThat(clerk().with("If-Match", draft.header("ETag")).post(at(draft) + "/cancel", "{\"reason\":\"Repetida\"}").status()).isEqualTo(412);

        Api.Caller keyed = clerk().with("Idempotency-Key", UUID.randomUUID().toString()).with("If-Match", sent.header("ETag"));
        Api.Answer cancelled = keyed.post(at(draft) + "/cancel", "{\"reason\":\"Repetida\"}");
        assertThat(cancelled.status()).as(cancelled.body().toString()).isEqualTo(200);
        assertThat(cancelled.at("status")).isEqualTo("CANCELLED");
        assertThat(cancelled.at("cancelReason")).isEqualTo("Repetida");
        assertThat(keyed.post(at(draft) + "/cancel", "{\"reason\":\"Repetida\"}").body()).isEqualTo(cancelled.body());
        assertThat(clerk().post(at(draft) + "/cancel", "{\"reason\":\"Otra\"}").at("code")).isEqualTo("quotation.notCancellable");
    }
}
