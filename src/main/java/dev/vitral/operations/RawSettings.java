package dev.vitral.operations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The settings as text, each with where it came from: an option of the command, the environment, or the default. */
final class RawSettings {
    private final Map<String, String> environment;
    private final Map<Setting, String> options = new EnumMap<>(Setting.class);

    RawSettings(Map<String, String> environment, List<String> arguments) {
        this.environment = environment;
        for (int i = 0; i < arguments.size(); i++) {
            String name = arguments.get(i).split("=", 2)[0];
            boolean joined = arguments.get(i).contains("=");
            switch (name) {
                case "--empty" -> options.put(Setting.DEMO, "false");
                case "--port", "--data" -> {
                    if (!joined && i + 1 >= arguments.size()) {
                        throw Refusal.usage("Falta el valor de %s.", "%s lacks its value.", name);
                    }
                    String value = joined ? arguments.get(i).split("=", 2)[1] : arguments.get(++i);
                    options.put(name.equals("--port") ? Setting.PORT : Setting.DATA, value);
                }
                default -> throw Refusal.usage("Opción desconocida: %s. Vea ./vitral help.", "Unknown option: %s. See ./vitral help.", name);
            }
        }
    }

    /** The text in force, stripped; empty when there is neither value nor default. An empty variable counts as absent. */
    String value(Setting setting) {
        String option = options.get(setting);
        String given = option == null ? environment.getOrDefault(setting.variable(), "").strip() : option.strip();
        return given.isEmpty() ? setting.byDefault() : given;
    }

    /** The database's address, empty for the embedded one. */
    String external() {
        return value(Setting.DB_URL);
    }

    /** The one way of saying that a value is wrong: variable, value unless secret, what is right. */
    Message wrong(Setting setting, String rightEs, String rightEn) {
        String name = options.containsKey(setting) ? "--" + setting.name().toLowerCase(java.util.Locale.ROOT) : setting.variable();
        return new Message(
                "%s=%s no es válido; debe ser %s.".formatted(name, visible(setting), rightEs),
                "%s=%s is not valid; it must be %s.".formatted(name, visible(setting), rightEn));
    }

    /** Every setting, one line each: name, value unless secret, source. */
    List<String> shown() {
        List<String> lines = new ArrayList<>();
        Arrays.stream(Setting.values()).forEach(setting -> lines.add("%-26s %-32s %s".formatted(setting.variable(), visible(setting), source(setting))));
        return lines;
    }

    private String source(Setting setting) {
        if (options.containsKey(setting)) {
            return "[option]";
        }
        return environment.getOrDefault(setting.variable(), "").isBlank() ? "[default]" : "[environment]";
    }

    private String visible(Setting setting) {
        String text = value(setting);
        if (text.isEmpty()) {
            return "-";
        }
        return setting.hidden() ? Secret.HIDDEN : redacted(text);
    }

    /** An address may carry a password: {@code redis://:password@host}, {@code ?password=…}. */
    static String redacted(String text) {
        return text.replaceAll("(?<=://)[^/@\\s]*@", Secret.HIDDEN + "@").replaceAll("(?i)(password=)[^&]*", "$1" + Secret.HIDDEN);
    }
}
