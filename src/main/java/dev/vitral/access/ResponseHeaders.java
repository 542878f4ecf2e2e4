package dev.vitral.access;

import dev.vitral.shared.CustomerAddress;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Security headers on every response, static files and refusals included (SEC-6). Vaadin 25.2 needs inline script and eval (reliability.md fact 11) and
 * resolves its addresses against a base element, hence base-uri 'self' on its pages alone.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class ResponseHeaders extends OncePerRequestFilter {
    private static final String COMMON = "; object-src 'none'; frame-ancestors 'none'; form-action 'self'; ";
    private static final String SCREENS = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'" + COMMON + "base-uri 'self'";
    private static final String DOCUMENTATION =
            "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:" + COMMON + "base-uri 'none'";
    private static final String CUSTOMERS = "default-src 'none'; style-src 'self'; img-src 'self' data:" + COMMON + "base-uri 'none'";
    private static final String DATA = "default-src 'none'; style-src 'unsafe-inline'" + COMMON + "base-uri 'none'";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        write(request, response);
        chain.doFilter(request, response);
    }

    /** The container may have emptied the first answer before it asks for an error's. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    static void write(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", policy(request.getRequestURI()));
        response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        boolean customers = CustomerAddress.holds(request.getRequestURI());
        response.setHeader("Referrer-Policy", customers ? "no-referrer" : "same-origin");
        if (customers) {
            response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
        }
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        // Files that may be kept say so themselves; everything else is somebody's.
        response.setHeader("Cache-Control", "no-store");
    }

    private static String policy(String path) {
        if (path.startsWith("/api/docs") || path.startsWith("/api/swagger-ui")) {
            return DOCUMENTATION;
        }
        if (CustomerAddress.holds(path)) {
            return CUSTOMERS;
        }
        return path.startsWith("/api/") || path.equals("/health") ? DATA : SCREENS;
    }
}
