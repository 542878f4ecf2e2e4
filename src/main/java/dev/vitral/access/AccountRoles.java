package dev.vitral.access;

import dev.vitral.shared.UserRoles;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The present authorities of accounts, read afresh. */
@Component
class AccountRoles implements UserRoles {
    private final Accounts accounts;

    AccountRoles(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Set<String>> of(String username) {
        return accounts.find(username).map(account -> account.usable()
                ? account.role().authorities().stream().map(GrantedAuthority::getAuthority).collect(Collectors.toSet())
                : Set.of());
    }
}
