package dev.vitral.access;

import static org.springframework.security.config.Customizer.withDefaults;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import dev.vitral.api.ProblemAnswers;
import dev.vitral.shared.CustomerAddress;
import dev.vitral.shared.Failures;
import dev.vitral.shared.Problem;
import dev.vitral.shared.Roles;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authorization.AuthorizationEventPublisher;
import org.springframework.security.authorization.SpringAuthorizationEventPublisher;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/** Four doors: what a browser may read of {@code /api}, REST by token alone, what customers have links to, and the screens. */
@Configuration
@EnableWebSecurity
@EnableMethodSecurity
class SecurityConfig {
    /** Files of the front end; they hold nothing of the shop. */
    private static final String[] FILES = {
        "/*.css", "/*.js", "/*.svg", "/*.png", "/*.ico", "/*.webmanifest", "/aura/**", "/icons/**", "/images/**", "/fonts/**", "/webjars/**"
    };
    private static final String[] READABLE = {
        "/api/docs", "/api/docs/**", "/api/swagger-ui/**", "/api/v1/openapi.json", "/api/v1/openapi.json/**", "/api/v1/openapi.json.yaml",
        "/api/health/database"
    };
    private static final String[] OPEN_HEALTH = {
        "/health", "/api/health", "/api/health/", "/api/health/ready", "/api/health/live", "/api/health/version"
    };
    /** Nothing else there may fall through to the screens. */
    private static final String[] CUSTOMER_PAGES = {
        CustomerAddress.ROOT + "{token}", CustomerAddress.ROOT + "{token}/aceptar", CustomerAddress.ROOT + "{token}/rechazar",
        CustomerAddress.ROOT + "{token}/cotizacion.pdf"
    };
    private static final String[] SIGN_IN = {"/api/v1/auth/login", "/api/v1/auth/refresh", "/api/v1/auth/logout"};

    private final ProblemAnswers answers;
    private final Accounts accounts;
    private final SecurityLog log;

    SecurityConfig(ProblemAnswers answers, Accounts accounts, SecurityLog log) {
        this.answers = answers;
        this.accounts = accounts;
        this.log = log;
    }

    @Bean
    static RoleHierarchy roleHierarchy() {
        return RoleHierarchyImpl.withDefaultRolePrefix()
                .role(Roles.ADMIN).implies(Roles.MANAGER)
                .role(Roles.MANAGER).implies(Roles.CLERK)
                .build();
    }

    @Bean
    static AuthorizationEventPublisher authorizationEvents(ApplicationEventPublisher events) {
        return new SpringAuthorizationEventPublisher(events);
    }

    /** The API's document and the database's health: read-only, so a browser's session serves as well as a token. */
    @Bean
    @Order(1)
    SecurityFilterChain readable(HttpSecurity http, BearerTokens bearer) throws Exception {
        token(http.securityMatcher(READABLE), bearer);
        return http.authorizeHttpRequests(requests -> requests
                        .requestMatchers("/api/health/database").hasRole(Roles.ADMIN)
                        .requestMatchers(HttpMethod.GET).hasRole(Roles.CLERK)
                        .anyRequest().denyAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .addFilterBefore(new RecognisedUser(accounts, log), AnonymousAuthenticationFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain rest(HttpSecurity http, BearerTokens bearer) throws Exception {
        token(http.securityMatcher("/api/**", "/health"), bearer);
        return http.authorizeHttpRequests(requests -> requests
                        .requestMatchers(HttpMethod.GET, OPEN_HEALTH).permitAll()
                        .requestMatchers(HttpMethod.POST, SIGN_IN).permitAll()
                        .anyRequest().hasRole(Roles.CLERK))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new RecognisedUser(accounts, log), AnonymousAuthenticationFilter.class)
                .build();
    }

    /** The pages of customers without an account: the secret in the address is all that they need, so nothing but it is asked and no session begins. */
    @Bean
    @Order(3)
    SecurityFilterChain answersByLink(HttpSecurity http) throws Exception {
        return http.securityMatcher(CustomerAddress.ROOT + "**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.defaultsDisabled().cacheControl(withDefaults()))
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers(CUSTOMER_PAGES).permitAll()
                        .anyRequest().denyAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain screens(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests ->
                        requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll().requestMatchers(FILES).permitAll())
                .with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView("/login").anyRequest(url -> url.authenticated()))
                .formLogin(form -> form.failureHandler(SecurityConfig::backToLogin))
                .headers(headers -> headers.defaultsDisabled().cacheControl(withDefaults()))
                .addFilterBefore(signInToken(), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new RecognisedUser(accounts, log), AnonymousAuthenticationFilter.class)
                .build();
    }

    /** Vaadin's configurer exempts the sign-in form from forgery protection; a foreign page could sign its victim in as someone else (ASVS 3.5.1). */
    private static CsrfFilter signInToken() {
        CsrfFilter filter = new CsrfFilter(new HttpSessionCsrfTokenRepository());
        filter.setRequireCsrfProtectionMatcher(request -> "POST".equals(request.getMethod()) && "/login".equals(request.getRequestURI()));
        filter.setAccessDeniedHandler((request, response, denied) -> response.sendRedirect("/login?again"));
        // Its own name, or it would take the chain's own filter of this class for itself and pass.
        filter.setBeanName("signInToken");
        return filter;
    }

    private void token(HttpSecurity http, BearerTokens bearer) throws Exception {
        // No cross-site forgery to guard against: a token is sent by hand, and what a session may reach here changes nothing.
        http.csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.defaultsDisabled().cacheControl(withDefaults()))
                .oauth2ResourceServer(server -> server
                        .jwt(jwt -> jwt.decoder(bearer.decoder()).jwtAuthenticationConverter(bearer))
                        .authenticationEntryPoint(this::unauthenticated)
                        .accessDeniedHandler((request, response, denied) -> answers.write(request, response, Failures.problem(denied))))
                .exceptionHandling(refusals -> refusals
                        .authenticationEntryPoint(this::unauthenticated)
                        .accessDeniedHandler((request, response, denied) -> answers.write(request, response, Failures.problem(denied))));
    }

    private void unauthenticated(HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        if (why.getCause() instanceof org.springframework.dao.DataAccessException away) {
            answers.write(request, response, Failures.problem(away));
            return;
        }
        response.setHeader("WWW-Authenticate", "Bearer");
        boolean sent = request.getHeader("Authorization") != null;
        answers.write(request, response, Problem.of(Problem.Kind.UNAUTHENTICATED, sent ? "auth.token" : "auth.required"));
    }

    /** The same address whatever was wrong, but another while the database is away: then nothing is wrong with the password. */
    private static void backToLogin(HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        response.sendRedirect(why instanceof InternalAuthenticationServiceException ? "/login?away" : "/login?error");
    }
}
