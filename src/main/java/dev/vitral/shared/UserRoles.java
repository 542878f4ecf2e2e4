package dev.vitral.shared;

import java.util.Optional;
import java.util.Set;

/** What people may do at present, for work that goes on after they asked for it. */
@FunctionalInterface
public interface UserRoles {
    /** The authorities ({@code ROLE_CLERK} …) of the account; none when it may not sign in any more, empty where nobody has that account. */
    Optional<Set<String>> of(String username);
}
