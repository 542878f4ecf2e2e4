package dev.vitral.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.Api;
import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.Roles;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Signing in to REST, renewing, signing out, and what ends a sign-in (API-2, SEC-2, SEC-3). */
@AppTest
class AuthApiTest {
    private static final String PRODUCTS = "/api/v1/products";

    @Autowired
    private Api api;

    @Autowired
    private Users users;

    @Test
    void gives_a_bearer_token_that_opens_the_api() {
        Api.Answer pair = api.login("capturista");

        assertThat(pair.status()).isEqualTo(200);
        assertThat(pair.at("tokenType")).isEqualTo("Bearer");
        assertThat(pair.body().get("expiresIn").asInt()).isEqualTo(900);
        assertThat(pair.header("Cache-Control")).contains("no-store");
        assertThat(bearer(pair).get(PRODUCTS).status()).isEqualTo(200);
    }

    @Test
    void answers_alike_for_an_unknown_user_a_wrong_password_and_a_disabled_user() {
        AppUser gone = api.user("dado-de-baja");
        Samples.asAdmin(() -> users.disable(gone.getId(), users.findByUsername("dado-de-baja").orElseThrow().getVersion()));
        api.user("capturista");

        Api.Answer unknown = api.login("nadie", "equivocada-1");
        Api.Answer wrong = api.login("capturista", "equivocada-1");
        Api.Answer disabled = api.login("dado-de-baja", Api.PASSWORD);

        for (Api.Answer answer : new Api.Answer[] {unknown, wrong, disabled}) {
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.at("code")).isEqualTo("auth.failed");
            assertThat(answer.at("detail")).isEqualTo(unknown.at("detail"));
        }
    }

    @Test
    void takes_as_long_for_an_unknown_user_as_for_a_wrong_password() {
        api.user("capturista");
        long known = fastest("capturista");
        long unknown = fastest("nadie");

        assertThat((double) unknown / known).isBetween(0.6, 1.6);
    }

    @Test
    void renews_once_and_ends_the_whole_family_when_a_used_token_comes_back() {
        Api.Answer first = api.login("capturista");
        Api.Answer second = refresh(first);

        assertThat(second.status()).isEqualTo(200);
        assertThat(bearer(second).get(PRODUCTS).status()).isEqualTo(200);

        Api.Answer stolen = refresh(first);
        assertThat(stolen.status()).isEqualTo(401);
        assertThat(stolen.at("code")).isEqualTo("auth.refresh");
        assertThat(refresh(second).status()).isEqualTo(401);
        assertThat(bearer(second).get(PRODUCTS).status()).isEqualTo(401);
    }

    @Test
    void signing_out_ends_refresh_and_access_tokens() {
        Api.Answer pair = api.login("capturista");

        assertThat(api.anonymous().post("/api/v1/auth/logout", refreshBody(pair)).status()).isEqualTo(204);

        assertThat(refresh(pair).status()).isEqualTo(401);
        assertThat(bearer(pair).get(PRODUCTS).status()).isEqualTo(401);
    }

    @Test
    void a_refresh_token_opens_nothing() {
        Api.Answer pair = api.login("capturista");

        assertThat(api.anonymous().with("Authorization", "Bearer " + pair.at("refreshToken")).get(PRODUCTS).status()).isEqualTo(401);
    }

    @Test
    void disabling_a_user_ends_tokens_at_the_next_request() {
        Api.Answer pair = api.login("se-va");
        AppUser user = Samples.asAdmin(() -> users.findByUsername("se-va")).orElseThrow();

        Samples.asAdmin(() -> users.disable(user.getId(), user.getVersion()));

        assertThat(bearer(pair).get(PRODUCTS).status()).isEqualTo(401);
        assertThat(refresh(pair).status()).isEqualTo(401);
    }

    @Test
    void another_role_holds_at_the_next_request() {
        Api.Answer pair = api.login("asciende");
        assertThat(bearer(pair).get("/api/health/database").status()).isEqualTo(403);
        AppUser user = Samples.asAdmin(() -> users.findByUsername("asciende")).orElseThrow();

        Samples.asAdmin(() -> users.change(user.getId(), user.getVersion(), "Prueba", Role.ADMIN));

        assertThat(bearer(pair).get("/api/health/database").status()).isEqualTo(200);
    }

    @Test
    void another_password_ends_tokens() {
        Api.Answer pair = api.login("cambia");

        CurrentUser.as("cambia", Roles.CLERK, () -> users.changePassword(Api.PASSWORD, "otra frase bien larga"));

        assertThat(bearer(pair).get(PRODUCTS).status()).isEqualTo(401);
        assertThat(api.login("cambia", "otra frase bien larga").status()).isEqualTo(200);
    }

    @Test
    void a_one_use_password_opens_nothing_before_it_is_replaced() {
        OneUsePassword invited = Samples.asAdmin(() -> users.invite("invitada", "Invitada", Role.CLERK));

        Api.Answer answer = api.login("invitada", invited.password());

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.at("code")).isEqualTo("auth.passwordChangeRequired");
    }

    @Test
    void refuses_a_login_without_name_or_with_an_unknown_member() {
        assertThat(api.anonymous().post("/api/v1/auth/login", "{\"username\":\"\",\"password\":\"x\"}").status()).isEqualTo(422);
        assertThat(api.anonymous().post("/api/v1/auth/login", "{\"username\":\"a\",\"password\":\"x\",\"role\":\"ADMIN\"}").status())
                .isEqualTo(400);
    }

    private long fastest(String username) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long began = System.nanoTime();
            api.login(username, "equivocada-1");
            best = Math.min(best, System.nanoTime() - began);
        }
        return best;
    }

    private Api.Caller bearer(Api.Answer pair) {
        return api.anonymous().with("Authorization", "Bearer " + pair.at("accessToken"));
    }

    private Api.Answer refresh(Api.Answer pair) {
        return api.anonymous().post("/api/v1/auth/refresh", refreshBody(pair));
    }

    private static String refreshBody(Api.Answer pair) {
        return "{\"refreshToken\":\"" + pair.at("refreshToken") + "\"}";
    }
}
