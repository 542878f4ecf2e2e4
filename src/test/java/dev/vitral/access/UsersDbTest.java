package dev.vitral.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitral.Api;
import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.Problem;
import dev.vitral.shared.Roles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Users and their passwords (SEC-1, SEC-2, SEC-10). */
@AppTest
class UsersDbTest {
    @Autowired
    private Users users;

    @Autowired
    private Api api;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void keeps_bcrypt_of_cost_12_and_no_hash_in_the_history() {
        AppUser user = api.user("guardada");

        assertThat(user.passwordHash()).startsWith("$2a$12$");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'app_user_aud'"
                        + " AND column_name = 'password_hash'")
                .query(Long.class)
                .single()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"corta1,password.short", "12345678,password.common", "Contraseña123,password.common", "aaaaaaaaaaaa,password.common", "mi-nombrado-2026,password.common"})
    void refuses_weak_passwords(String password, String code) {
        assertThatThrownBy(() -> Samples.asAdmin(() -> users.create("nombrado", "Nombrado", Role.CLERK, password)))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    @Test
    void reads_every_character_of_a_long_password() {
        String start = "ñandú ".repeat(20);
        Samples.asAdmin(() -> users.create("larga", "Larga", Role.CLERK, start + "uno"));

        assertThat(api.login("larga", start + "uno").status()).isEqualTo(200);
        assertThat(api.login("larga", start + "dos").status()).isEqualTo(401);
        assertThat(api.login("larga", "x".repeat(257)).status()).isEqualTo(422);
    }

    @Test
    void a_user_keeps_only_the_own_password() {
        api.user("propia");

        CurrentUser.as("propia", Roles.CLERK, () -> {
            assertThatThrownBy(() -> users.changePassword("no es esta", "otra frase bien larga"))
                    .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code()).isEqualTo("password.wrong"));
            assertThatThrownBy(() -> users.all()).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> users.create("x1", "X", Role.ADMIN, "una frase bien larga")).isInstanceOf(AccessDeniedException.class);
            return users.changePassword(Api.PASSWORD, "otra frase bien larga");
        });

        assertThat(api.login("propia", Api.PASSWORD).status()).isEqualTo(401);
        assertThat(api.login("propia", "otra frase bien larga").status()).isEqualTo(200);
    }

    @Test
    void nobody_takes_a_name_twice_or_disables_themself() {
        AppUser user = api.user("unica");
        assertThatThrownBy(() -> Samples.asAdmin(() -> users.create("UNICA", "Otra", Role.CLERK, "una frase bien larga")))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code()).isEqualTo("user.taken"));
        assertThatThrownBy(() -> CurrentUser.as("unica", Roles.ADMIN, () -> users.disable(user.getId(), user.getVersion())))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code()).isEqualTo("user.self"));
    }

    @Test
    void a_one_use_password_gives_no_role_before_it_is_replaced() {
        OneUsePassword invited = Samples.asAdmin(() -> users.invite("estrena", "Estrena", Role.ADMIN));
        Account account = new Accounts(jdbc).find("estrena").orElseThrow();

        assertThat(account.authorities()).isEmpty();
        assertThat(invited.toString()).doesNotContain(invited.password());
        assertThat(invited.password()).matches("([a-z2-9]{5}-){3}[a-z2-9]{5}");
    }
}
