package dev.vitral.bench;

import dev.vitral.operations.DatabaseAccess;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * The application from the start of its process until it answers, and its resident memory when idle, against a bare Spring Boot, Vaadin and JPA application
 * ({@code dev.bare}) with the same options on the same machine and database: as the launcher starts it, from {@code target/app} with its AOT cache, and
 * from the class path as the bare one starts.
 */
public final class StartupBench {
    private static final int STARTS = 3;
    private static final Path APP = Path.of("target", "app");
    private static final List<String> OPTIONS = List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-Xmx512m", "-XX:+UseSerialGC", "-Dvaadin.productionMode=true");

    private StartupBench() {}

    private record Start(double seconds, double megabytes) {}

    /** Prints the figures; whether all keep their promise. */
    public static boolean run(DatabaseAccess access, Path data) throws Exception {
        Figures figures = new Figures("startup");
        Map<String, List<String>> programs = new LinkedHashMap<>();
        String classPath = System.getProperty("java.class.path");
        List<String> run = List.of("run", "--empty", "--data", data.toString(), "--port");
        programs.put("bare", command(List.of("-cp", classPath, "dev.bare.Bare"), List.of(access.jdbcUrl(), access.adminUser(), access.adminPassword())));
        programs.put("from the class path", command(List.of("-cp", classPath, "dev.vitral.Vitral"), run));
        if (Files.exists(APP.resolve("vitral.aot"))) {
            List<String> delivered = List.of("-XX:AOTCache=" + APP.resolve("vitral.aot"), "-Xlog:aot*=off", "-Xlog:cds*=off", "-jar", APP.resolve("vitral.jar").toString());
            programs.put("as delivered", command(delivered, run));
        }
        Map<String, List<Start>> starts = new LinkedHashMap<>();
        for (int i = 0; i <= STARTS; i++) {
            for (Map.Entry<String, List<String>> program : programs.entrySet()) {
                Start start = start(program.getValue(), environment(access), program.getKey().equals("bare") ? "/" : "/api/health/ready");
                if (i > 0) {
                    starts.computeIfAbsent(program.getKey(), name -> new ArrayList<>()).add(start);
                }
            }
        }
        List<Start> bare = Objects.requireNonNull(starts.remove("bare"));
        starts.forEach((name, ours) -> {
            double ratio = seconds(ours) / seconds(bare);
            // The promise is about what users start; the other tells what the cache is worth.
            boolean promised = starts.size() == 1 || name.equals("as delivered");
            figures.line(!promised || ratio <= 1.5, "\"figure\":\"ready, %s\",\"seconds\":%s,\"baseline_seconds\":%s,\"ratio\":%s"
                    .formatted(name, Figures.number(seconds(ours)), Figures.number(seconds(bare)), Figures.number(ratio)));
            figures.line(megabytes(ours) < 700, "\"figure\":\"resident idle, %s\",\"megabytes\":%s,\"baseline_megabytes\":%s"
                    .formatted(name, Figures.number(megabytes(ours)), Figures.number(megabytes(bare))));
        });
        return figures.kept();
    }

    private static List<String> command(List<String> program, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(OPTIONS);
        command.addAll(program);
        command.addAll(arguments);
        return command;
    }

    private static Map<String, String> environment(DatabaseAccess access) {
        return Map.of("VITRAL_DB_URL", access.jdbcUrl(), "VITRAL_DB_USER", access.appUser(), "VITRAL_DB_PASSWORD", access.appPassword(),
                "VITRAL_DB_ADMIN_USER", access.adminUser(), "VITRAL_DB_ADMIN_PASSWORD", access.adminPassword());
    }

    private static Start start(List<String> program, Map<String, String> environment, String path) throws Exception {
        int port = freePort();
        List<String> command = new ArrayList<>(program);
        command.add(Integer.toString(port));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Files.createTempFile("start", ".log").toFile());
        builder.environment().putAll(environment);
        long start = System.nanoTime();
        Process process = builder.start();
        try {
            while (!answers(port, path)) {
                if (!process.isAlive() || System.nanoTime() - start > 180e9) {
                    throw new IOException(String.join(" ", program.subList(program.size() - 4, program.size())) + " did not start: " + Files.readString(builder.redirectOutput().file().toPath()));
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            TimeUnit.SECONDS.sleep(10);
            return new Start(seconds, resident(process.pid()));
        } finally {
            process.destroy();
            process.waitFor();
            Files.deleteIfExists(builder.redirectOutput().file().toPath());
        }
    }

    private static boolean answers(int port, String path) {
        try {
            HttpURLConnection connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
            connection.setConnectTimeout(200);
            return connection.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static double resident(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                .sum();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static double seconds(List<Start> starts) {
        return median(starts.stream().mapToDouble(Start::seconds).toArray());
    }

    private static double megabytes(List<Start> starts) {
        return median(starts.stream().mapToDouble(Start::megabytes).toArray());
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
