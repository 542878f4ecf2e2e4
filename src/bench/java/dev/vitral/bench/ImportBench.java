package dev.vitral.bench;

import dev.vitral.importing.ImportBatch;
import dev.vitral.importing.ImportState;
import dev.vitral.importing.Imports;
import dev.vitral.importing.workbook.Cell;
import dev.vitral.importing.workbook.Row;
import dev.vitral.importing.workbook.Table;
import dev.vitral.importing.workbook.Workbook;
import dev.vitral.importing.workbook.XlsxSheet;
import dev.vitral.operations.Installation;
import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.Roles;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;

/**
 * 100,000 products from a workbook, with every verdict, level and history, against a program that only streams the same rows and writes products and their
 * history by JDBC batches; then the same file once more, which must change nothing.
 */
public final class ImportBench {
    private static final int PRODUCTS = 100_000;
    private static final int AT_ONCE = 1_000;
    private static final double MOST_TIMES = 2;
    private static final long MOST_HEAP = 256L << 20;

    private final Imports imports;
    private final Installation installation;
    private final Path folder;
    private final Figures figures = new Figures("import");
    private final String run = Long.toString(System.currentTimeMillis(), 36).toUpperCase(java.util.Locale.ROOT);

    private ImportBench(Imports imports, Installation installation) throws Exception {
        this.imports = imports;
        this.installation = installation;
        this.folder = Files.createTempDirectory("vitral-import");
    }

    /** Prints the figures; whether all keep their promise. */
    public static boolean run(ApplicationContext context, Installation installation) throws Exception {
        ImportBench bench = new ImportBench(context.getBean(Imports.class), installation);
        bench.all();
        return bench.figures.kept();
    }

    private void all() throws Exception {
        // Each once before it is measured, as a server that runs has done.
        raw(workbook("W", 5_000));
        whole(workbook("V", 5_000));
        double raw = raw(workbook("R", PRODUCTS));
        Path file = workbook("I", PRODUCTS);
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        long began = System.nanoTime();
        ImportBatch applied = whole(file);
        double ours = (System.nanoTime() - began) / 1e9;
        long heap = pools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        boolean all = applied.state() == ImportState.APPLIED && applied.counts().created() == PRODUCTS;
        figures.line(all && ours <= MOST_TIMES * raw && heap <= MOST_HEAP, "\"figure\":\"100,000 products, verdicts and all\",\"seconds\":%s,\"baseline_seconds\":%s,\"ratio\":%s,\"peak_heap_mb\":%s"
                .formatted(Figures.number(ours), Figures.number(raw), Figures.number(ours / raw), Figures.number(heap / 1048576.0)));
        began = System.nanoTime();
        ImportBatch again = read(file);
        figures.line(again.counts().unchanged() == PRODUCTS, "\"figure\":\"the same file again\",\"seconds\":%s,\"unchanged\":%d"
                .formatted(Figures.number((System.nanoTime() - began) / 1e9), again.counts().unchanged()));
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP).toList();
    }

    private Path workbook(String prefix, int products) throws Exception {
        String category;
        String unit;
        try (Connection db = installation.databaseAccess().connectAsAdmin()) {
            category = text(db, "SELECT MIN(code) FROM category WHERE deleted_at IS NULL");
            unit = text(db, "SELECT MIN(code) FROM unit WHERE deleted_at IS NULL");
        }
        Path file = folder.resolve(prefix + ".xlsx");
        try (OutputStream out = Files.newOutputStream(file); XlsxSheet sheet = new XlsxSheet(out, "Productos", 1, List.of(), List.of())) {
            sheet.row(1, cells("Código", "Descripción", "Categoría", "Unidad", "Costo", "Factor", "Existencia mínima"));
            for (int i = 1; i <= products; i++) {
                List<Cell> cells = new ArrayList<>(cells(prefix + run + "-" + i, "Perfil de aluminio número " + i + " para importar", category, unit));
                cells.add(new Cell(Cell.Kind.NUMBER, (i % 900 + 1) + ".25"));
                cells.add(new Cell(Cell.Kind.NUMBER, "1.45"));
                cells.add(new Cell(Cell.Kind.NUMBER, Integer.toString(i % 20)));
                sheet.row(i + 1, cells);
            }
        }
        return file;
    }

    private static List<Cell> cells(String... texts) {
        return java.util.Arrays.stream(texts).map(Cell::of).toList();
    }

    private static String text(Connection db, String sql) throws SQLException {
        try (ResultSet row = db.createStatement().executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    /** Only streams and writes: no verdict, no staging, no level. */
    private double raw(Path file) throws Exception {
        long began = System.nanoTime();
        try (Connection db = installation.databaseAccess().connectAsAdmin(); Table table = Workbook.open(file, "raw.xlsx", folder).table("Productos", folder)) {
            db.setAutoCommit(false);
            long category = Long.parseLong(text(db, "SELECT MIN(id) FROM category WHERE deleted_at IS NULL"));
            long unit = Long.parseLong(text(db, "SELECT MIN(id) FROM unit WHERE deleted_at IS NULL"));
            db.createStatement().executeUpdate("INSERT INTO revinfo (timestamp, user_name, request_id) VALUES (UNIX_TIMESTAMP() * 1000, 'bench', 'bench')");
            String revision = text(db, "SELECT LAST_INSERT_ID()");
            String columns = "version, code, description, kind, category_id, unit_id, cost, price_factor, factor_inherited, price, min_stock, reorder_quantity, active, created_at, created_by, updated_at, updated_by";
            String kept = columns.substring("version, ".length());
            try (PreparedStatement insert = db.prepareStatement("INSERT INTO product (" + columns
                            + ") VALUES (0, ?, ?, 'OTHER', ?, ?, ?, ?, 0, ?, ?, 0, 1, UTC_TIMESTAMP(6), 'bench', UTC_TIMESTAMP(6), 'bench')");
                    PreparedStatement history = db.prepareStatement("INSERT INTO product_aud (rev, revtype, id, " + kept + ") SELECT " + revision + ", 0, id, " + kept
                            + " FROM product WHERE id > ?")) {
                table.next();
                int pending = 0;
                long last = Long.parseLong(text(db, "SELECT COALESCE(MAX(id), 0) FROM product"));
                for (Row row = table.next(); row != null; row = table.next()) {
                    insert.setString(1, row.cell(0).text());
                    insert.setString(2, row.cell(1).text());
                    insert.setLong(3, category);
                    insert.setLong(4, unit);
                    insert.setBigDecimal(5, new java.math.BigDecimal(row.cell(4).text()));
                    insert.setBigDecimal(6, new java.math.BigDecimal(row.cell(5).text()));
                    insert.setBigDecimal(7, new java.math.BigDecimal(row.cell(4).text()));
                    insert.setBigDecimal(8, new java.math.BigDecimal(row.cell(6).text()));
                    insert.addBatch();
                    if (++pending == AT_ONCE) {
                        insert.executeBatch();
                        history.setLong(1, last);
                        history.executeUpdate();
                        last = Long.parseLong(text(db, "SELECT MAX(id) FROM product"));
                        pending = 0;
                    }
                }
            }
            db.commit();
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private ImportBatch whole(Path file) throws Exception {
        ImportBatch read = read(file);
        return settled(as(() -> imports.apply(read.id(), true)));
    }

    private ImportBatch read(Path file) throws Exception {
        return settled(as(() -> {
            try {
                return imports.upload("products", "bench.xlsx", Files.newInputStream(file), null);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }));
    }

    private ImportBatch settled(ImportBatch batch) throws InterruptedException {
        ImportBatch now = batch;
        while (now.state().isBusy()) {
            Thread.sleep(200);
            now = as(() -> imports.find(batch.id()));
        }
        return now;
    }

    private static <T> T as(Supplier<T> work) {
        return CurrentUser.as("capturista", Roles.CLERK, work);
    }
}
