package dev.vitral;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import dev.vitral.access.AppUser;
import dev.vitral.access.Role;
import dev.vitral.access.Users;
import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.Roles;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** REST as an outside script speaks it: {@code api.as("gerente").post("/api/v1/products", body)}. */
@TestComponent
public class Api {
    /** The password of every test user. */
    public static final String PASSWORD = "Vitral-demo-2026";

    private final MockMvc mvc;
    private final Users users;
    private final JsonMapper json;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    Api(MockMvc mvc, Users users, JsonMapper json) {
        this.mvc = mvc;
        this.users = users;
        this.json = json;
    }

    /** What came back. */
    public record Answer(int status, MockHttpServletResponse response, JsonNode body) {
        /** A header's first value. */
        public @Nullable String header(String name) {
            return response.getHeader(name);
        }

        /** A member of the body as text, by JSON pointer without the first slash. */
        public String at(String path) {
            return body.at("/" + path).asString();
        }
    }

    /** Someone who calls, with headers of their own. */
    public final class Caller {
        private final Map<String, String> headers;

        private Caller(Map<String, String> headers) {
            this.headers = headers;
        }

        /** The same with one more header. */
        public Caller with(String header, String value) {
            Map<String, String> more = new java.util.LinkedHashMap<>(headers);
            more.put(header, value);
            return new Caller(more);
        }

        public Answer get(String path) {
            return send(HttpMethod.GET, path, null);
        }

        public Answer post(String path, @Nullable String body) {
            return send(HttpMethod.POST, path, body);
        }

        public Answer put(String path, String body) {
            return send(HttpMethod.PUT, path, body);
        }

        public Answer delete(String path) {
            return send(HttpMethod.DELETE, path, null);
        }

        /** Any method; a body is sent as JSON. */
        public Answer send(HttpMethod method, String path, @Nullable String body) {
            MockHttpServletRequestBuilder request = request(method, URI.create(path));
            headers.forEach(request::header);
            if (body != null) {
                request.content(body.getBytes(StandardCharsets.UTF_8));
                if (!headers.containsKey("Content-Type")) {
                    request.contentType("application/json");
                }
            }
            return answer(request);
        }
    }

    /** A caller without credentials. */
    public Caller anonymous() {
        return new Caller(Map.of());
    }

    /** A caller with the access token of that user, who is made when missing: capturista, gerente, admin, or any name as a clerk. */
    public Caller as(String username) {
        return anonymous().with("Authorization", "Bearer " + tokens.computeIfAbsent(username, name -> login(name).at("accessToken")));
    }

    /** Signs in by name and the test password. */
    public Answer login(String username) {
        user(username);
        return login(username, PASSWORD);
    }

    /** Signs in. */
    public Answer login(String username, String password) {
        return anonymous().post("/api/v1/auth/login", json.writeValueAsString(Map.of("username", username, "password", password)));
    }

    /** The user of that name, made when missing. */
    public AppUser user(String username) {
        AppUser user = Samples.asAdmin(() -> users.findByUsername(username)
                .orElseGet(() -> users.create(username, "Prueba " + username, role(username), PASSWORD)));
        if (user.isMustChangePassword()) {
            // The first start made the administrator; a test signs in as one who has chosen a password.
            String oneUse = Samples.asAdmin(() -> users.reset(user.getId(), user.getVersion())).password();
            CurrentUser.as(username, Roles.ADMIN, () -> users.changePassword(oneUse, PASSWORD));
        }
        return user;
    }

    private static Role role(String username) {
        return switch (username) {
            case "admin" -> Role.ADMIN;
            case "gerente" -> Role.MANAGER;
            default -> Role.CLERK;
        };
    }

    private Answer answer(MockHttpServletRequestBuilder request) {
        try {
            MockHttpServletResponse response = mvc.perform(request).andReturn().getResponse();
            String type = String.valueOf(response.getContentType());
            byte[] content = response.getContentAsByteArray();
            return new Answer(
                    response.getStatus(), response, type.contains("json") && content.length > 0 ? json.readTree(content) : MissingNode.getInstance());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
