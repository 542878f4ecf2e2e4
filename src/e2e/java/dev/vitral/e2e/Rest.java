package dev.vitral.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An outside program that speaks {@code /api/v1}. */
final class Rest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Server server;
    private final HttpClient http = HttpClient.newHttpClient();
    private String token = "";

    Rest(Server server) {
        this.server = server;
    }

    /** Status and body of an answer. */
    record Answer(int status, JsonNode body) {}

    Rest signIn(String user) throws IOException, InterruptedException {
        Answer answer = send("POST", "/auth/login", Map.of("username", user, "password", "Vitral-demo-2026"), "");
        token = answer.body().get("accessToken").asString();
        return this;
    }

    Answer get(String path) throws IOException, InterruptedException {
        return answer(request(path).GET().build());
    }

    Answer post(String path, Map<String, ?> body, String key) throws IOException, InterruptedException {
        return send("POST", path, body, key);
    }

    Answer put(String path, Map<String, ?> body, String key) throws IOException, InterruptedException {
        return send("PUT", path, body, key);
    }

    /** A step of a record's life, for the version that was read. */
    Answer step(String path, long version, String key) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path).header("If-Match", "\"" + version + "\"").POST(HttpRequest.BodyPublishers.noBody());
        return answer(key.isEmpty() ? request.build() : request.header("Idempotency-Key", key).build());
    }

    /** A file as a form sends it. */
    Answer upload(String path, String fileName, String content, String key) throws IOException, InterruptedException {
        String boundary = "vitral-" + key;
        String body = "--%1$s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%2$s\"\r\nContent-Type: text/csv\r\n\r\n%3$s\r\n--%1$s--\r\n"
                .formatted(boundary, fileName, content);
        return answer(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private Answer send(String method, String path, Map<String, ?> body, String key) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        return answer(request.build());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url("/api/v1" + path))).timeout(Duration.ofSeconds(30));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return request;
    }

    private Answer answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body().startsWith("{") || response.body().startsWith("[") ? JSON.readTree(response.body()) : JSON.nullNode());
    }
}
