package dev.vitral.bench;

import dev.vitral.production.cutting.Pane;
import dev.vitral.production.cutting.SheetOrder;
import dev.vitral.production.cutting.SheetPlan;
import dev.vitral.production.cutting.SheetPlanner;
import dev.vitral.production.cutting.SheetRules;
import dev.vitral.production.cutting.StockSheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Sheets by three-stage guillotine cuts: Berkey and Wang's classes 1 and 3, oriented and rotated, against the best known values and the shelves of best-fit
 * decreasing. Promises at most 1 % above the best known in total, no instance above the shelves, and 10 s each.
 */
public final class SheetsBench {
    private static final long LIMIT = 8_000;

    private final Figures figures = new Figures("cutting");
    private final Path folder;

    private SheetsBench(Path folder) {
        this.folder = folder;
    }

    /** On the instances in that folder. */
    public static boolean run(Path folder) throws IOException {
        SheetsBench bench = new SheetsBench(folder);
        for (String mode : List.of("oriented", "rotated")) {
            List<String> known = lines(folder.resolve("best-known-3-stage-" + mode + ".csv"));
            Sum total = new Sum();
            for (String set : List.of("Class_01", "Class_03")) {
                Sum sum = new Sum();
                for (String line : known) {
                    if (line.contains(set)) {
                        String[] cells = line.split(",");
                        sum.add(bench.order(cells[0].substring(cells[0].indexOf('/') + 1), mode.equals("rotated")), Integer.parseInt(cells[1].strip()));
                    }
                }
                bench.figures.line(sum.worse == 0 && sum.longest <= 10_000, sum.fields(set + " " + mode));
                total.add(sum);
            }
            bench.figures.line(total.ours <= total.best * 1.01, total.fields("classes 1 and 3 " + mode));
        }
        return bench.figures.kept();
    }

    private static final class Sum {
        private int ours;
        private int best;
        private int shelves;
        private int worse;
        private int proven;
        private long longest;

        void add(SheetOrder order, int known) {
            int baseline = SheetPlanner.plan(order, 0).fullSheets();
            long start = System.nanoTime();
            SheetPlan plan = SheetPlanner.plan(order, LIMIT);
            longest = Math.max(longest, (System.nanoTime() - start) / 1_000_000);
            ours += plan.fullSheets();
            best += known;
            shelves += baseline;
            worse += plan.fullSheets() > baseline ? 1 : 0;
            proven += plan.proven() ? 1 : 0;
        }

        void add(Sum other) {
            ours += other.ours;
            best += other.best;
            shelves += other.shelves;
            worse += other.worse;
            proven += other.proven;
            longest = Math.max(longest, other.longest);
        }

        String fields(String figure) {
            return String.format(Locale.ROOT, "\"figure\":\"%s\",\"sheets\":%d,\"best_known\":%d,\"percent_over\":%.2f,\"shelves\":%d,\"worse_than_shelves\":%d,"
                    + "\"proven\":%d,\"ms_longest\":%d", figure, ours, best, 100.0 * (ours - best) / best, shelves, worse, proven, longest);
        }
    }

    private SheetOrder order(String name, boolean rotated) throws IOException {
        String[] sheet = lines(folder.resolve(name + "_bins.csv")).getFirst().split(",");
        List<Pane> panes = new ArrayList<>();
        for (String line : lines(folder.resolve(name + "_items.csv"))) {
            String[] cells = line.split(",");
            panes.add(new Pane(cells[0], 10 * Long.parseLong(cells[1]), 10 * Long.parseLong(cells[2]), 1, rotated));
        }
        return new SheetOrder(panes, List.of(StockSheet.full(name, 10 * Long.parseLong(sheet[1]), 10 * Long.parseLong(sheet[2]))), SheetRules.glass(0));
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream().skip(1).map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
