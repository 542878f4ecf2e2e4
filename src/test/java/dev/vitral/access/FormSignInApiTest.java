package dev.vitral.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.vitral.Api;
import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.Roles;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The screens' form and the session that it opens (SEC-3, SEC-5). */
@AppTest
class FormSignInApiTest {
    private static final String TOKEN = "0123456789abcdef";
    private static final String FOREIGN = "fedcba9876543210";
    private static final String ADMINS_ONLY = "/api/health/database";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Api api;

    @Autowired
    private Users users;

    @Test
    void opens_a_session_under_a_new_id() throws Exception {
        api.user("admin");
        MockHttpSession session = new MockHttpSession();
        String before = session.getId();

        assertThat(signIn(session, "admin", Api.PASSWORD, TOKEN).getRedirectedUrl()).endsWith("/");
        assertThat(session.getId()).isNotEqualTo(before);
        assertThat(status(session, ADMINS_ONLY)).isEqualTo(200);
        assertThat(status(session, "/api/v1/products")).as("REST takes tokens alone").isEqualTo(401);
    }

    @Test
    void answers_alike_for_an_unknown_user_and_a_wrong_password() throws Exception {
        api.user("admin");

        assertThat(signIn(new MockHttpSession(), "admin", "equivocada-1", TOKEN).getRedirectedUrl()).isEqualTo("/login?error");
        assertThat(signIn(new MockHttpSession(), "nadie", "equivocada-1", TOKEN).getRedirectedUrl()).isEqualTo("/login?error");
    }

    @Test
    void refuses_a_sign_in_without_or_with_a_foreign_token() throws Exception {
        api.user("admin");
        MockHttpSession session = new MockHttpSession();

        assertThat(signIn(session, "admin", Api.PASSWORD, "").getRedirectedUrl()).isEqualTo("/login?again");
        assertThat(signIn(session, "admin", Api.PASSWORD, FOREIGN).getRedirectedUrl()).isEqualTo("/login?again");
        assertThat(status(session, ADMINS_ONLY)).isEqualTo(401);
    }

    @Test
    void disabling_a_user_ends_the_session_at_the_next_request() throws Exception {
        AppUser user = promoted("sale");
        MockHttpSession session = new MockHttpSession();
        signIn(session, "sale", Api.PASSWORD, TOKEN);
        assertThat(status(session, ADMINS_ONLY)).isEqualTo(200);

        Samples.asAdmin(() -> users.disable(user.getId(), user.getVersion()));

        assertThat(status(session, ADMINS_ONLY)).isEqualTo(401);
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void another_role_holds_in_the_session_at_the_next_request() throws Exception {
        AppUser user = promoted("baja");
        MockHttpSession session = new MockHttpSession();
        signIn(session, "baja", Api.PASSWORD, TOKEN);

        Samples.asAdmin(() -> users.change(user.getId(), user.getVersion(), "Prueba", Role.CLERK));

        assertThat(status(session, ADMINS_ONLY)).isEqualTo(403);
    }

    @Test
    void another_password_ends_the_session() throws Exception {
        promoted("renueva");
        MockHttpSession session = new MockHttpSession();
        signIn(session, "renueva", Api.PASSWORD, TOKEN);

        CurrentUser.as("renueva", Roles.ADMIN, () -> users.changePassword(Api.PASSWORD, "otra frase bien larga"));

        assertThat(status(session, ADMINS_ONLY)).isEqualTo(401);
    }

    private AppUser promoted(String name) {
        AppUser user = api.user(name);
        return Samples.asAdmin(() -> users.change(user.getId(), user.getVersion(), "Prueba", Role.ADMIN));
    }

    private MockHttpServletResponse signIn(MockHttpSession session, String name, String password, String token) throws Exception {
        session.setAttribute(HttpSessionCsrfTokenRepository.class.getName() + ".CSRF_TOKEN", new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", TOKEN));
        MockHttpServletRequestBuilder form =
                post("/login").session(session).param("username", name).param("password", password).param("_csrf", masked(token)).with(request -> {
                    request.setRequestedSessionIdValid(true);
                    return request;
                });
        return mvc.perform(form).andReturn().getResponse();
    }

    /** As the page carries it: after as many random bytes, exclusive-or with them; zeros leave it as it is. */
    private static String masked(String token) {
        byte[] bytes = (new String(new char[token.length()]) + token).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    private int status(MockHttpSession session, String path) throws Exception {
        MockHttpServletRequestBuilder request = session.isInvalid() ? get(path) : get(path).session(session);
        return mvc.perform(request).andReturn().getResponse().getStatus();
    }
}
