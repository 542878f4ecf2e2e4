package dev.vitral.shared;

import java.util.function.Supplier;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who acts on this thread. */
public final class CurrentUser {
    /** The name under which the application itself acts: migrations, jobs, demo data. */
    public static final String SYSTEM = "system";

    private CurrentUser() {}

    /** User name of who is signed in, or {@link #SYSTEM} when nobody is. */
    public static String name() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || authentication instanceof AnonymousAuthenticationToken) {
            return SYSTEM;
        }
        return authentication.getName();
    }

    /** Whether who is signed in holds the role itself, by name ({@link Roles}); roles above are granted by their own authorities. */
    public static boolean has(String role) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream().anyMatch(a -> ("ROLE_" + role).equals(a.getAuthority()));
    }

    /** Whether who is signed in may do what managers do. */
    public static boolean manages() {
        return has(Roles.MANAGER) || has(Roles.ADMIN);
    }

    /** Runs the work as {@code user} with the role, and puts back who was there before: for start-up and jobs. */
    public static <T> T as(String user, String role, Supplier<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                user, null, AuthorityUtils.createAuthorityList("ROLE_" + role)));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
