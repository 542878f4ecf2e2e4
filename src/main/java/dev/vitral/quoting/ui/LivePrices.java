package dev.vitral.quoting.ui;

import dev.vitral.quoting.PricedQuote;
import dev.vitral.quoting.QuoteDraft;
import dev.vitral.quoting.design.Size;
import dev.vitral.shared.Problem;
import dev.vitral.shared.ui.Caught;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Prices what is typed so far: a window that can't be made says why and the others go on without it. */
final class LivePrices {
    private static final Pattern AT_ITEM = Pattern.compile("(?:.*\\.)?items\\[(\\d+)]\\.?(.*)");

    private final Function<QuoteDraft, PricedQuote> pricing;

    LivePrices(Function<QuoteDraft, PricedQuote> pricing) {
        this.pricing = pricing;
    }

    /**
     * What came of it.
     *
     * @param quote the sums of the windows that could be priced, if any could
     * @param whole whether no window was refused
     * @param left what belongs to no window
     */
    record Outcome(Optional<PricedQuote> quote, boolean whole, List<Problem.Field> left) {}

    /** Prices the rows that are complete and shows each its figures or its refusal; {@code draft} makes the draft of some windows. */
    Outcome price(List<WindowRow> rows, Function<List<QuoteDraft.Item>, QuoteDraft> draft) {
        Map<WindowRow, QuoteDraft.Item> asked = new LinkedHashMap<>();
        rows.forEach(row -> row.item().ifPresent(item -> asked.put(row, item)));
        boolean whole = true;
        List<Problem.Field> left = new ArrayList<>();
        while (!asked.isEmpty() && left.isEmpty()) {
            try {
                PricedQuote quote = pricing.apply(draft.apply(List.copyOf(asked.values())));
                show(List.copyOf(asked.keySet()), quote);
                return new Outcome(Optional.of(quote), whole, left);
            } catch (RuntimeException e) {
                Problem problem = Caught.problem(e);
                left.addAll(refused(problem, asked));
                whole = false;
            }
        }
        return new Outcome(Optional.empty(), whole, left);
    }

    private static void show(List<WindowRow> rows, PricedQuote quote) {
        for (int i = 0; i < rows.size(); i++) {
            PricedQuote.Item item = quote.items().get(i);
            Size size = new Size(item.asked().widthMm(), item.asked().heightMm());
            rows.get(i).show(new WindowPrice(item.template().elevation(), size, item.price(), quote.costing(), item.formulas()));
        }
    }

    /** Tells the windows named what is wrong with them and takes them out; gives back what names none. */
    private static List<Problem.Field> refused(Problem problem, Map<WindowRow, QuoteDraft.Item> asked) {
        List<WindowRow> rows = List.copyOf(asked.keySet());
        List<Problem.Field> left = new ArrayList<>();
        for (Problem.Field field : problem.fields()) {
            if (!tell(rows, field)) {
                left.add(field);
            }
        }
        problem.fields().forEach(field -> at(field).filter(i -> i < rows.size()).ifPresent(i -> asked.remove(rows.get(i))));
        if (problem.fields().isEmpty()) {
            left.add(new Problem.Field("", problem.code(), Caught.text(problem), List.of()));
        }
        return left;
    }

    /** Tells the row that the problem's field names, if it names one of these. */
    static boolean tell(List<WindowRow> rows, Problem.Field field) {
        Matcher path = AT_ITEM.matcher(field.field());
        if (!path.matches() || Integer.parseInt(path.group(1)) >= rows.size()) {
            return false;
        }
        rows.get(Integer.parseInt(path.group(1))).refuse(path.group(2), Caught.text(field));
        return true;
    }

    private static Optional<Integer> at(Problem.Field field) {
        Matcher path = AT_ITEM.matcher(field.field());
        return path.matches() ? Optional.of(Integer.parseInt(path.group(1))) : Optional.empty();
    }
}
