package dev.vitral.production;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How many bars pieces take when each goes onto the first bar with room for it, the longest first: what is reserved until a cutting plan says better. */
final class BarCount {
    private BarCount() {}

    /**
     * The number of bars.
     *
     * @param bar length in mm
     * @param trim taken off each end, mm
     * @param kerf of the saw, mm
     * @param cuts lengths in mm; one longer than what a bar gives takes a bar
     */
    static int of(BigDecimal bar, BigDecimal trim, BigDecimal kerf, List<BigDecimal> cuts) {
        BigDecimal room = bar.subtract(trim).subtract(trim).add(kerf);
        List<BigDecimal> rests = new ArrayList<>();
        for (BigDecimal cut : cuts.stream().sorted(Comparator.reverseOrder()).toList()) {
            BigDecimal taken = cut.add(kerf);
            int at = 0;
            while (at < rests.size() && rests.get(at).compareTo(taken) < 0) {
                at++;
            }
            if (at == rests.size()) {
                rests.add(room);
            }
            rests.set(at, rests.get(at).subtract(taken));
        }
        return rests.size();
    }
}
