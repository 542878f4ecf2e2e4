package dev.vitral.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The server that sends mail ({@code VITRAL_MAIL_…}); without a host none is sent.
 *
 * @param user account, with its password; empty for a server that asks for none
 * @param from address that letters come from; without it the user where that is an address
 */
@ConfigurationProperties("vitral.mail")
record MailServer(
        @DefaultValue("") String host, @DefaultValue("587") int port, @DefaultValue("") String user, @DefaultValue("") String password, @DefaultValue("") String from) {
    private static final int TLS_FROM_THE_START = 465;

    boolean present() {
        return !host.isBlank();
    }

    /** Who the letters come from; empty where the settings say nobody. */
    String sender() {
        if (!from.isBlank()) {
            return from;
        }
        return user.contains("@") ? user : "";
    }

    boolean tlsFromTheStart() {
        return port == TLS_FROM_THE_START;
    }

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return "MailServer[" + host + ":" + port + "]";
    }
}
