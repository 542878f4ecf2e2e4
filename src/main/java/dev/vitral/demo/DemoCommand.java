package dev.vitral.demo;

import dev.vitral.operations.ConsoleOutput;
import dev.vitral.operations.Installation;
import dev.vitral.operations.Language;
import dev.vitral.operations.Message;
import dev.vitral.operations.Migration;
import dev.vitral.operations.Refusal;
import dev.vitral.operations.Settings;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code demo --products N --movements M [--data DIR]}: adds a large data set with its history to an installation, running or stopped; the same sizes
 * give the same data, and after an interruption the same command goes on.
 */
public final class DemoCommand {
    private static final int MOST_PRODUCTS = 9_000_000;
    private static final int MOST_ORDERS = 5_000_000;
    private static final long MOST_MOVEMENTS = 1_000_000_000;

    private DemoCommand() {}

    /**
     * Runs the command.
     *
     * @return exit status 0
     * @throws Refusal when called wrongly, or when another size was begun and not finished
     */
    public static int run(Map<String, String> environment, List<String> arguments) {
        List<String> rest = new ArrayList<>();
        long products = -1;
        long movements = -1;
        long orders = 0;
        for (int i = 0; i < arguments.size(); i++) {
            String[] parts = arguments.get(i).split("=", 2);
            if (!List.of("--products", "--movements", "--orders").contains(parts[0])) {
                rest.add(arguments.get(i));
                continue;
            }
            String value = parts.length == 2 ? parts[1] : i + 1 < arguments.size() ? arguments.get(++i) : "";
            if (parts[0].equals("--products")) {
                products = count(parts[0], value, 1, MOST_PRODUCTS);
            } else if (parts[0].equals("--orders")) {
                orders = count(parts[0], value, 0, MOST_ORDERS);
            } else {
                movements = count(parts[0], value, 0, MOST_MOVEMENTS);
            }
        }
        if (products < 0 || movements < 0) {
            throw Refusal.usage("Faltan cantidades: ./vitral demo --products N --movements M [--data DIR].",
                    "Sizes are missing: ./vitral demo --products N --movements M [--data DIR].");
        }
        try (Installation installation = Installation.join(Settings.from(environment, rest))) {
            Migration.run(installation.databaseAccess());
            load(installation, (int) products, movements);
            if (orders > 0) {
                order(installation, (int) orders);
            }
        }
        return 0;
    }

    private static long count(String option, String text, long least, long most) {
        String plain = text.replace("_", "");
        if (plain.matches("[0-9]{1,12}") && Long.parseLong(plain) >= least && Long.parseLong(plain) <= most) {
            return Long.parseLong(plain);
        }
        throw Refusal.usage("%s=%s: debe ser un número entero de %s a %s.", "%s=%s: must be a whole number from %s to %s.", option, text, least, most);
    }

    /** Loads into an installation whose schema is of this version. */
    static void load(Installation installation, int products, long movements) {
        Language language = installation.settings().language();
        long start = System.nanoTime();
        try (Connection admin = installation.databaseAccess().connectAsAdmin()) {
            BulkLoad load = new BulkLoad(admin, (done, plan) -> {
                if (done == plan.products() || done * 20L / plan.products() > (done - 1_000) * 20L / plan.products()) {
                    say(language, "  %s de %s productos, %s s", "  %s of %s products, %s s", done, plan.products(), seconds(start));
                }
            });
            BulkPlan plan = load.plan(products, movements);
            if (!plan.sameSize(products, movements)) {
                throw Refusal.of("Una carga anterior quedó a medias; termínela primero: ./vitral demo --products %s --movements %s.",
                        "An earlier load was left half done; finish it first: ./vitral demo --products %s --movements %s.", plan.products(), plan.movements());
            }
            int done = load.done(plan);
            if (done > 0) {
                say(language, "Ya hay %s de %s productos de esta carga.", "There are %s of %s products of this load already.", done, products);
            }
            load.run(plan);
            say(language, "Listos: %s productos y %s movimientos con su historial, %s s.", "Done: %s products and %s movements with their history, %s s.",
                    products, movements, seconds(start));
        } catch (SQLException failed) {
            throw Refusal.of("La carga se detuvo: %s. Repita la orden para continuar.", "The load stopped: %s. Repeat the command to go on.", failed.getMessage());
        }
    }

    private static void order(Installation installation, int orders) {
        try (Connection admin = installation.databaseAccess().connectAsAdmin()) {
            new BulkOrders(admin).load(orders);
            say(installation.settings().language(), "Listas: %s órdenes de compra.", "Done: %s purchase orders.", orders);
        } catch (SQLException failed) {
            throw Refusal.of("La carga se detuvo: %s. Repita la orden para continuar.", "The load stopped: %s. Repeat the command to go on.", failed.getMessage());
        }
    }

    private static long seconds(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toSeconds();
    }

    private static void say(Language language, String es, String en, Object... values) {
        ConsoleOutput.say(language, new Message(es.formatted(values), en.formatted(values)));
    }
}
