package dev.vitral.operations.rest;

import dev.vitral.operations.Version;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The open addresses say up or down and the version, no more (contract, «Health»). */
@RestController
@Tag(name = "health", description = "Whether the product works")
class HealthController {
    private final DatabaseHealth database;
    private final ApplicationAvailability availability;
    private final String version = Version.current().text();

    HealthController(DatabaseHealth database, ApplicationAvailability availability) {
        this.database = database;
        this.availability = availability;
    }

    record Health(String status, String version) {}

    @GetMapping(path = {"/api/health", "/api/health/", "/health"}, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Up or down, and the version; 503 when down")
    @SecurityRequirements
    ResponseEntity<Health> health() {
        return answer(database.answers());
    }

    @GetMapping(path = "/api/health/ready", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Whether requests may be sent here; 503 when not")
    @SecurityRequirements
    ResponseEntity<Health> ready() {
        // The web server answers before the first start has filled the shop.
        return answer(availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC && database.answers());
    }

    @GetMapping(path = "/api/health/live", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Whether the process lives; a database that is away does not make it die")
    @SecurityRequirements
    ResponseEntity<Health> live() {
        return answer(true);
    }

    @GetMapping(path = "/api/health/version", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The version")
    @SecurityRequirements
    Map<String, String> version() {
        return Map.of("version", version);
    }

    @GetMapping(path = "/api/health/database", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The database's version, latency and settings; for administrators")
    ResponseEntity<?> database() {
        return database.details().<ResponseEntity<?>>map(ResponseEntity::ok).orElseGet(() -> answer(false));
    }

    private ResponseEntity<Health> answer(boolean up) {
        return ResponseEntity.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE).body(new Health(up ? "UP" : "DOWN", version));
    }
}
