package dev.vitral.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.vitral.Api;
import dev.vitral.AppTest;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Tokens that we did not make, or made for something else (ASVS 9.1, 9.2). */
@AppTest
class ForgedTokenApiTest {
    @Autowired
    private Api api;

    @Value("${vitral.secret}")
    private String secret;

    @Test
    void accepts_the_token_that_the_others_are_forged_from() throws Exception {
        assertThat(status(signed(claims -> claims, new JWSHeader(JWSAlgorithm.HS256), secret))).isEqualTo(200);
    }

    @Test
    void refuses_no_signature_and_algorithm_none() throws Exception {
        String[] parts = genuine().split("\\.");
        String none = base64("{\"alg\":\"none\"}");

        assertThat(status(parts[0] + "." + parts[1] + ".")).isEqualTo(401);
        assertThat(status(parts[0] + "." + parts[1])).isEqualTo(401);
        assertThat(status(none + "." + parts[1] + ".")).isEqualTo(401);
        assertThat(status(none + "." + parts[1] + "." + parts[2])).isEqualTo(401);
        assertThat(status(base64("{\"alg\":\"None\"}") + "." + parts[1] + ".")).isEqualTo(401);
    }

    @Test
    void refuses_other_algorithms_and_keys() throws Exception {
        assertThat(status(signed(claims -> claims, new JWSHeader(JWSAlgorithm.HS256), "another-secret-of-thirty-two-bytes-or-more"))).isEqualTo(401);
        assertThat(status(signed(claims -> claims, new JWSHeader(JWSAlgorithm.HS384), secret))).isEqualTo(401);
        assertThat(status(rsa())).isEqualTo(401);
    }

    @Test
    void heeds_no_key_that_the_token_names_itself() throws Exception {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .keyID("../../../../dev/null")
                .jwkURL(java.net.URI.create("http://127.0.0.1:1/jwks"))
                .x509CertURL(java.net.URI.create("http://127.0.0.1:1/x5u"))
                .build();

        assertThat(status(signed(claims -> claims, header, "an-attackers-own-secret-of-32-bytes-or-so"))).isEqualTo(401);
    }

    @Test
    void refuses_expired_early_foreign_and_misused_tokens() throws Exception {
        Instant now = Instant.now();
        assertThat(status(changed(c -> c.expirationTime(Date.from(now.minusSeconds(60)))))).isEqualTo(401);
        assertThat(status(changed(c -> c.expirationTime(null)))).isEqualTo(401);
        assertThat(status(changed(c -> c.notBeforeTime(Date.from(now.plusSeconds(120)))))).isEqualTo(401);
        assertThat(status(changed(c -> c.issuer("someone")))).isEqualTo(401);
        assertThat(status(changed(c -> c.audience("other-api")))).isEqualTo(401);
        assertThat(status(changed(c -> c.claim("use", "refresh")))).isEqualTo(401);
        assertThat(status(changed(c -> c.subject("nadie")))).isEqualTo(401);
        assertThat(status(changed(c -> c.subject("gerente")))).isEqualTo(401);
        assertThat(status(changed(c -> c.claim("sid", "0".repeat(32))))).isEqualTo(401);
        assertThat(status(changed(c -> c.claim("pwd", "0")))).isEqualTo(401);
    }

    @Test
    void refuses_every_flipped_bit_of_the_signature_and_a_sample_of_the_rest() throws Exception {
        String token = genuine();
        int signature = token.lastIndexOf('.') + 1;
        byte[] bytes = Base64.getUrlDecoder().decode(token.substring(signature));
        for (int bit = 0; bit < bytes.length * 8; bit += 3) {
            byte[] flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            String forged = token.substring(0, signature) + Base64.getUrlEncoder().withoutPadding().encodeToString(flipped);
            assertThat(status(forged)).as("bit %d", bit).isEqualTo(401);
        }
        for (int at = 0; at < signature - 1; at += 7) {
            char other = token.charAt(at) == 'A' ? 'B' : 'A';
            assertThat(status(token.substring(0, at) + other + token.substring(at + 1))).as("character %d", at).isEqualTo(401);
        }
    }

    @Test
    void takes_no_token_from_the_address() throws Exception {
        assertThat(api.anonymous().get("/api/v1/products?access_token=" + genuine()).status()).isEqualTo(401);
    }

    private int status(String token) {
        Api.Answer answer = api.anonymous().with("Authorization", "Bearer " + token).get("/api/v1/products?size=1");
        if (answer.status() == 401) {
            assertThat(answer.at("code")).isEqualTo("auth.token");
        }
        return answer.status();
    }

    private String genuine() {
        return api.login("falsificada").at("accessToken");
    }

    private String changed(UnaryOperator<JWTClaimsSet.Builder> change) throws JOSEException, ParseException {
        return signed(change, new JWSHeader(JWSAlgorithm.HS256), secret);
    }

    private String signed(UnaryOperator<JWTClaimsSet.Builder> change, JWSHeader header, String key) throws JOSEException, ParseException {
        api.user("gerente");
        JWTClaimsSet claims = SignedJWT.parse(genuine()).getJWTClaimsSet();
        SignedJWT token = new SignedJWT(header, change.apply(new JWTClaimsSet.Builder(claims)).build());
        token.sign(new MACSigner(key.getBytes(StandardCharsets.UTF_8)));
        return token.serialize();
    }

    private String rsa() throws NoSuchAlgorithmException, JOSEException, ParseException {
        KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2048);
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), SignedJWT.parse(genuine()).getJWTClaimsSet());
        token.sign(new RSASSASigner(keys.generateKeyPair().getPrivate()));
        return token.serialize();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
