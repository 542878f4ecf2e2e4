package dev.vitral;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.vitral.bench.BarsBench;
import dev.vitral.bench.ExportBench;
import dev.vitral.bench.GridBench;
import dev.vitral.bench.ImportBench;
import dev.vitral.bench.MovementsBench;
import dev.vitral.bench.RepriceBench;
import dev.vitral.bench.SheetsBench;
import dev.vitral.bench.StartupBench;
import dev.vitral.bench.WhatIfBench;
import dev.vitral.demo.DemoCommand;
import dev.vitral.operations.Installation;
import dev.vitral.operations.Refusal;
import dev.vitral.operations.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * {@code ./vitral bench [NAME] [--data DIR] [--products N] [--movements M] [--only WORDS]}: {@code grid}, {@code export}, {@code import}, {@code movements}, {@code startup}, {@code cutting} (no installation), {@code pricing}, or all of them. Each runs on
 * an installation of its own below {@code DIR} ({@code target/bench-data}), with the server options of the product, made on the first run and kept:
 * {@code grid} (those of its figures whose name has {@code WORDS}) and {@code export} share one with 1,000,000 products, 10,000,000 movements and 200,000 purchase orders unless told otherwise. One JSON line a figure on standard output, the rest on standard
 * error; {@code ok} says whether the figure keeps its promise. Exit status 1 when one does not.
 */
public final class Benchmarks {
    private static final List<String> NAMES = List.of("grid", "export", "import", "movements", "startup", "cutting", "pricing");

    private final Path data;
    private final int products;
    private final long movements;
    private final String only;

    private Benchmarks(Path data, int products, long movements, String only) {
        this.data = data;
        this.products = products;
        this.movements = movements;
        this.only = only;
    }

    /** Runs the benchmarks named. */
    public static void main(String[] arguments) throws Exception {
        System.setProperty("logging.level.root", "ERROR");
        System.setProperty("vaadin.productionMode", "true");
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        java.util.logging.Logger.getLogger("").setLevel(java.util.logging.Level.WARNING);
        List<String> names = new ArrayList<>();
        Map<String, String> options = new TreeMap<>(Map.of("--data", "target/bench-data", "--products", "1000000", "--movements", "10000000", "--only", ""));
        for (int i = 0; i < arguments.length; i++) {
            if (options.containsKey(arguments[i]) && i + 1 < arguments.length) {
                options.put(arguments[i], arguments[++i]);
            } else if (NAMES.contains(arguments[i])) {
                names.add(arguments[i]);
            } else {
                System.err.println("./vitral bench " + NAMES + " [--data DIR] [--products N] [--movements M] [--only WORDS]");
                System.exit(2);
            }
        }
        Benchmarks benchmarks = new Benchmarks(
                Path.of(options.get("--data")), Integer.parseInt(options.get("--products")), Long.parseLong(options.get("--movements")), options.get("--only"));
        boolean kept = true;
        for (String name : names.isEmpty() ? NAMES : names) {
            kept &= benchmarks.run(name);
        }
        System.exit(kept ? 0 : 1);
    }

    private boolean run(String name) throws Exception {
        try {
            return switch (name) {
                case "grid" -> onApplication("grid", products, movements, (context, installation) -> GridBench.run(context, installation, only));
                case "export" -> onApplication("grid", products, movements, ExportBench::run);
                case "import" -> onApplication("import", 200, 2_000, ImportBench::run);
                case "movements" -> onApplication("movements", 200, 2_000, MovementsBench::run);
                case "pricing" -> onDemo("pricing", (context, installation) -> RepriceBench.run(context) & WhatIfBench.run(context, installation));
                case "cutting" -> BarsBench.run(Path.of("src/bench/data/cutting/1d")) & SheetsBench.run(Path.of("src/bench/data/cutting/2d"));
                default -> {
                    try (Installation installation = installation("startup", 200, 2_000)) {
                        yield StartupBench.run(installation.databaseAccess(), data.resolve("startup-run"));
                    }
                }
            };
        } catch (Refusal refusal) {
            refusal.reasons().forEach(reason -> System.err.println("Error: " + reason.en()));
            return false;
        }
    }

    private interface Bench {
        boolean run(ConfigurableApplicationContext context, Installation installation) throws Exception;
    }

    private boolean onApplication(String name, int size, long moves, Bench bench) throws Exception {
        try (Installation installation = installation(name, size, moves);
                ConfigurableApplicationContext context = (ConfigurableApplicationContext) SpringStart.start(installation)) {
            return bench.run(context, installation);
        }
    }

    /** On the demo shop, whose templates and finishes quotations need. */
    private boolean onDemo(String name, Bench bench) throws Exception {
        try (Installation installation = Installation.open(Settings.from(System.getenv(), List.of("--data", data.resolve(name).toString(), "--port", "0")));
                ConfigurableApplicationContext context = (ConfigurableApplicationContext) SpringStart.start(installation)) {
            return bench.run(context, installation);
        }
    }

    private Installation installation(String name, int size, long moves) {
        Path folder = data.resolve(name);
        java.io.PrintStream figures = System.out;
        System.setOut(System.err);
        try {
            DemoCommand.run(System.getenv(), List.of("--data", folder.toString(), "--products", "" + size, "--movements", "" + moves, "--orders", name.equals("grid") ? "200000" : "0"));
        } finally {
            System.setOut(figures);
        }
        return Installation.open(Settings.from(System.getenv(), List.of("--data", folder.toString(), "--port", "0", "--empty")));
    }
}
