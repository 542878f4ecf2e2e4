package dev.vitral.access;

import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Checks name and password for the screens' form and for REST: an unknown name, a wrong password and a disabled user take the same time and answer (SEC-3). */
@Component
class SignIn implements AuthenticationProvider {
    private final Accounts accounts;
    private final Passwords passwords;
    private final SecurityLog log;

    SignIn(Accounts accounts, Passwords passwords, SecurityLog log) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.log = log;
    }

    /** The account, or empty whatever the cause. */
    Optional<Account> check(String username, String password) {
        Optional<Account> found = accounts.find(username.strip());
        if (found.isEmpty()) {
            passwords.pretend(password);
            log.refused(username, "unknown");
            return Optional.empty();
        }
        Account account = found.get();
        boolean right = passwords.matches(password, account.passwordHash());
        if (!right || !account.usable()) {
            log.refused(username, right ? "disabled" : "password");
            return Optional.empty();
        }
        return found;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        try {
            Account account = check(typed.getName(), String.valueOf(typed.getCredentials()))
                    .orElseThrow(() -> new BadCredentialsException("refused"));
            log.signedIn(account.username(), "form");
            return account.authentication();
        } catch (org.springframework.dao.DataAccessException e) {
            throw new InternalAuthenticationServiceException("The database is away", e);
        }
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
