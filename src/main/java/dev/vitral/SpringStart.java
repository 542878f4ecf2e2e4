package dev.vitral;

import dev.vitral.demo.DemoAccounts;
import dev.vitral.operations.ConsoleOutput;
import dev.vitral.operations.DatabaseAccess;
import dev.vitral.operations.Installation;
import dev.vitral.operations.Message;
import dev.vitral.operations.Migration;
import dev.vitral.operations.Settings;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;

/** Starts Spring on an opened installation; application.yaml takes its places {@code ${vitral.…}} from here. */
final class SpringStart {

    private SpringStart() {}

    static AutoCloseable start(Installation installation) {
        Migration.run(installation.databaseAccess());
        SpringApplication application = new SpringApplication(VitralApplication.class);
        application.setRegisterShutdownHook(false);
        application.addListeners(new EarlySettings(properties(installation)));
        application.addInitializers((ApplicationContextInitializer<ConfigurableApplicationContext>) context -> {
            ((GenericApplicationContext) context).registerBean(Installation.class, () -> installation, definition -> definition.setDestroyMethodName(""));
        });
        ConfigurableApplicationContext context = application.run();
        greet(installation.settings(), context.getEnvironment().getRequiredProperty("local.server.port"), context.getBean(DemoAccounts.class).arePresent());
        return context;
    }

    private static void greet(Settings settings, String port, boolean demo) {
        String address = "http://" + (settings.loopbackOnly() ? "localhost" : settings.bind().getHostAddress()) + ":" + port;
        ConsoleOutput.say(settings.language(), Message.of("Vitral está listo: %s", "Vitral is ready: %s", address));
        ConsoleOutput.say(settings.language(), demo
                ? Message.of("Entre como capturista, gerente o admin con la contraseña Vitral-demo-2026. Ctrl-C detiene.",
                        "Sign in as capturista, gerente or admin with the password Vitral-demo-2026. Ctrl-C stops.")
                : Message.of("Entre con su usuario y contraseña. Ctrl-C detiene.", "Sign in with your user and password. Ctrl-C stops."));
    }

    private static Map<String, Object> properties(Installation installation) {
        Settings settings = installation.settings();
        DatabaseAccess access = installation.databaseAccess();
        Map<String, Object> properties = new HashMap<>();
        properties.put("vitral.port", settings.port());
        properties.put("vitral.bind", settings.bind().getHostAddress());
        properties.put("vitral.db.url", access.jdbcUrl());
        properties.put("vitral.db.user", access.appUser());
        properties.put("vitral.db.password", access.appPassword());
        properties.put("vitral.data", settings.data().toAbsolutePath().toString());
        properties.put("vitral.demo", settings.demo());
        properties.put("vitral.secret", installation.tokenSecret().value());
        properties.put("vitral.base-url", settings.baseUrl().toString());
        return properties;
    }

    /** Puts the settings into the environment before the logs are set up, since they lie in the data folder. */
    private record EarlySettings(Map<String, Object> properties) implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {
        @Override
        public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
            event.getEnvironment().getPropertySources().addFirst(new MapPropertySource("vitral", properties));
        }

        @Override
        public int getOrder() {
            return LoggingApplicationListener.DEFAULT_ORDER - 1;
        }
    }
}
