package dev.vitral.demo;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo's data files on the class path. */
final class DemoFile {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private DemoFile() {}

    static JsonNode read(String name) {
        try (InputStream in = new ClassPathResource("demo/" + name).getInputStream()) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
