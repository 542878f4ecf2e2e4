package dev.vitral.production.cutting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BarSearchTest {
    private static final Path INSTANCES = Path.of("src/bench/data/cutting/1d");

    @Test
    void finds_and_proves_what_trying_everything_finds() {
        Random random = new Random(11);
        int beyondBestFit = 0;
        for (int i = 0; i < 400; i++) {
            int capacity = 20 + random.nextInt(30);
            int[] sizes = IntStream.range(0, 1 + random.nextInt(11)).map(n -> 1 + random.nextInt(capacity * 2 / 3)).toArray();
            BarOrder order = order(capacity, sizes);
            BarPlan plan = BarPlanner.plan(order, 2_000);
            BarChecker.check(order, plan);
            int least = least(capacity, sizes.clone());
            assertThat(plan.fullBars()).as(Arrays.toString(sizes) + " on " + capacity).isEqualTo(least);
            assertThat(plan.lowerBound()).isLessThanOrEqualTo(least);
            beyondBestFit += BarPlanner.plan(order, 0).fullBars() > least ? 1 : 0;
        }
        assertThat(beyondBestFit).as("orders that best-fit decreasing is not enough for").isPositive();
    }

    @Test
    void bounds_no_order_with_offcuts_and_lengths_above_what_can_be_done() {
        Random random = new Random(12);
        for (int i = 0; i < 300; i++) {
            int[] sizes = IntStream.range(0, 1 + random.nextInt(8)).map(n -> 1 + random.nextInt(30)).toArray();
            int[] offcuts = IntStream.range(0, random.nextInt(3)).map(n -> 5 + random.nextInt(20)).toArray();
            List<BarStock> stock = new ArrayList<>(List.of(BarStock.full("A", 30), BarStock.full("B", 45)));
            Arrays.stream(offcuts).forEach(offcut -> stock.add(new BarStock("R", offcut, 1)));
            BarOrder order = new BarOrder(pieces(sizes), stock, new BarRules(0, 0, 0));
            BarPlan plan = BarPlanner.plan(order, 500);
            BarChecker.check(order, plan);
            long least = cheapest(sizes, new int[] {30, 45}, offcuts);
            assertThat(plan.leastLength()).isLessThanOrEqualTo(least);
            assertThat(plan.fullLength()).isGreaterThanOrEqualTo(least);
            assertThat(plan.fullLength()).as(Arrays.toString(sizes) + Arrays.toString(offcuts)).isLessThanOrEqualTo(least + 15);
        }
    }

    @Test
    void proves_a_triplet_and_a_uniform_instance_of_the_literature() throws IOException {
        int[] triplets = numbers(Files.readString(INSTANCES.resolve("t120/Falkenauer_t120_00.txt")));
        BarPlan forty = BarPlanner.plan(order(triplets[1], Arrays.copyOfRange(triplets, 2, triplets.length)), 8_000);
        assertThat(forty.fullBars()).isEqualTo(40);
        assertThat(forty.proven()).isTrue();
        List<String> lines = Files.readAllLines(INSTANCES.resolve("binpack1.txt"));
        int[] uniform = numbers(String.join(" ", lines.subList(2, 123)));
        BarPlan plan = BarPlanner.plan(order(uniform[0], Arrays.copyOfRange(uniform, 3, uniform.length)), 8_000);
        assertThat(plan.fullBars()).isEqualTo(48);
        assertThat(plan.proven()).isTrue();
    }

    private static int[] numbers(String text) {
        return Arrays.stream(text.strip().split("\\s+")).mapToInt(Integer::parseInt).toArray();
    }

    private static BarOrder order(int capacity, int[] sizes) {
        return new BarOrder(pieces(sizes), List.of(BarStock.full("", capacity)), new BarRules(0, 0, 0));
    }

    private static List<BarPiece> pieces(int[] sizes) {
        return Arrays.stream(sizes).mapToObj(size -> new BarPiece(size, 1)).toList();
    }

    private static int least(int capacity, int[] sizes) {
        List<Integer> falling = new ArrayList<>(Arrays.stream(sizes).boxed().toList());
        falling.sort(Collections.reverseOrder());
        return fill(falling, 0, new ArrayList<>(), capacity, falling.size());
    }

    private static int fill(List<Integer> sizes, int at, List<Integer> rooms, int capacity, int best) {
        if (rooms.size() >= best) {
            return best;
        }
        if (at == sizes.size()) {
            return rooms.size();
        }
        int found = best;
        for (int i = 0; i < rooms.size(); i++) {
            int room = rooms.get(i);
            if (room >= sizes.get(at)) {
                rooms.set(i, room - sizes.get(at));
                found = fill(sizes, at + 1, rooms, capacity, found);
                rooms.set(i, room);
            }
        }
        rooms.add(capacity - sizes.get(at));
        found = fill(sizes, at + 1, rooms, capacity, found);
        rooms.removeLast();
        return found;
    }

    /** By trying every set of pieces on every bar. */
    private static long cheapest(int[] sizes, int[] bars, int[] offcuts) {
        int all = 1 << sizes.length;
        long[] least = new long[all];
        Arrays.fill(least, Long.MAX_VALUE / 2);
        least[0] = 0;
        int[] sums = new int[all];
        for (int set = 1; set < all; set++) {
            int low = Integer.numberOfTrailingZeros(set);
            sums[set] = sums[set & set - 1] + sizes[low];
        }
        for (int offcut : offcuts) {
            long[] with = least.clone();
            for (int set = 1; set < all; set++) {
                for (int part = set; part > 0; part = part - 1 & set) {
                    if (sums[part] <= offcut) {
                        with[set] = Math.min(with[set], least[set ^ part]);
                    }
                }
            }
            least = with;
        }
        for (int set = 1; set < all; set++) {
            for (int part = set; part > 0; part = part - 1 & set) {
                for (int bar : bars) {
                    if (sums[part] <= bar) {
                        least[set] = Math.min(least[set], least[set ^ part] + bar);
                    }
                }
            }
        }
        return least[all - 1];
    }
}
