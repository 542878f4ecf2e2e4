package dev.vitral.production.cutting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Checks a plan from its placed panes alone: finds the cuts again without looking at the planner's tree. */
final class SheetChecker {
    private SheetChecker() {}

    static void check(SheetOrder order, SheetPlan plan) {
        int[] cut = new int[order.panes().size()];
        for (SheetLayout layout : plan.layouts()) {
            for (PlacedPane placed : layout.panes()) {
                cut[placed.pane()]++;
                Pane pane = order.panes().get(placed.pane());
                assertThat(placed.rotated() ? List.of(placed.height(), placed.width()) : List.of(placed.width(), placed.height()))
                        .isEqualTo(List.of(pane.width(), pane.height()));
                assertThat(placed.label()).isEqualTo(pane.label());
                assertThat(!placed.rotated() || pane.rotates()).as("turned only when allowed").isTrue();
            }
            checkSheet(order.rules(), layout);
        }
        assertThat(cut).as("every pane once").isEqualTo(order.panes().stream().mapToInt(Pane::count).toArray());
        order.stock().stream().filter(StockSheet::offcut).distinct().forEach(offcut -> assertThat(plan.layouts().stream()
                .filter(layout -> layout.stock().equals(offcut)).count()).isLessThanOrEqualTo(order.stock().stream().filter(offcut::equals).mapToInt(StockSheet::count).sum()));
        assertThat(plan.lowerBound()).isLessThanOrEqualTo(plan.fullSheets());
    }

    private static void checkSheet(SheetRules rules, SheetLayout layout) {
        long trim = rules.trim();
        long right = layout.stock().width() - trim;
        long top = layout.stock().height() - trim;
        List<PlacedPane> panes = layout.panes();
        for (int i = 0; i < panes.size(); i++) {
            PlacedPane pane = panes.get(i);
            assertThat(pane.x() >= trim && pane.y() >= trim && pane.x() + pane.width() <= right && pane.y() + pane.height() <= top).as("inside: %s", pane).isTrue();
            for (PlacedPane other : panes.subList(i + 1, panes.size())) {
                boolean apart = pane.x() + pane.width() + rules.kerf() <= other.x() || other.x() + other.width() + rules.kerf() <= pane.x()
                        || pane.y() + pane.height() + rules.kerf() <= other.y() || other.y() + other.height() + rules.kerf() <= pane.y();
                assertThat(apart).as("%s and %s", pane, other).isTrue();
            }
        }
        Region sheet = new Region(trim, trim, right, top);
        boolean guillotine = cuts(rules, sheet, panes, true, rules.stages()) || cuts(rules, sheet, panes, false, rules.stages());
        assertThat(guillotine).as("guillotine in %s stages: %s", rules.stages(), panes).isTrue();
        checkTree(layout.cuts(), layout);
        assertThat(leaves(layout.cuts(), SheetPart.Use.REMNANT)).containsExactlyInAnyOrderElementsOf(layout.remnants());
        long whole = leaves(layout.cuts(), SheetPart.Use.WASTE).stream().mapToLong(SheetPart::area).sum() + layout.paneArea() + layout.remnantArea();
        if (rules.kerf() == 0) {
            assertThat(whole).as("nothing lost").isEqualTo((right - trim) * (top - trim));
        }
    }

    private record Region(long x, long y, long right, long top) {}

    /** Whether that many stages, beginning with vertical or horizontal cuts, and one trimming cut free each pane. */
    private static boolean cuts(SheetRules rules, Region region, List<PlacedPane> panes, boolean vertical, int stages) {
        if (stages == 0) {
            return panes.size() == 1 && trimmed(rules, region, panes.getFirst(), vertical);
        }
        TreeSet<Long> lines = new TreeSet<>(List.of(vertical ? region.right : region.top));
        for (PlacedPane pane : panes) {
            for (long line : vertical ? new long[] {pane.x() - rules.kerf(), pane.x() + pane.width()} : new long[] {pane.y() - rules.kerf(), pane.y() + pane.height()}) {
                long from = line + rules.kerf();
                if (line > (vertical ? region.x : region.y) && panes.stream().allMatch(other -> vertical
                        ? other.x() + other.width() <= line || other.x() >= from
                        : other.y() + other.height() <= line || other.y() >= from)) {
                    lines.add(line);
                }
            }
        }
        long from = vertical ? region.x : region.y;
        for (long line : lines) {
            Region part = vertical ? new Region(from, region.y, line, region.top) : new Region(region.x, from, region.right, line);
            List<PlacedPane> within = panes.stream().filter(pane -> vertical
                    ? pane.x() >= part.x && pane.x() + pane.width() <= part.right
                    : pane.y() >= part.y && pane.y() + pane.height() <= part.top).toList();
            if (!within.isEmpty() && !cuts(rules, part, within, !vertical, stages - 1)) {
                return false;
            }
            from = line + rules.kerf();
        }
        return true;
    }

    private static boolean trimmed(SheetRules rules, Region region, PlacedPane pane, boolean vertical) {
        return vertical
                ? pane.y() == region.y && pane.y() + pane.height() == region.top
                : pane.x() == region.x && pane.x() + pane.width() == region.right;
    }

    private static void checkTree(SheetPart part, SheetLayout layout) {
        if (part.use() == SheetPart.Use.PANE) {
            PlacedPane pane = layout.panes().get(part.pane());
            assertThat(List.of(part.x(), part.y(), part.width(), part.height())).isEqualTo(List.of(pane.x(), pane.y(), pane.width(), pane.height()));
        }
        boolean vertical = part.use() == SheetPart.Use.VERTICAL_CUTS;
        for (SheetPart inner : part.parts()) {
            assertThat(vertical ? inner.y() == part.y() && inner.height() == part.height() : inner.x() == part.x() && inner.width() == part.width())
                    .as("cut from edge to edge: %s in %s", inner, part).isTrue();
            checkTree(inner, layout);
        }
    }

    static List<SheetPart> leaves(SheetPart part, SheetPart.Use... uses) {
        List<SheetPart> found = new ArrayList<>(Arrays.asList(uses).contains(part.use()) ? List.of(part) : List.of());
        part.parts().stream().map(inner -> leaves(inner, uses)).forEach((Collection<SheetPart> inner) -> found.addAll(inner));
        return found;
    }
}
