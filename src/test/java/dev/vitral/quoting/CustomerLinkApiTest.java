package dev.vitral.quoting;

import static dev.vitral.Samples.asClerk;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.Api;
import dev.vitral.AppTest;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;

/** A customer without an account reads a quotation and answers it by the link that a clerk made (QUO-5). */
@AppTest
class CustomerLinkApiTest {
    private static final AtomicInteger ADDRESS = new AtomicInteger();

    @Autowired
    Api api;

    @Autowired
    Quotations quotations;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    /** Each test is an address of its own, so that none uses up another's attempts. */
    private final String address = "10.9.0." + ADDRESS.incrementAndGet();

    private Quotation sent() {
        return asClerk(() -> {
            Quotation draft = quotations.create(QuotationLifeDbTest.one(null));
            return quotations.send(draft.getId(), draft.getVersion());
        });
    }

    private String link(Quotation quotation) {
        Api.Answer made = api.as("capturista").post("/api/v1/quotes/" + quotation.getId() + "/link", null);
        assertThat(made.status()).isEqualTo(201);
        return path(made);
    }

    private static String path(Api.Answer made) {
        return made.at("url").substring(made.at("url").indexOf("/aceptar/"));
    }

    private record Page(int status, String html, String type) {}

    private Page get(String path) {
        return call(MockMvcRequestBuilders.get(path));
    }

    private Page post(String path, String form) {
        return call(MockMvcRequestBuilders.post(path).contentType("application/x-www-form-urlencoded").content(form));
    }

    private Page call(org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder request) {
        try {
            var response = mvc.perform(request.header("User-Agent", "Prueba/1.0").remoteAddress(address)).andReturn().getResponse();
            return new Page(response.getStatus(), new String(response.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8), String.valueOf(response.getContentType()));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private QuotationStatus status(Quotation quotation) {
        return asClerk(() -> quotations.find(quotation.getId()).orElseThrow().getStatus());
    }

    @Test
    void shows_windows_totals_terms_and_paper_in_the_readers_language() {
        Quotation sent = sent();
        String link = link(sent);
        Page page = get(link);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html()).contains("Cotización " + sent.getFolio(), "data:image/svg+xml", "900 × 600 mm", "Aceptar cotización", "Rechazar cotización", "Garantía");
        assertThat(get(link + "?lang=en").html()).contains("Quote " + sent.getFolio(), "Accept the quote", "lang=es");
        assertThat(call(MockMvcRequestBuilders.get(link).header("Accept-Language", "en-GB")).html()).contains("<html lang=\"en\">");
        Page pdf = get(link + "/cotizacion.pdf");
        assertThat(pdf.type()).isEqualTo("application/pdf");
        assertThat(pdf.html()).startsWith("%PDF");
    }

    @Test
    void stands_under_headers_that_keep_it_to_its_reader() {
        Api.Answer answer = api.anonymous().get(link(sent()));
        assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'").contains("form-action 'self'", "frame-ancestors 'none'").doesNotContain("script-src", "unsafe");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("X-Robots-Tag")).contains("noindex");
        assertThat(answer.header("Set-Cookie")).isNull();
    }

    @Test
    void looking_changes_nothing() {
        Quotation sent = sent();
        String link = link(sent);
        get(link);
        get(link + "/cotizacion.pdf");
        assertThat(get(link + "/aceptar").html()).contains("Aceptar cotización");
        assertThat(status(sent)).isEqualTo(QuotationStatus.SENT);
        assertThat(asClerk(() -> quotations.find(sent.getId()).orElseThrow().getVersion())).isEqualTo(sent.getVersion());
    }

    @Test
    void accepts_in_the_clerks_name_with_work_order_and_who_when_and_where() {
        Quotation sent = sent();
        String link = link(sent);
        Page page = post(link + "/aceptar", "name=Mar%C3%ADa+Pe%C3%B1a");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html()).contains("quedó aceptada");
        assertThat(status(sent)).isEqualTo(QuotationStatus.ACCEPTED);
        Api.Answer links = api.as("capturista").get("/api/v1/quotes/" + sent.getId() + "/links");
        assertThat(links.at("0/state")).isEqualTo("ANSWERED");
        assertThat(links.at("0/signer")).isEqualTo("María Peña");
        assertThat(links.at("0/address")).isEqualTo(address);
        assertThat(links.at("0/client")).isEqualTo("Prueba/1.0");
        assertThat(links.at("0/answeredAt")).endsWith("Z");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM work_order WHERE quotation_id = ?").param(sent.getId()).query(Long.class).single()).isEqualTo(1);
        assertThat(jdbc.sql("SELECT CONCAT(r.user_name, '|', r.reason) FROM quotation_aud a JOIN revinfo r ON r.id = a.rev WHERE a.id = ? AND a.status = 'ACCEPTED'")
                        .param(sent.getId()).query(String.class).list()).containsExactly("capturista|Por enlace: María Peña");
        assertThat(post(link + "/aceptar", "name=Mar%C3%ADa+Pe%C3%B1a").status()).isEqualTo(200);
        assertThat(post(link + "/rechazar", "name=Mar%C3%ADa+Pe%C3%B1a").status()).isEqualTo(410);
        assertThat(get(link).status()).isEqualTo(410);
        assertThat(get(link + "/aceptar").status()).isEqualTo(410);
    }

    @Test
    void lets_nothing_beside_the_pages_through_to_the_screens() {
        assertThat(get(link(sent()) + "/productos").status()).isEqualTo(403);
        assertThat(get("/aceptar/").status()).isIn(403, 404);
    }

    @Test
    void rejects_for_a_reason() {
        Quotation sent = sent();
        assertThat(post(link(sent) + "/rechazar", "name=Ana+Ruiz&reason=%3Cb%3Ecaro").html()).contains("quedó rechazada");
        assertThat(asClerk(() -> quotations.find(sent.getId()).orElseThrow().getDecisionReason())).isEqualTo("<b>caro");
    }

    @Test
    void needs_a_name_and_keeps_what_was_typed_without_running_it() {
        Quotation sent = sent();
        String link = link(sent);
        Page page = post(link + "/rechazar", "name=+&reason=%3Cscript%3Ealert(1)");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html()).contains("Escriba su nombre completo", "&lt;script&gt;alert(1)").doesNotContain("<script");
        assertThat(status(sent)).isEqualTo(QuotationStatus.SENT);
    }

    @Test
    void takes_no_answer_from_a_foreign_page() {
        Quotation sent = sent();
        Page page = call(MockMvcRequestBuilders.post(link(sent) + "/aceptar").header("Sec-Fetch-Site", "cross-site")
                .contentType("application/x-www-form-urlencoded").content("name=Intruso"));
        assertThat(page.status()).isEqualTo(403);
        assertThat(status(sent)).isEqualTo(QuotationStatus.SENT);
    }

    @Test
    void says_the_same_of_every_link_that_leads_nowhere() {
        Quotation decided = sent();
        String taken = link(decided);
        asClerk(() -> quotations.accept(decided.getId(), null));
        Quotation revised = sent();
        String replaced = link(revised);
        asClerk(() -> {
            Quotation draft = quotations.revise(revised.getId(), null);
            return quotations.send(draft.getId(), draft.getVersion());
        });
        Quotation ended = sent();
        String revoked = link(ended);
        assertThat(api.as("capturista").post("/api/v1/quotes/" + ended.getId() + "/link/revoke", null).at("0/state")).isEqualTo("REVOKED");
        Quotation past = sent();
        String expired = link(past);
        behindTheHistory("quotation_link SET expires_at = '2020-01-01' WHERE quotation_id = ?", past.getId());
        Page unknown = get("/aceptar/" + "A".repeat(43));
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(get("/aceptar/1").html()).isEqualTo(unknown.html());
        for (String link : new String[] {taken, replaced, revoked, expired}) {
            assertThat(get(link).status()).isEqualTo(410);
            assertThat(get(link).html()).isEqualTo(unknown.html()).doesNotContain("COT-");
            assertThat(get(link + "/cotizacion.pdf").status()).isEqualTo(410);
            assertThat(post(link + "/aceptar", "name=Ana+Ruiz").status()).isEqualTo(410);
        }
        assertThat(status(revised)).isEqualTo(QuotationStatus.SENT);
        assertThat(status(ended)).isEqualTo(QuotationStatus.SENT);
        assertThat(status(past)).isEqualTo(QuotationStatus.SENT);
    }

    @Test
    void keeps_only_the_hash_of_the_secret_and_tells_it_once() {
        Quotation sent = sent();
        var clerk = api.as("capturista").with("Idempotency-Key", "enlace-" + sent.getId());
        Api.Answer first = clerk.post("/api/v1/quotes/" + sent.getId() + "/link", "{\"days\": 2}");
        Api.Answer again = clerk.post("/api/v1/quotes/" + sent.getId() + "/link", "{\"days\": 2}");
        String secret = path(first).substring("/aceptar/".length());
        assertThat(secret).matches("[A-Za-z0-9_-]{43}");
        assertThat(again.at("link/id")).isEqualTo(first.at("link/id"));
        assertThat(again.body().path("url").isNull() || again.body().path("url").isMissingNode()).isTrue();
        assertThat(java.time.Instant.parse(first.at("link/expiresAt")).atZone(dev.vitral.shared.ShopTime.zone()).toLocalDate()).isEqualTo(LocalDate.now().plusDays(3));
        assertThat(jdbc.sql("SELECT token_hash FROM quotation_link WHERE quotation_id = ?").param(sent.getId()).query(String.class).list())
                .containsExactly(new LinkSecret(secret).hash());
        assertThat(jdbc.sql("SELECT COUNT(*) FROM idempotency_key WHERE answer LIKE CONCAT('%', ?, '%')").param(secret).query(Long.class).single()).isZero();
    }

    @Test
    void makes_no_link_to_what_the_customer_may_not_answer() {
        Quotation draft = asClerk(() -> quotations.create(QuotationLifeDbTest.one(null)));
        assertThat(api.as("capturista").post("/api/v1/quotes/" + draft.getId() + "/link", null).at("code")).isEqualTo("quotation.notSent");
        Quotation over = asClerk(() -> quotations.send(quotations.create(QuotationLifeDbTest.one(null)).getId(), null));
        behindTheHistory("quotation SET valid_until = '2020-01-01' WHERE id = ?", over.getId());
        assertThat(api.as("capturista").post("/api/v1/quotes/" + over.getId() + "/link", null).at("code")).isEqualTo("quotation.expired");
        asClerk(() -> quotations.cancel(over.getId(), null, "Otros cuentan las que vencen"));
        assertThat(api.as("capturista").post("/api/v1/quotes/" + sent().getId() + "/link", "{\"days\": 0}").at("code")).isEqualTo("quotation.link.days");
    }

    /** Time passes by SQL, in the table and in its history, since other tests compare both. */
    private void behindTheHistory(String change, long id) {
        transaction.executeWithoutResult(t -> {
            jdbc.sql("UPDATE " + change).param(id).update();
            jdbc.sql("UPDATE " + change.replaceFirst(" ", "_aud ") + " AND revend IS NULL").param(id).update();
        });
    }

    @Test
    void lets_no_address_guess() {
        Page last = get("/aceptar/" + "B".repeat(43));
        for (int tries = 0; tries < 60 && last.status() == 404; tries++) {
            last = get("/aceptar/" + "B".repeat(43));
        }
        assertThat(last.status()).isEqualTo(429);
        assertThat(last.html()).contains("Espere un minuto");
    }
}
