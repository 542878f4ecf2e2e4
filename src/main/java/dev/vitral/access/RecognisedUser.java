package dev.vitral.access;

import dev.vitral.api.RequestTrace;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.MDC;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks the user of a session up at each request: who was disabled or has another password is out, another role holds at once (ASVS 7.4.2, 8.3.2).
 * While the database is away the session stays as it is, since nothing behind it answers without the database either, and the screen can say so.
 */
final class RecognisedUser extends OncePerRequestFilter {
    private final Accounts accounts;
    private final SecurityLog log;

    RecognisedUser(Accounts accounts, SecurityLog log) {
        this.accounts = accounts;
        this.log = log;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who != null && who.getPrincipal() instanceof SignedInUser user) {
            HttpSession session = request.getSession(false);
            if (session != null && isOf(session, who)) {
                recognise(session, who, user);
            }
        }
        name(request);
        chain.doFilter(request, response);
    }

    /** Whether it is the session that says who this is, not a token. */
    private static boolean isOf(HttpSession session, Authentication who) {
        return session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) instanceof SecurityContext context
                && context.getAuthentication() == who;
    }

    private void recognise(HttpSession session, Authentication who, SignedInUser user) {
        Optional<Account> account;
        try {
            account = accounts.find(user.username());
        } catch (DataAccessException e) {
            logger.warn("The database is away: the session of " + user.username() + " stays as it was");
            return;
        }
        Optional<Account> same = account.filter(Account::usable).filter(a -> a.fingerprint().equals(user.fingerprint()));
        if (same.isEmpty()) {
            session.invalidate();
            SecurityContextHolder.clearContext();
            log.ended(user.username(), "session");
        } else if (!same.get().authorities().containsAll(who.getAuthorities())
                || who.getAuthorities().size() != same.get().authorities().size()) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(same.get().authentication());
            SecurityContextHolder.setContext(context);
            session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
        }
    }

    private static void name(HttpServletRequest request) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who != null) {
            request.setAttribute(RequestTrace.USER, who.getName());
            MDC.put("user", who.getName());
        }
    }
}
