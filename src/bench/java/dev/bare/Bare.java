package dev.bare;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.Route;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.annotation.ImportCandidates;

/** What Spring Boot, Vaadin and JPA cost by themselves: one entity, one view. The measure of {@code bench startup}; no part of the product. */
@SpringBootApplication
public class Bare {
    /** A row of a table that is there. */
    @Entity
    @Table(name = "unit")
    static class Thing {
        @Id
        private Long id;
    }

    /** Shows how many there are. */
    @Route("bare")
    static class ThingView extends VerticalLayout {
        private static final long serialVersionUID = 1L;

        ThingView(EntityManager things) {
            add(new Span("" + things.createQuery("select count(t) from Bare$Thing t", Long.class).getSingleResult()));
        }
    }

    /** Arguments: address, user and password of the database, port. What else lies on the benchmark's class path stays off. */
    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(Bare.class);
        application.setDefaultProperties(Map.ofEntries(
                Map.entry("spring.config.name", "bare"),
                Map.entry("spring.datasource.url", arguments[0]),
                Map.entry("spring.datasource.username", arguments[1]),
                Map.entry("spring.datasource.password", arguments[2]),
                Map.entry("server.port", arguments[3]),
                Map.entry("server.address", "127.0.0.1"),
                Map.entry("spring.jpa.hibernate.ddl-auto", "validate"),
                Map.entry("spring.jpa.open-in-view", "false"),
                Map.entry("spring.autoconfigure.exclude", notBare()),
                Map.entry("vaadin.launch-browser", "false")));
        application.run();
    }

    private static String notBare() {
        return ImportCandidates.load(AutoConfiguration.class, Bare.class.getClassLoader()).getCandidates().stream()
                .filter(name -> name.matches("(?i).*(security|actuate|health|micrometer|liquibase|springdoc|modulith).*"))
                .collect(Collectors.joining(","));
    }
}
