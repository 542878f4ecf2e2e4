package dev.vitral.access;

import java.time.Duration;
import java.util.List;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.stereotype.Component;

/** Reads access tokens: only HS256 with our key, our issuer, audience and use; and the account as it is now, not as the token remembers it. */
@Component
class BearerTokens implements Converter<Jwt, AbstractAuthenticationToken> {
    private static final Duration SKEW = Duration.ofSeconds(10);

    private final Accounts accounts;
    private final JwtDecoder decoder;

    BearerTokens(Accounts accounts, TokenSecret secret) {
        this.accounts = accounts;
        NimbusJwtDecoder nimbus = NimbusJwtDecoder.withSecretKey(secret.key()).macAlgorithm(MacAlgorithm.HS256).build();
        nimbus.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(SKEW),
                new JwtIssuerValidator(Tokens.ISSUER),
                new JwtClaimValidator<List<String>>("aud", audience -> audience != null && audience.contains(Tokens.AUDIENCE)),
                new JwtClaimValidator<String>(Tokens.USE, "access"::equals),
                new JwtClaimValidator<Object>("exp", expires -> expires != null)));
        this.decoder = nimbus;
    }

    JwtDecoder decoder() {
        return decoder;
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        String family = String.valueOf(token.getClaimAsString(Tokens.FAMILY));
        Account account = accounts.inFamily(String.valueOf(token.getSubject()), family)
                .filter(a -> a.fingerprint().equals(token.getClaimAsString(Tokens.FINGERPRINT)))
                .orElseThrow(() -> new InvalidBearerTokenException("The sign-in has ended"));
        return (AbstractAuthenticationToken) account.authentication();
    }
}
