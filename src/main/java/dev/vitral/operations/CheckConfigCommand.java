package dev.vitral.operations;

import java.util.List;
import java.util.Map;

/** {@code check-config}: validates without starting and shows every setting with its source, secrets hidden. */
public final class CheckConfigCommand {

    private CheckConfigCommand() {}

    /**
     * Prints the settings.
     *
     * @return exit status 0 when the product could start with them
     * @throws Refusal with every problem
     */
    public static int run(Map<String, String> environment, List<String> arguments) {
        new RawSettings(environment, arguments).shown().forEach(System.out::println);
        Settings settings = Settings.from(environment, arguments);
        settings.warnings().forEach(warning -> ConsoleOutput.warn(settings.language(), warning));
        FolderRules.usual().check(settings.data());
        ConsoleOutput.say(settings.language(), Message.of("La configuración es válida.", "The configuration is valid."));
        return 0;
    }
}
