package dev.vitral.access;

import com.nimbusds.jose.jwk.source.ImmutableSecret;
import dev.vitral.shared.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.stereotype.Service;

/** Sign-in to REST (API-2): a short-lived access token and a refresh token that changes at each use. */
@Service
public class Tokens {
    static final Duration ACCESS = Duration.ofMinutes(15);
    static final String ISSUER = "vitral";
    static final String AUDIENCE = "vitral-api";
    /** Claims of ours: what the token is for, its family of refresh tokens, the password that it was got with. */
    static final String USE = "use";
    static final String FAMILY = "sid";
    static final String FINGERPRINT = "pwd";

    private final SignIn signIn;
    private final RefreshTokens refreshTokens;
    private final Accounts accounts;
    private final SecurityLog log;
    private final JwtEncoder encoder;

    Tokens(SignIn signIn, RefreshTokens refreshTokens, Accounts accounts, SecurityLog log, TokenSecret secret) {
        this.signIn = signIn;
        this.refreshTokens = refreshTokens;
        this.accounts = accounts;
        this.log = log;
        this.encoder = new NimbusJwtEncoder(new ImmutableSecret<>(secret.key()));
    }

    /** What a caller carries from now on; {@code expiresIn} in seconds. */
    public record Pair(String accessToken, String refreshToken, long expiresIn, String tokenType) {
        @Override
        public String toString() {
            return "Pair";
        }
    }

    /**
     * Signs in.
     *
     * @throws Problem auth.failed (401) whatever is wrong; auth.passwordChangeRequired (403) for a password of one use
     */
    public Pair login(String username, String password) {
        Account account = signIn.check(username, password).orElseThrow(() -> Problem.of(Problem.Kind.UNAUTHENTICATED, "auth.failed"));
        if (account.mustChangePassword()) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "auth.passwordChangeRequired");
        }
        log.signedIn(account.username(), "api");
        return pair(account, refreshTokens.begin(account.id()));
    }

    /**
     * Exchanges a refresh token for a new pair.
     *
     * @throws Problem auth.refresh (401) when it is unknown, expired, revoked, or used before, which ends its whole family
     */
    public Pair refresh(@Nullable String refreshToken) {
        RefreshTokens.Issued next = refreshTokens.rotate(String.valueOf(refreshToken)).orElseThrow(Tokens::refused);
        Optional<Account> account = accounts.usable(next.userId()).filter(a -> !a.mustChangePassword());
        if (account.isEmpty()) {
            refreshTokens.revoke(next.token());
            throw refused();
        }
        return pair(account.get(), next);
    }

    /** Ends the sign-in that the token belongs to, its access tokens included; an unknown token is no error. */
    public void logout(@Nullable String refreshToken) {
        refreshTokens.revoke(String.valueOf(refreshToken));
    }

    private Pair pair(Account account, RefreshTokens.Issued refresh) {
        Instant now = Instant.now();
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .issuer(ISSUER)
                .audience(List.of(AUDIENCE))
                .subject(account.username())
                .issuedAt(now)
                .notBefore(now)
                .expiresAt(now.plus(ACCESS))
                .claim(USE, "access")
                .claim(FAMILY, refresh.family())
                .claim(FINGERPRINT, account.fingerprint())
                .build();
        String access = encoder.encode(JwtEncoderParameters.from(JwsHeader.with(MacAlgorithm.HS256).type("JWT").build(), claims))
                .getTokenValue();
        return new Pair(access, refresh.token(), ACCESS.toSeconds(), "Bearer");
    }

    private static Problem refused() {
        return Problem.of(Problem.Kind.UNAUTHENTICATED, "auth.refresh");
    }
}
