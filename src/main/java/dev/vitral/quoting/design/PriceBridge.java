package dev.vitral.quoting.design;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * What moved a price between two versions of a quote (QUO-16): beginning with the first, one thing after the other is taken from the second, and each step is
 * what the total moves by. The steps sum to the difference of the totals to the cent.
 *
 * @param from total of the first, 2 places
 * @param steps every {@link BridgeStep} once, in their order, zero where nothing moved
 * @param to total of the second
 */
public record PriceBridge(BigDecimal from, List<Step> steps, BigDecimal to) {

    /** What one thing moved the total by, 2 places. */
    public record Step(BridgeStep why, BigDecimal amount) {}

    private record Pair<T>(T first, T second) {}

    /** The bridge from one version to the other. */
    public static PriceBridge between(BridgeQuote first, BridgeQuote second) {
        List<Pair<BridgeWindow>> windows = pairs(first.windows(), second.windows(), (a, b) -> a.template().equals(b.template()));
        List<Pair<BridgePlain>> plain = pairs(first.plain(), second.plain(), (a, b) -> a.material().equals(b.material()));
        List<Step> steps = new ArrayList<>();
        BigDecimal start = total(
                first.windows().stream().map(BridgeWindow::net).toList(), first.plain().stream().map(BridgePlain::net).toList(), first, first);
        BigDecimal at = start;
        for (BridgeStep step : BridgeStep.values()) {
            if (step == BridgeStep.ROUNDING) {
                break;
            }
            BigDecimal next = at(step, windows, plain, first, second);
            steps.add(new Step(step, next.subtract(at)));
            at = next;
        }
        BigDecimal whole = second.total().subtract(first.total());
        steps.add(new Step(BridgeStep.ROUNDING, whole.subtract(at.subtract(start))));
        return new PriceBridge(first.total(), List.copyOf(steps), second.total());
    }

    private static BigDecimal at(
            BridgeStep step, List<Pair<BridgeWindow>> windows, List<Pair<BridgePlain>> plain, BridgeQuote first, BridgeQuote second) {
        List<BigDecimal> made = windows.stream().map(pair -> pair.first().towards(pair.second(), step).net()).toList();
        List<BigDecimal> sold = plain.stream().map(pair -> pair.first().towards(pair.second(), step).net()).toList();
        BridgeQuote discounted = step.compareTo(BridgeStep.DISCOUNT) >= 0 ? second : first;
        BridgeQuote taxed = step.compareTo(BridgeStep.TAX) >= 0 ? second : first;
        return total(made, sold, discounted, taxed);
    }

    static BigDecimal total(List<BigDecimal> windows, List<BigDecimal> plain, BridgeQuote discounted, BridgeQuote taxed) {
        BigDecimal sum = windows.stream().reduce(BigDecimal.ZERO, BigDecimal::add).add(plain.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        return sum.multiply(BigDecimal.ONE.subtract(discounted.globalDiscount()))
                .multiply(BigDecimal.ONE.add(taxed.tax()))
                .setScale(2, RoundingMode.HALF_UP);
    }

    /** Each line of the second with the line of the first that it was: the one at its place if that is alike, else the next alike; a new one with itself. */
    private static <T> List<Pair<T>> pairs(List<T> first, List<T> second, BiPredicate<T, T> alike) {
        List<T> left = new ArrayList<>(first);
        List<Pair<T>> pairs = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < second.size(); i++) {
            pairs.add(new Pair<>(second.get(i), second.get(i)));
            if (i < first.size() && alike.test(first.get(i), second.get(i))) {
                pairs.set(i, new Pair<>(first.get(i), second.get(i)));
                left.set(i, null);
            } else {
                open.add(i);
            }
        }
        for (int i : open) {
            T line = second.get(i);
            Optional<T> was = left.stream().filter(it -> it != null && alike.test(it, line)).findFirst();
            was.ifPresent(it -> {
                pairs.set(i, new Pair<>(it, line));
                left.set(identity(left, it), null);
            });
        }
        return pairs;
    }

    private static <T> int identity(List<T> list, T wanted) {
        int at = 0;
        while (list.get(at) != wanted) {
            at++;
        }
        return at;
    }
}
