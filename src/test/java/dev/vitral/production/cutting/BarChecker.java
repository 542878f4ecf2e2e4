package dev.vitral.production.cutting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Checks a plan of bars from its cuts alone, and has best-fit decreasing as textbooks have it. */
final class BarChecker {
    private BarChecker() {}

    static void check(BarOrder order, BarPlan plan) {
        TreeMap<Long, Integer> wanted = new TreeMap<>();
        order.pieces().forEach(piece -> wanted.merge(piece.length(), piece.count(), Integer::sum));
        TreeMap<Long, Integer> cut = new TreeMap<>();
        for (BarPattern pattern : plan.patterns()) {
            pattern.cuts().forEach(piece -> cut.merge(piece, pattern.times(), Integer::sum));
            checkBar(order, pattern);
        }
        assertThat(cut).as("every piece as often as asked for").isEqualTo(wanted);
        order.stock().stream().filter(BarStock::offcut).distinct().forEach(offcut -> assertThat(plan.patterns().stream()
                .filter(pattern -> pattern.stock().equals(offcut)).mapToInt(BarPattern::times).sum())
                .as("offcuts there are").isLessThanOrEqualTo(order.stock().stream().filter(offcut::equals).mapToInt(BarStock::count).sum()));
        assertThat(plan.lowerBound()).isBetween(0, plan.fullBars());
        assertThat(plan.leastLength()).isBetween(0L, plan.fullLength());
        assertThat(plan.stockLength()).isGreaterThanOrEqualTo(plan.pieceLength() + plan.reusableLength());
    }

    private static void checkBar(BarOrder order, BarPattern pattern) {
        BarRules rules = order.rules();
        long bar = pattern.stock().length();
        long kerfs = rules.kerf() * pattern.cuts().size();
        assertThat(order.stock()).contains(pattern.stock());
        assertThat(pattern.cuts()).isNotEmpty().isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(pattern.pieceLength() + kerfs).as("fits the bar").isLessThanOrEqualTo(bar - 2 * rules.trim() + rules.kerf());
        assertThat(pattern.rest()).isEqualTo(Math.max(0, bar - 2 * rules.trim() - pattern.pieceLength() - kerfs));
        assertThat(pattern.reusable()).isEqualTo(pattern.rest() > 0 && pattern.rest() >= rules.minimumRest());
    }

    /** Length of stock bars that best-fit decreasing takes of the first one, offcuts being open from the start. */
    static long bestFitDecreasing(BarOrder order) {
        long kerf = order.rules().kerf();
        BarStock full = order.stock().stream().filter(bar -> !bar.offcut()).findFirst().orElseThrow();
        List<long[]> bars = new ArrayList<>();
        order.stock().stream().filter(BarStock::offcut)
                .forEach(bar -> bars.addAll(Collections.nCopies(bar.count(), bar).stream().map(one -> new long[] {order.rules().capacity(one.length())}).toList()));
        List<Long> pieces = new ArrayList<>();
        order.pieces().forEach(piece -> pieces.addAll(Collections.nCopies(piece.count(), piece.length())));
        pieces.sort(Comparator.reverseOrder());
        long length = 0;
        for (long piece : pieces) {
            long[] tightest = null;
            for (long[] bar : bars) {
                tightest = bar[0] >= piece + kerf && (tightest == null || bar[0] < tightest[0]) ? bar : tightest;
            }
            if (tightest == null) {
                tightest = new long[] {order.rules().capacity(full.length())};
                bars.add(tightest);
                length += full.length();
            }
            tightest[0] -= piece + kerf;
        }
        return length;
    }
}
