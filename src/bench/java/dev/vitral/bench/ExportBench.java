package dev.vitral.bench;

import dev.vitral.catalog.ProductList;
import dev.vitral.exporting.ExportFormat;
import dev.vitral.exporting.ExportOrder;
import dev.vitral.exporting.ListExports;
import dev.vitral.operations.Installation;
import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.ListSelection;
import dev.vitral.shared.Roles;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;

/**
 * All products to a workbook and to CSV through the service, against the same rows by one streaming query and the same writers without anything between. It
 * promises at most one and a half times as long, in memory that doesn't grow with the rows.
 */
public final class ExportBench {
    private static final double PROMISED = 1.5;
    private static final List<String> COLUMNS = List.of("code", "description", "category", "kind", "onHand", "unit", "cost", "price", "active");

    private final ListExports exports;
    private final Connection db;
    private final Path folder;
    private final Figures figures = new Figures("export");

    private ExportBench(ListExports exports, Connection db, Path folder) {
        this.exports = exports;
        this.db = db;
        this.folder = folder;
    }

    /** Prints the figures; whether both keep their promise. */
    public static boolean run(ApplicationContext context, Installation installation) throws SQLException, IOException {
        Path folder = Files.createTempDirectory("vitral-export");
        try (Connection db = installation.databaseAccess().connectAsAdmin()) {
            ExportBench bench = new ExportBench(context.getBean(ListExports.class), db, folder);
            for (ExportFormat format : ExportFormat.values()) {
                bench.compare(format);
            }
            return bench.figures.kept();
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                files.forEach(file -> file.toFile().delete());
            }
            Files.delete(folder);
        }
    }

    /** What one run took and left. */
    private record Run(double seconds, long rows, long bytes, long peakHeapMiB) {}

    private interface Writing {
        long to(OutputStream out);
    }

    /** In turns, the better of two each: the first also compiles and warms. */
    private void compare(ExportFormat format) {
        Run ours = null;
        Run raw = null;
        for (int i = 0; i < 2; i++) {
            raw = better(raw, measured(out -> RawExport.write(db, format, out)));
            ours = better(ours, measured(out -> CurrentUser.as("capturista", Roles.CLERK, () -> exports.write(order(format), out, rows -> {}))));
        }
        double ratio = ours.seconds() / raw.seconds();
        boolean same = ours.rows() == raw.rows();
        figures.line(same && ratio <= PROMISED, String.format(Locale.ROOT,
                "\"figure\":\"%s\",\"rows\":%d,\"seconds\":%.1f,\"baseline_seconds\":%.1f,\"ratio\":%.2f,\"rows_per_second\":%.0f,\"mib\":%.1f,"
                        + "\"peak_heap_mib\":%d,\"baseline_peak_heap_mib\":%d,\"max_heap_mib\":%d",
                format.name().toLowerCase(Locale.ROOT), ours.rows(), ours.seconds(), raw.seconds(), ratio, ours.rows() / ours.seconds(), ours.bytes() / 1048576.0,
                ours.peakHeapMiB(), raw.peakHeapMiB(), Runtime.getRuntime().maxMemory() >> 20));
    }

    private static Run better(Run before, Run now) {
        return before == null || now.seconds() < before.seconds() ? now : before;
    }

    private Run measured(Writing writing) {
        Path file = folder.resolve("export");
        System.gc();
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP).toList();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            long rows = writing.to(out);
            out.flush();
            double seconds = (System.nanoTime() - start) / 1e9;
            return new Run(seconds, rows, Files.size(file), heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ExportOrder order(ExportFormat format) {
        List<ExportOrder.Column> columns = COLUMNS.stream().map(name -> new ExportOrder.Column(name, name)).toList();
        return new ExportOrder("product", ListSelection.all(ListRequest.first(1)), columns, format, "es-MX", "Productos");
    }
}
