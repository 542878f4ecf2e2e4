package dev.vitral.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import dev.vitral.Api;
import dev.vitral.AppTest;
import dev.vitral.access.AccessMatrix.Endpoint;
import dev.vitral.access.AccessMatrix.View;
import dev.vitral.access.AccessMatrix.Who;
import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint and view is in {@link AccessMatrix}, and behaves as it says for every role. */
@AppTest
class AccessMatrixTest {
    private static final List<Who> ROLES = List.of(Who.ANYONE, Who.CLERK, Who.MANAGER, Who.ADMIN);
    /** The container's own, never called from outside with an effect. */
    private static final Set<String> INTERNAL = Set.of("/error");

    @Autowired
    private Api api;

    @Autowired
    private ApplicationContext context;

    @Test
    void every_endpoint_has_a_row() {
        Set<String> mapped = context.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(AccessMatrixTest::keys)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(mapped).containsExactlyInAnyOrderElementsOf(AccessMatrix.ENDPOINTS.stream().map(Endpoint::key).toList());
    }

    static List<Endpoint> endpoints() {
        return AccessMatrix.ENDPOINTS;
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void the_endpoint_opens_from_its_role_on(Endpoint endpoint) {
        Map<Who, Integer> statuses = new TreeMap<>();
        ROLES.forEach(role -> statuses.put(role, call(role, endpoint)));

        statuses.forEach((role, status) -> {
            if (role.compareTo(endpoint.from()) < 0) {
                assertThat(status).as("%s as %s", endpoint.key(), role).isEqualTo(role == Who.ANYONE ? 401 : 403);
            } else {
                assertThat(status).as("%s as %s", endpoint.key(), role).isNotIn(401, 403, 405).isLessThan(500);
            }
        });
    }

    @Test
    void every_view_has_a_row_and_opens_from_its_role_on() throws ClassNotFoundException {
        Map<String, Class<?>> views = views();
        assertThat(views.keySet()).containsExactlyInAnyOrderElementsOf(AccessMatrix.VIEWS.stream().map(View::route).toList());

        AccessAnnotationChecker checker = new AccessAnnotationChecker();
        for (View view : AccessMatrix.VIEWS) {
            for (Who role : List.of(Who.ANYONE, Who.SIGNED_IN, Who.CLERK, Who.MANAGER, Who.ADMIN)) {
                boolean open = checker.hasAccess(views.get(view.route()), principal(role), named -> authorities(role).contains("ROLE_" + named));
                assertThat(open).as("«%s» as %s", view.route(), role).isEqualTo(role.compareTo(view.from()) >= 0);
            }
        }
    }

    private static Stream<String> keys(RequestMappingInfo mapping) {
        Set<String> methods = mapping.getMethodsCondition().getMethods().isEmpty()
                ? Set.of("ANY")
                : mapping.getMethodsCondition().getMethods().stream().map(Enum::name).collect(Collectors.toSet());
        return mapping.getPatternValues().stream()
                .filter(path -> !INTERNAL.contains(path))
                .flatMap(path -> methods.stream().map(method -> method + " " + path));
    }

    private int call(Who role, Endpoint endpoint) {
        Api.Caller caller = switch (role) {
            case CLERK -> api.as("capturista");
            case MANAGER -> api.as("gerente");
            case ADMIN -> api.as("admin");
            default -> api.anonymous();
        };
        String path = endpoint.path().replace("{collection}", "products").replace("{date}", "2999-12-31").replaceAll("\\{[a-zA-Z]+}", "999999999");
        HttpMethod method = HttpMethod.valueOf(endpoint.method());
        return caller.with("If-Match", "\"0\"").send(method, path, method == HttpMethod.GET ? null : endpoint.body()).status();
    }

    private static Map<String, Class<?>> views() throws ClassNotFoundException {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        Map<String, Class<?>> views = new HashMap<>();
        for (var found : scanner.findCandidateComponents("dev.vitral")) {
            Class<?> type = Class.forName(found.getBeanClassName());
            views.put(type.getAnnotation(Route.class).value(), type);
        }
        return new TreeMap<>(views);
    }

    private static @Nullable Principal principal(Who role) {
        return role == Who.ANYONE ? null : role::name;
    }

    private static Set<String> authorities(Who role) {
        return switch (role) {
            case CLERK, MANAGER, ADMIN -> Role.valueOf(role.name()).authorities().stream()
                    .map(a -> String.valueOf(a.getAuthority()))
                    .collect(Collectors.toSet());
            default -> Set.of();
        };
    }
}
