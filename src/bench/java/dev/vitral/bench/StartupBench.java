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
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The application from the start of its process until it answers, and its resident memory when idle, against a bare Spring Boot, Vaadin and JPA application
 * ({@code dev.bare}) with the same options on the same machine and database. Both start from the class path, without the launcher's AOT cache.
 */
public final class StartupBench {
    private static final int STARTS = 3;
    private static final List<String> OPTIONS = List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-Xmx512m", "-XX:+UseSerialGC", "-Dvaadin.productionMode=true");

    private StartupBench() {}

    private record Start(double seconds, double megabytes) {}

    /** Prints the figures; whether all keep their promise. */
    public static boolean run(DatabaseAccess access, Path data) throws Exception {
        Figures figures = new Figures("startup");
        List<Start> ours = new ArrayList<>();
        List<Start> bare = new ArrayList<>();
        for (int i = 0; i <= STARTS; i++) {
            Start a = start("dev.vitral.Vitral", List.of("run", "--empty", "--data", data.toString(), "--port"), environment(access), "/api/health/ready");
            Start b = start("dev.bare.Bare", List.of(access.jdbcUrl(), access.adminUser(), access.adminPassword()), Map.of(), "/bare");
            if (i > 0) {
                ours.add(a);
                bare.add(b);
            }
        }
        double ratio = seconds(ours) / seconds(bare);
        figures.line(ratio <= 1.5, "\"figure\":\"ready\",\"seconds\":%s,\"baseline_seconds\":%s,\"ratio\":%s"
                .formatted(Figures.number(seconds(ours)), Figures.number(seconds(bare)), Figures.number(ratio)));
        figures.line(megabytes(ours) < 700, "\"figure\":\"resident idle\",\"megabytes\":%s,\"baseline_megabytes\":%s"
                .formatted(Figures.number(megabytes(ours)), Figures.number(megabytes(bare))));
        return figures.kept();
    }

    private static Map<String, String> environment(DatabaseAccess access) {
        return Map.of("VITRAL_DB_URL", access.jdbcUrl(), "VITRAL_DB_USER", access.appUser(), "VITRAL_DB_PASSWORD", access.appPassword(),
                "VITRAL_DB_ADMIN_USER", access.adminUser(), "VITRAL_DB_ADMIN_PASSWORD", access.adminPassword());
    }

    private static Start start(String main, List<String> arguments, Map<String, String> environment, String path) throws Exception {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(OPTIONS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        command.addAll(arguments);
        command.add(Integer.toString(port));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Files.createTempFile("start", ".log").toFile());
        builder.environment().putAll(environment);
        long start = System.nanoTime();
        Process process = builder.start();
        try {
            while (!answers(port, path)) {
                if (!process.isAlive() || System.nanoTime() - start > 180e9) {
                    throw new IOException(main + " did not start: " + Files.readString(builder.redirectOutput().file().toPath()));
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
