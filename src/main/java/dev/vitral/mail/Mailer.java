package dev.vitral.mail;

import dev.vitral.shared.Problem;
import jakarta.activation.DataHandler;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Sends letters by the server of the settings; each is handed over before the call returns, or refused. With an account TLS is required, without one it is used
 * where the server offers it. Slow: for jobs, not for requests. Whom to write to is the caller's to decide.
 */
@Service
public class Mailer {
    private static final Logger LOG = LoggerFactory.getLogger(Mailer.class);
    private static final String PATIENCE_MILLIS = "20000";

    private final MailServer server;

    Mailer(MailServer server) {
        this.server = server;
    }

    /**
     * Checks that mail can be sent at all.
     *
     * @throws Problem mail.noServer, mail.noSender (409), which name the setting that is missing
     */
    public void requireReady() {
        if (!server.present()) {
            throw Problem.of(Problem.Kind.CONFLICT, "mail.noServer", "VITRAL_MAIL_HOST");
        }
        if (server.sender().isEmpty()) {
            throw Problem.of(Problem.Kind.CONFLICT, "mail.noSender", "VITRAL_MAIL_FROM");
        }
    }

    /**
     * Hands the letter to the server.
     *
     * @throws Problem as {@link #requireReady}; mail.refused (422) when the server won't have the address, mail.failed (503) when it can't be reached or gives up
     */
    public void send(Letter letter) {
        requireReady();
        try {
            Transport.send(message(letter));
        } catch (SendFailedException refused) {
            LOG.warn("The mail server refused a letter: {}", refused.getMessage());
            throw Problem.of(Problem.Kind.INVALID, "mail.refused", letter.to().text());
        } catch (MessagingException | UnsupportedEncodingException failed) {
            LOG.warn("Mail failed: {}", failed.getMessage());
            throw Problem.of(Problem.Kind.UNAVAILABLE, "mail.failed", server.host() + ":" + server.port());
        }
    }

    private MimeMessage message(Letter letter) throws MessagingException, UnsupportedEncodingException {
        String utf8 = StandardCharsets.UTF_8.name();
        MimeMessage message = new MimeMessage(session());
        message.setFrom(new InternetAddress(server.sender(), letter.fromName(), utf8));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to().text(), true));
        message.setSubject(letter.subject(), utf8);
        message.setSentDate(new Date());
        MimeBodyPart text = new MimeBodyPart();
        text.setText(letter.text(), utf8);
        MimeBodyPart file = new MimeBodyPart();
        file.setDataHandler(new DataHandler(new ByteArrayDataSource(letter.file(), letter.fileType())));
        file.setFileName(letter.fileName());
        message.setContent(new MimeMultipart(text, file));
        return message;
    }

    private Session session() {
        boolean account = !server.user().isBlank();
        Properties properties = new Properties();
        properties.put("mail.smtp.host", server.host());
        properties.put("mail.smtp.port", Integer.toString(server.port()));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(server.tlsFromTheStart()));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put("mail.smtp.starttls.required", Boolean.toString(account && !server.tlsFromTheStart()));
        properties.put("mail.smtp.auth", Boolean.toString(account));
        properties.put("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
        properties.put("mail.smtp.timeout", PATIENCE_MILLIS);
        properties.put("mail.smtp.writetimeout", PATIENCE_MILLIS);
        return Session.getInstance(properties, account ? new Account(server) : null);
    }

    private static final class Account extends Authenticator {
        private final MailServer server;

        Account(MailServer server) {
            this.server = server;
        }

        @Override
        protected PasswordAuthentication getPasswordAuthentication() {
            return new PasswordAuthentication(server.user(), server.password());
        }
    }
}
