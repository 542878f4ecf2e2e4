package dev.vitral.quoting.design;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Charges the material of a whole quote by bars and sheets, and shares what becomes no window among the windows by what they take (QUO-20). A share is rounded
 * to the cent for one window, so that every figure of a window still adds up; the shares of a line of many windows may differ from the charge by as many half
 * cents.
 */
public final class StockCharges {

    /**
     * A line of windows.
     *
     * @param costs of its materials by code
     */
    public record Line(PricedWindow price, String colour, BigDecimal colourFactor, Function<String, MaterialCost> costs) {}

    private record Key(MaterialKind kind, String material, String colour) {}

    /** One material of the quote in one colour. */
    private static final class Group {
        private final MaterialKind kind;
        private final MaterialCost cost;
        private final BigDecimal colourFactor;
        private final Map<BigDecimal, Integer> pieces = new LinkedHashMap<>();
        private final Map<Sheet, Integer> panes = new LinkedHashMap<>();
        private BigDecimal net = Rate.money(BigDecimal.ZERO);
        private BigDecimal quantity = BigDecimal.ZERO;
        private int perWindow;

        Group(MaterialKind kind, MaterialCost cost, BigDecimal colourFactor) {
            this.kind = kind;
            this.cost = cost;
            this.colourFactor = colourFactor;
        }

        void add(List<PricedLine> lines, int windows) {
            BigDecimal times = BigDecimal.valueOf(windows);
            BigDecimal ofOne = BigDecimal.ZERO;
            for (PricedLine line : lines) {
                net = net.add(line.cost().multiply(times));
                ofOne = ofOne.add(line.quantity());
                int count = Math.multiplyExact(line.pieces() == null ? 0 : line.pieces(), windows);
                if (count > 0 && line.cutLengthMm() != null) {
                    pieces.merge(line.cutLengthMm().stripTrailingZeros(), count, Integer::sum);
                } else if (count > 0 && line.widthMm() != null && line.heightMm() != null) {
                    panes.merge(new Sheet(line.widthMm().stripTrailingZeros(), line.heightMm().stripTrailingZeros()), count, Integer::sum);
                }
            }
            quantity = quantity.add(ofOne.multiply(times));
            perWindow = Math.addExact(perWindow, Math.multiplyExact(whole(ofOne), windows));
        }

        /** Metres of a bar, m² of a sheet. */
        private BigDecimal size() {
            return kind == MaterialKind.PROFILE
                    ? cost.bar().movePointLeft(3)
                    : cost.sheetOrLargest().widthMm().multiply(cost.sheetOrLargest().heightMm()).movePointLeft(6);
        }

        private int whole(BigDecimal of) {
            return of.divide(size(), 0, RoundingMode.CEILING).intValueExact();
        }

        int stock(CostingPolicy policy, CutCounts plan) {
            return switch (policy) {
                case WHOLE_BARS -> whole(quantity);
                case PER_WINDOW -> perWindow;
                case PLANNED -> kind == MaterialKind.PROFILE ? plan.bars(cost.bar(), pieces) : plan.sheets(cost.sheetOrLargest(), panes);
                case NET -> 0;
            };
        }

        BigDecimal stockCost() {
            BigDecimal each = kind == MaterialKind.PROFILE ? cost.cost().multiply(colourFactor) : cost.cost().multiply(size());
            return each.setScale(4, RoundingMode.HALF_UP);
        }
    }

    private StockCharges() {}

    /** For each line the shares of one of its windows, none under a policy that charges by merma. */
    public static List<List<StockShare>> of(CostingPolicy policy, List<Line> lines, CutCounts plan) {
        List<Map<Key, List<PricedLine>>> takes = lines.stream().map(line -> takes(policy, line)).toList();
        Map<Key, Group> groups = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            takes.get(i).forEach((key, taken) -> groups
                    .computeIfAbsent(key, it -> new Group(it.kind(), line.costs().apply(it.material()), line.colourFactor()))
                    .add(taken, line.price().quantity()));
        }
        Map<Key, Integer> stock = new LinkedHashMap<>();
        groups.forEach((key, group) -> stock.put(key, group.stock(policy, plan)));
        List<List<StockShare>> shares = new ArrayList<>();
        for (Map<Key, List<PricedLine>> taken : takes) {
            List<StockShare> ofLine = new ArrayList<>();
            taken.forEach((key, of) -> {
                Group group = groups.get(key);
                BigDecimal cost = of.stream().map(PricedLine::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
                ofLine.add(new StockShare(key.kind(), key.material(), key.colour(), stock.get(key), group.stockCost(), group.net, cost));
            });
            shares.add(List.copyOf(ofLine));
        }
        return List.copyOf(shares);
    }

    private static Map<Key, List<PricedLine>> takes(CostingPolicy policy, Line line) {
        Map<Key, List<PricedLine>> takes = new LinkedHashMap<>();
        for (PricedLine of : line.price().lines()) {
            if (policy.charges(of.kind())) {
                String colour = of.kind() == MaterialKind.PROFILE ? line.colour() : "";
                takes.computeIfAbsent(new Key(of.kind(), of.material(), colour), key -> new ArrayList<>()).add(of);
            }
        }
        return takes;
    }
}
