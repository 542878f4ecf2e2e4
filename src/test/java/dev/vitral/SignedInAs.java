package dev.vitral;

import dev.vitral.access.Role;
import dev.vitral.access.SignedInUser;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithSecurityContext;
import org.springframework.security.test.context.support.WithSecurityContextFactory;

/** A screen test runs as this user, as the form of the sign-in would leave it: capturista, gerente, admin, or any name as a clerk. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@WithSecurityContext(factory = SignedInAs.Factory.class)
public @interface SignedInAs {
    /** User name. */
    String value();

    /** Language tag of the user's choice. */
    String language() default "es-MX";

    /** Makes the security context. */
    final class Factory implements WithSecurityContextFactory<SignedInAs> {
        @Override
        public SecurityContext createSecurityContext(SignedInAs who) {
            SignedInUser user = new SignedInUser(who.value(), "Prueba " + who.value(), who.language(), false, "");
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, role(who.value()).authorities()));
            return context;
        }

        private static Role role(String username) {
            return switch (username) {
                case "admin" -> Role.ADMIN;
                case "gerente" -> Role.MANAGER;
                default -> Role.CLERK;
            };
        }
    }
}
