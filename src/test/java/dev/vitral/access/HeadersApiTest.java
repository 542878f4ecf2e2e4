package dev.vitral.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.Api;
import dev.vitral.AppTest;
import jakarta.servlet.ServletContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockRequestDispatcher;
import org.springframework.mock.web.MockServletContext;

/** Security headers on every response, whatever it is (ASVS 3.4). */
@AppTest
class HeadersApiTest {
    @Autowired
    private Api api;

    @Autowired
    private ServletContext context;

    /** Stands for the servlet of the screens, which no test without a server has. */
    @BeforeEach
    void screens() {
        ((MockServletContext) context).registerNamedDispatcher("springServlet", new MockRequestDispatcher("springServlet"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/login", "/", "/access.css", "/no-such-file.css", "/api/health", "/api/v1/products", "/api/v1/nothing", "/api/docs", "/error", "/productos?x=1"
    })
    void stand_on_every_response(String path) {
        Api.Answer answer = api.anonymous().get(path);

        assertThat(answer.header("Content-Security-Policy")).contains("object-src 'none'", "frame-ancestors 'none'", "base-uri '");
        assertThat(answer.header("Strict-Transport-Security")).isEqualTo("max-age=31536000; includeSubDomains");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isNotBlank();
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Permissions-Policy")).isNotBlank();
        assertThat(answer.header("X-Request-Id")).matches("[0-9a-f]{16}");
        assertThat(answer.header("Server")).isNull();
        assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
    }

    @Test
    void let_rest_run_no_script_at_all() {
        assertThat(api.as("capturista").get("/api/v1/products").header("Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .contains("base-uri 'none'")
                .doesNotContain("script-src");
    }

    @Test
    void keep_what_needs_sign_in_out_of_caches() {
        assertThat(api.as("capturista").get("/api/v1/products").header("Cache-Control")).contains("no-store");
        assertThat(api.anonymous().get("/productos").header("Cache-Control")).contains("no-store");
    }

    @Test
    void echo_no_foreign_origin() {
        Api.Answer answer = api.as("capturista").with("Origin", "https://evil.example").get("/api/v1/products");

        assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
    }

    @Test
    void keep_a_sane_request_id_and_replace_any_other() {
        assertThat(api.anonymous().with("X-Request-Id", "balancer-12345").get("/api/health").header("X-Request-Id")).isEqualTo("balancer-12345");
        assertThat(api.anonymous().with("X-Request-Id", "<script>alert(1)</script>").get("/api/health").header("X-Request-Id"))
                .matches("[0-9a-f]{16}");
    }
}
