package dev.vitral.bench;

import java.util.Arrays;
import java.util.Locale;

/** Prints figures as JSON, one line each, and remembers whether all kept their promise. */
final class Figures {
    private final String bench;
    private boolean kept = true;

    Figures(String bench) {
        this.bench = bench;
    }

    /** Nanoseconds of many runs of the same. */
    record Times(long[] sorted) {
        static Times of(long[] nanos) {
            long[] sorted = nanos.clone();
            Arrays.sort(sorted);
            return new Times(sorted);
        }

        /** Milliseconds below which that part of the runs stayed. */
        double at(double part) {
            return sorted[(int) Math.min(sorted.length - 1, Math.floor(part * sorted.length))] / 1e6;
        }
    }

    /** A query of ours against the same by hand: promises a median within three times and a 95th percentile within 100 ms. */
    void compare(String figure, Times ours, Times byHand) {
        double ratio = ours.at(0.5) / byHand.at(0.5);
        boolean ok = ratio <= 3 && ours.at(0.95) <= 100;
        line(ok, String.format(Locale.ROOT, "\"figure\":\"%s\",\"ms_p50\":%.2f,\"ms_p95\":%.2f,\"baseline_ms_p50\":%.2f,\"baseline_ms_p95\":%.2f,\"ratio\":%.2f",
                figure, ours.at(0.5), ours.at(0.95), byHand.at(0.5), byHand.at(0.95), ratio));
    }

    void line(boolean ok, String fields) {
        kept &= ok;
        System.out.println("{\"bench\":\"" + bench + "\"," + fields + ",\"ok\":" + ok + "}");
    }

    /** A number with two decimals and a point. */
    static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    boolean kept() {
        return kept;
    }
}
