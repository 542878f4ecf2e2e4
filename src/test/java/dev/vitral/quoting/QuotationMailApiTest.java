package dev.vitral.quoting;

import static dev.vitral.Samples.asClerk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vitral.Api;
import dev.vitral.AppTest;
import dev.vitral.Mailbox;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A sent quotation goes out by mail with its paper and a link that the customer answers by (QUO-12, QUO-5). */
@AppTest
class QuotationMailApiTest {
    private static final Pattern LINK = Pattern.compile("/aceptar/([A-Za-z0-9_-]{43})\\?lang=(\\w\\w)");

    @Autowired
    Api api;

    @Autowired
    Quotations quotations;

    @Autowired
    CustomerDoor door;

    private Quotation sent() {
        return asClerk(() -> {
            Quotation draft = quotations.create(QuotationLifeDbTest.one(null));
            return quotations.send(draft.getId(), draft.getVersion());
        });
    }

    private Api.Answer send(Quotation quotation, String to, String lang, String key) {
        return api.as("capturista").with("Idempotency-Key", key).post("/api/v1/quotes/" + quotation.getId() + "/email", "{\"to\": \"%s\", \"lang\": \"%s\"}".formatted(to, lang));
    }

    private String ended(Quotation quotation) {
        String path = "/api/v1/quotes/" + quotation.getId() + "/emails";
        await().atMost(Duration.ofSeconds(30)).until(() -> !api.as("capturista").get(path).at("0/state").equals("QUEUED"));
        return api.as("capturista").get(path).at("0/state");
    }

    @Test
    void carries_the_paper_and_a_link_in_the_customers_language() throws Exception {
        Quotation sent = sent();
        String to = "cliente" + sent.getId() + "@example.com";
        Api.Answer asked = send(sent, to, "en", "correo-" + sent.getId());
        assertThat(asked.status()).isEqualTo(202);
        assertThat(send(sent, to, "en", "correo-" + sent.getId()).at("id")).isEqualTo(asked.at("id"));
        assertThat(ended(sent)).isEqualTo("SENT");

        assertThat(Mailbox.of(to)).hasSize(1);
        MimeMessage letter = new MimeMessage(Session.getInstance(new Properties()),
                new ByteArrayInputStream(Mailbox.of(to).getFirst().raw().getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(letter.getSubject()).startsWith("Quote " + sent.getFolio() + " from ");
        assertThat(letter.getFrom()[0].toString()).contains("ventas@taller.example");
        MimeMultipart parts = (MimeMultipart) letter.getContent();
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo(sent.getFolio() + ".pdf");
        assertThat(new String(parts.getBodyPart(1).getInputStream().readNBytes(5), StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        Matcher link = LINK.matcher(String.valueOf(parts.getBodyPart(0).getContent()));
        assertThat(link.find()).isTrue();
        assertThat(link.group(2)).isEqualTo("en");
        assertThat(door.look(link.group(1)).orElseThrow().open()).isTrue();
        assertThat(api.as("capturista").get("/api/v1/jobs/" + asked.at("jobId")).at("state")).isEqualTo("DONE");
    }

    @Test
    void tells_that_the_address_was_refused_and_leaves_no_open_link() {
        Quotation sent = sent();
        send(sent, "nadie" + sent.getId() + "@example.com", "es", "correo-" + sent.getId());
        assertThat(ended(sent)).isEqualTo("FAILED");
        assertThat(api.as("capturista").get("/api/v1/quotes/" + sent.getId() + "/emails").at("0/problem")).isEqualTo("mail.refused");
        assertThat(api.as("capturista").get("/api/v1/quotes/" + sent.getId() + "/links").at("0/state")).isEqualTo("REVOKED");
    }

    @Test
    void refuses_wrong_addresses_and_what_was_not_sent() {
        Quotation sent = sent();
        assertThat(send(sent, "a@example.com\\r\\nBcc: b@example.com", "es", "").at("code")).isEqualTo("mail.address");
        assertThat(send(sent, "a@example.com", "fr", "").status()).isEqualTo(422);
        Quotation draft = asClerk(() -> quotations.create(QuotationLifeDbTest.one(null)));
        assertThat(send(draft, "a@example.com", "es", "").at("code")).isEqualTo("quotation.notSent");
    }
}
