package dev.vitral.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.math.BigDecimal;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The OpenAPI 3.1 document at {@code /api/v1/openapi.json} (API-4), made from the controllers; here is what no controller says. */
@Configuration
class OpenApiDocument {
    private static final String BEARER = "bearer";
    private static final String PROBLEM = "Problem";

    static {
        SpringDocUtils.getConfig().replaceWithSchema(
                BigDecimal.class, new StringSchema().format("decimal").example("12.50"));
    }

    @Bean
    OpenAPI document() {
        return new OpenAPI()
                .info(new Info().title("Vitral").version("v1").description("""
                        Sign in with `POST /api/v1/auth/login` and send the access token as `Authorization: Bearer …`. Decimals are strings in answers \
                        and may be strings or numbers in requests. Creates take an `Idempotency-Key`; updates need `If-Match` with the `ETag` read. \
                        Errors are `application/problem+json` in the language of `Accept-Language` (es, en)."""))
                .addServersItem(new Server().url("/"))
                .addSecurityItem(new SecurityRequirement().addList(BEARER))
                .components(new Components()
                        .addSecuritySchemes(BEARER, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer").bearerFormat("JWT"))
                        .addSchemas(PROBLEM, problem()));
    }

    /** Every call may answer with a problem. */
    @Bean
    OpenApiCustomizer problems() {
        return api -> api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(operation -> operation.getResponses().addApiResponse("default", new ApiResponse()
                        .description("Problem")
                        .content(new Content().addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))))));
    }

    private static Schema<?> problem() {
        Schema<?> field = text(text(text(new ObjectSchema(), "field", "code"), "code", "product.codeTaken"), "message", "El código A-1 ya existe");
        Schema<?> problem = new ObjectSchema();
        text(problem, "type", "urn:vitral:problem:stock.insufficient");
        text(problem, "title", "No se puede hacer así");
        problem.addProperty("status", new Schema<Integer>().type("integer").example(409));
        text(problem, "detail", "No alcanza: hay 12, pides 15");
        text(problem, "code", "stock.insufficient");
        text(problem, "requestId", "3f1c9a0b7d2e4c55");
        problem.addProperty("errors", new ArraySchema().items(field));
        problem.setRequired(List.of("type", "title", "status", "detail", "code", "requestId", "errors"));
        return problem;
    }

    private static Schema<?> text(Schema<?> schema, String name, String example) {
        schema.addProperty(name, new StringSchema().example(example));
        return schema;
    }
}
