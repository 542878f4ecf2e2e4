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
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Prices what is typed so far: a window that can't be made says why and the others go on without it. */
final class LivePrices {
    private static final Pattern AT_ITEM = Pattern.compile("(?:.*\\.)?(items|materials)\\[(\\d+)]\\.?(.*)");

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

    /** Prices the rows that are complete and shows each its figures or its refusal; {@code draft} makes the draft of some windows and materials. */
    Outcome price(List<WindowRow> rows, List<PlainRow> plain, BiFunction<List<QuoteDraft.Item>, List<QuoteDraft.Plain>, QuoteDraft> draft) {
        Map<WindowRow, QuoteDraft.Item> asked = new LinkedHashMap<>();
        rows.forEach(row -> row.item().ifPresent(item -> asked.put(row, item)));
        Map<PlainRow, QuoteDraft.Plain> sold = new LinkedHashMap<>();
        plain.forEach(row -> row.line().ifPresent(line -> sold.put(row, line)));
        boolean whole = true;
        List<Problem.Field> left = new ArrayList<>();
        while (!(asked.isEmpty() && sold.isEmpty()) && left.isEmpty()) {
            try {
                PricedQuote quote = pricing.apply(draft.apply(List.copyOf(asked.values()), List.copyOf(sold.values())));
                show(List.copyOf(asked.keySet()), quote);
                int line = 0;
                for (PlainRow row : sold.keySet()) {
                    row.show(quote.materials().get(line++).price());
                }
                return new Outcome(Optional.of(quote), whole, left);
            } catch (RuntimeException e) {
                Problem problem = Caught.problem(e);
                left.addAll(refused(problem, asked, sold));
                whole = false;
            }
        }
        return new Outcome(Optional.empty(), whole, left);
    }

    private static void show(List<WindowRow> rows, PricedQuote quote) {
        for (int i = 0; i < rows.size(); i++) {
            PricedQuote.Item item = quote.items().get(i);
            Size size = new Size(item.asked().widthMm(), item.asked().heightMm());
            rows.get(i).show(new WindowPrice(item.elevation(), size, item.price(), item.asked().costing(quote.costing()), item.formulas()));
        }
    }

    /** Tells the windows named what is wrong with them and takes them out; gives back what names none. */
    private static List<Problem.Field> refused(Problem problem, Map<WindowRow, QuoteDraft.Item> asked, Map<PlainRow, QuoteDraft.Plain> sold) {
        List<WindowRow> rows = List.copyOf(asked.keySet());
        List<PlainRow> plain = List.copyOf(sold.keySet());
        List<Problem.Field> left = new ArrayList<>();
        for (Problem.Field field : problem.fields()) {
            if (!tell(rows, plain, field)) {
                left.add(field);
            }
        }
        problem.fields().forEach(field -> {
            at("items", field).filter(i -> i < rows.size()).ifPresent(i -> asked.remove(rows.get(i)));
            at("materials", field).filter(i -> i < plain.size()).ifPresent(i -> sold.remove(plain.get(i)));
        });
        if (problem.fields().isEmpty()) {
            left.add(new Problem.Field("", problem.code(), Caught.text(problem), List.of()));
        }
        return left;
    }

    /** Tells the row that the problem's field names, if it names one of these. */
    static boolean tell(List<WindowRow> rows, List<PlainRow> plain, Problem.Field field) {
        Optional<WindowRow> window = at("items", field).filter(i -> i < rows.size()).map(rows::get);
        Optional<PlainRow> line = at("materials", field).filter(i -> i < plain.size()).map(plain::get);
        window.ifPresent(row -> row.refuse(last(field), Caught.text(field)));
        line.ifPresent(row -> row.refuse(last(field), Caught.text(field)));
        return window.isPresent() || line.isPresent();
    }

    private static Optional<Integer> at(String list, Problem.Field field) {
        Matcher path = AT_ITEM.matcher(field.field());
        return path.matches() && path.group(1).equals(list) ? Optional.of(Integer.parseInt(path.group(2))) : Optional.empty();
    }

    private static String last(Problem.Field field) {
        Matcher path = AT_ITEM.matcher(field.field());
        return path.matches() ? path.group(3) : "";
    }
}
