package dev.vitral.access.rest;

import dev.vitral.access.Tokens;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/auth", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
@SecurityRequirements
@Tag(name = "auth", description = "Signing in")
class AuthController {
    private final Tokens tokens;

    AuthController(Tokens tokens) {
        this.tokens = tokens;
    }

    /** {@code otp} is the code of a second factor; it is taken and not asked for until there is one. */
    record Login(
            @Schema(example = "capturista") @NotBlank @Size(max = 60) String username,
            @Schema(example = "Vitral-demo-2026") @NotBlank @Size(max = 256) String password,
            @Nullable @Size(max = 20) String otp) {
        @Override
        public String toString() {
            return "Login of " + username;
        }
    }

    record Refresh(@NotBlank @Size(max = 200) String refreshToken) {
        @Override
        public String toString() {
            return "Refresh";
        }
    }

    @PostMapping("/login")
    @Operation(summary = "Sign in with name and password")
    ResponseEntity<Tokens.Pair> login(@Valid @RequestBody Login login) {
        return fresh(tokens.login(login.username(), login.password()));
    }

    @PostMapping("/refresh")
    @Operation(summary = "Exchange a refresh token for a new pair; it serves once")
    ResponseEntity<Tokens.Pair> refresh(@Valid @RequestBody Refresh refresh) {
        return fresh(tokens.refresh(refresh.refreshToken()));
    }

    @PostMapping("/logout")
    @Operation(summary = "End the sign-in, its access tokens included")
    ResponseEntity<Void> logout(@Valid @RequestBody Refresh refresh) {
        tokens.logout(refresh.refreshToken());
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<Tokens.Pair> fresh(Tokens.Pair pair) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(pair);
    }
}
