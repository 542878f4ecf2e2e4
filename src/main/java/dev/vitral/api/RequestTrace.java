package dev.vitral.api;

import dev.vitral.shared.CustomerAddress;
import dev.vitral.shared.RequestContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request, screens' too, its id (echoed as X-Request-Id), its context and its line in the access log (OPS-2). The address is the connection's
 * own: X-Forwarded-For counts only where the server is configured to stand behind a proxy. The query is never logged.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class RequestTrace extends OncePerRequestFilter {
    /** Request attribute in which the security chain leaves the user's name for the access log. */
    public static final String USER = RequestTrace.class.getName() + ".user";
    /** Request attribute in which an error dispatch finds the context of the request that failed. */
    static final String CONTEXT = RequestTrace.class.getName() + ".context";
    /** Header that carries the request id both ways. */
    public static final String HEADER = "X-Request-Id";

    private static final Logger ACCESS = LoggerFactory.getLogger("vitral.access");
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{8,36}");
    private static final int LONGEST_PATH = 500;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long began = System.nanoTime();
        RequestContext context = new RequestContext(
                id(request.getHeader(HEADER)), request.getRemoteAddr(), request.getHeader(HttpHeaders.USER_AGENT));
        RequestContext.set(context);
        request.setAttribute(CONTEXT, context);
        MDC.put("requestId", context.requestId());
        MDC.put("address", context.address());
        response.setHeader(HEADER, context.requestId());
        boolean thrown = true;
        try {
            chain.doFilter(request, response);
            thrown = false;
        } finally {
            log(request, thrown ? HttpServletResponse.SC_INTERNAL_SERVER_ERROR : response.getStatus(), context, System.nanoTime() - began);
            RequestContext.set(null);
            MDC.clear();
        }
    }

    private static String id(@Nullable String given) {
        return given != null && SANE.matcher(given).matches() ? given : RequestContext.newId();
    }

    private static void log(HttpServletRequest request, int status, RequestContext context, long nanos) {
        String path = CustomerAddress.masked(request.getRequestURI());
        ACCESS.atInfo()
                .addKeyValue("method", request.getMethod())
                .addKeyValue("path", path.length() > LONGEST_PATH ? path.substring(0, LONGEST_PATH) : path)
                .addKeyValue("status", status)
                .addKeyValue("millis", nanos / 1_000_000)
                .addKeyValue("client", context.client())
                .addKeyValue("account", request.getAttribute(USER))
                .log("request");
    }
}
