package dev.vitral.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitral.Mailbox;
import dev.vitral.shared.Failures;
import dev.vitral.shared.Problem;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters go to one address, say who they are from, and carry nothing that was smuggled in (ASVS 1.3.11). */
class MailerTest {
    private static Mailer mailer(String host, int port, String from) {
        return new Mailer(new MailServer(host, port, "", "", from));
    }

    private static Letter letter(String to, String subject) {
        return new Letter(MailAddress.of(to), "Vidrios Peñón", subject, "Buen día:\nlínea", "COT-1.pdf", "application/pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void names_the_setting_that_is_missing() {
        assertThatThrownBy(() -> mailer("", 587, "").requireReady()).satisfies(e -> {
            assertThat(Failures.problem(e).code()).isEqualTo("mail.noServer");
            assertThat(Failures.problem(e).args()).containsExactly("VITRAL_MAIL_HOST");
        });
        assertThatThrownBy(() -> mailer("smtp.example.com", 587, "").requireReady())
                .satisfies(e -> assertThat(Failures.problem(e).args()).containsExactly("VITRAL_MAIL_FROM"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "nadie", "a@b", "a b@example.com", "a@example.com, b@example.com", "a@example.com\r\nBcc: b@example.com", "a@example.com\nX: y", "<a@example.com>",
        "a@exa\u0000mple.com", "a@-example.com", "ñandú@example.com"
    })
    void refuses_what_is_not_one_address(String typed) {
        assertThatThrownBy(() -> MailAddress.of(typed)).isInstanceOf(Problem.class);
    }

    @Test
    void lets_no_subject_or_name_begin_a_header() {
        mailer("127.0.0.1", Mailbox.port(), "ventas@taller.example").send(letter("cabeceras@example.com", "Cotización\r\nBcc: otro@example.com\r\n\r\nhola"));
        Mailbox.Received received = Mailbox.of("cabeceras@example.com").getFirst();
        assertThat(received.recipients()).containsExactly("cabeceras@example.com");
        String headers = received.raw().substring(0, received.raw().indexOf("\r\n\r\n"));
        assertThat(headers.lines()).noneMatch(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("bcc"));
        assertThat(received.raw()).contains("COT-1.pdf").contains("application/pdf");
    }

    @Test
    void tells_a_refused_address_from_a_server_that_is_away() {
        assertThatThrownBy(() -> mailer("127.0.0.1", Mailbox.port(), "ventas@taller.example").send(letter("nadie@example.com", "x")))
                .satisfies(e -> assertThat(Failures.problem(e).code()).isEqualTo("mail.refused"));
        assertThatThrownBy(() -> mailer("127.0.0.1", 1, "ventas@taller.example").send(letter("ana@example.com", "x")))
                .satisfies(e -> assertThat(Failures.problem(e).code()).isEqualTo("mail.failed"));
    }
}
