package dev.vitral;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server on the loopback that keeps what it is given; it refuses recipients that begin with {@code nadie}. */
public final class Mailbox {
    private static final List<Received> RECEIVED = new CopyOnWriteArrayList<>();
    private static int port;

    private Mailbox() {}

    /** A letter as it came: envelope and raw lines. */
    public record Received(List<String> recipients, String raw) {}

    /** What was sent to that address so far. */
    public static List<Received> of(String address) {
        return RECEIVED.stream().filter(letter -> letter.recipients().contains(address)).toList();
    }

    /** Its port; started at first call, for as long as the tests run. */
    public static synchronized int port() {
        if (port == 0) {
            try {
                ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                port = server.getLocalPort();
                Thread.ofPlatform().daemon().name("mailbox").start(() -> accept(server));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return port;
    }

    private static void accept(ServerSocket server) {
        while (true) {
            try {
                Socket client = server.accept();
                Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException ended) {
                return;
            }
        }
    }

    private static void talk(Socket socket) {
        try (Socket client = socket;
                BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
                OutputStream out = client.getOutputStream()) {
            List<String> recipients = new CopyOnWriteArrayList<>();
            say(out, "220 mailbox");
            String line;
            while ((line = in.readLine()) != null) {
                String verb = line.toUpperCase(java.util.Locale.ROOT);
                if (verb.startsWith("RCPT")) {
                    String address = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                    recipients.add(address);
                    say(out, address.startsWith("nadie") ? "550 no such box" : "250 ok");
                } else if (verb.equals("DATA")) {
                    say(out, "354 go on");
                    StringBuilder raw = new StringBuilder();
                    while ((line = in.readLine()) != null && !line.equals(".")) {
                        raw.append(line).append("\r\n");
                    }
                    RECEIVED.add(new Received(List.copyOf(recipients), raw.toString()));
                    say(out, "250 kept");
                } else if (verb.equals("QUIT")) {
                    say(out, "221 bye");
                    return;
                } else {
                    say(out, "250 ok");
                }
            }
        } catch (IOException hungUp) {
            // The other side is done; what it sent before is kept.
        }
    }

    private static void say(OutputStream out, String answer) throws IOException {
        out.write((answer + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }
}
