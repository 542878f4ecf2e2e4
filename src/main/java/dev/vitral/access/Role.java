package dev.vitral.access;

import dev.vitral.shared.Roles;
import java.util.Arrays;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** The roles in ascending order; each may do what those before it may. */
public enum Role {
    /** {@link Roles#CLERK}. */
    CLERK,
    /** {@link Roles#MANAGER}. */
    MANAGER,
    /** {@link Roles#ADMIN}. */
    ADMIN;

    /** The authorities of who has this role: its own and those of the roles before it, so that screens that ask for one by name find it. */
    public List<GrantedAuthority> authorities() {
        return Arrays.stream(values())
                .filter(role -> role.compareTo(this) <= 0)
                .map(role -> (GrantedAuthority) new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }
}
