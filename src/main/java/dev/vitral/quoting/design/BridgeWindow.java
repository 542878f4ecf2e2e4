package dev.vitral.quoting.design;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A line of windows as {@link PriceBridge} takes it apart: everything that its price follows from, nothing rounded.
 *
 * @param template code; lines of different templates are different lines
 * @param colour code of the finish
 * @param takes what one window takes, by material
 * @param areaM2 of one window
 * @param labour of one m², installation included
 */
public record BridgeWindow(
        String template,
        String colour,
        Map<String, Take> takes,
        BigDecimal areaM2,
        BigDecimal labour,
        BigDecimal wasteProfiles,
        BigDecimal wasteGlass,
        BigDecimal overhead,
        ProfitMode profitMode,
        BigDecimal profit,
        int quantity,
        BigDecimal discount) {

    static final MathContext EXACT = new MathContext(40);

    /** So much of a material at a cost. */
    public record Take(MaterialKind kind, BigDecimal quantity, BigDecimal unitCost) {
        BigDecimal cost() {
            return quantity.multiply(unitCost);
        }
    }

    /** Keeps its own copy of the takes, in their order. */
    public BridgeWindow {
        takes = Collections.unmodifiableMap(new LinkedHashMap<>(takes));
    }

    /** The line out of its figures. Where a figure is not what the rate makes of it, the rate is what the figure says. */
    public static BridgeWindow of(String template, String colour, PricedWindow price, CostingRates rates) {
        Map<String, Take> takes = new LinkedHashMap<>();
        price.lines().forEach(line -> takes.merge(line.material(), new Take(line.kind(), line.quantity(), line.unitCost()), BridgeWindow::sum));
        boolean sized = price.areaM2().signum() != 0;
        BigDecimal work = price.labour().add(price.installation());
        BigDecimal profit = rates.profitMode() == ProfitMode.MARGIN
                ? said(rates.profitRate(), price.profit(), price.unitPrice())
                : said(rates.profitRate(), price.profit(), price.totalCost());
        return new BridgeWindow(
                template,
                colour,
                takes,
                sized ? price.areaM2() : BigDecimal.ONE,
                sized ? work.divide(price.areaM2(), EXACT) : work,
                said(rates.wasteProfilesRate(), price.wasteProfiles(), price.profiles()),
                said(rates.wasteGlassRate(), price.wasteGlass(), price.glassCost()),
                said(rates.overheadRate(), price.overhead(), price.directCost()),
                rates.profitMode(),
                profit,
                price.quantity(),
                price.discountRate());
    }

    private static Take sum(Take one, Take other) {
        BigDecimal quantity = one.quantity().add(other.quantity());
        boolean same = one.unitCost().compareTo(other.unitCost()) == 0 || quantity.signum() == 0;
        return new Take(one.kind(), quantity, same ? one.unitCost() : one.cost().add(other.cost()).divide(quantity, EXACT));
    }

    /** The rate, unless the figure is more than a rounding away from it. */
    private static BigDecimal said(BigDecimal rate, BigDecimal figure, BigDecimal base) {
        boolean follows = base.multiply(rate).subtract(figure).abs().compareTo(new BigDecimal("0.01")) <= 0;
        return follows || base.signum() == 0 ? rate : figure.divide(base, EXACT);
    }

    /** What the line comes to after its discount, not rounded. */
    BigDecimal net() {
        BigDecimal profiles = cost(MaterialKind.PROFILE);
        BigDecimal glass = cost(MaterialKind.GLASS);
        BigDecimal direct = takes.values().stream().map(Take::cost).reduce(BigDecimal.ZERO, BigDecimal::add)
                .add(profiles.multiply(wasteProfiles))
                .add(glass.multiply(wasteGlass))
                .add(areaM2.multiply(labour));
        BigDecimal cost = direct.multiply(BigDecimal.ONE.add(overhead));
        BigDecimal price = profitMode == ProfitMode.MARGIN
                ? cost.divide(BigDecimal.ONE.subtract(profit), EXACT)
                : cost.multiply(BigDecimal.ONE.add(profit));
        return price.multiply(BigDecimal.valueOf(quantity)).multiply(BigDecimal.ONE.subtract(discount)).round(EXACT);
    }

    private BigDecimal cost(MaterialKind kind) {
        return takes.values().stream().filter(take -> take.kind() == kind).map(Take::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** This line with what the other has, up to and with that step. */
    BridgeWindow towards(BridgeWindow other, BridgeStep step) {
        boolean rates = step.compareTo(BridgeStep.RATE) >= 0;
        boolean margin = step.compareTo(BridgeStep.MARGIN) >= 0;
        BridgeWindow rated = rates ? other : this;
        BridgeWindow priced = margin ? other : this;
        return new BridgeWindow(
                template,
                colour,
                takes(other, step),
                step.compareTo(BridgeStep.SIZE) >= 0 ? other.areaM2 : areaM2,
                rated.labour,
                rated.wasteProfiles,
                rated.wasteGlass,
                rated.overhead,
                priced.profitMode,
                priced.profit,
                step.compareTo(BridgeStep.LINES) >= 0 ? other.quantity : quantity,
                step.compareTo(BridgeStep.DISCOUNT) >= 0 ? other.discount : discount);
    }

    /** This line with what that material costs in the other, where both take it. */
    BridgeWindow costing(String material, BridgeWindow other) {
        Take here = takes.get(material);
        Take there = other.takes.get(material);
        if (here == null || there == null) {
            return this;
        }
        Map<String, Take> moved = new LinkedHashMap<>(takes);
        moved.put(material, new Take(here.kind(), here.quantity(), there.unitCost()));
        return new BridgeWindow(template, colour, moved, areaM2, labour, wasteProfiles, wasteGlass, overhead, profitMode, profit, quantity, discount);
    }

    private Map<String, Take> takes(BridgeWindow other, BridgeStep step) {
        if (step.compareTo(BridgeStep.COST) >= 0) {
            return other.takes;
        }
        if (step.compareTo(BridgeStep.SIZE) < 0) {
            return takes;
        }
        return step == BridgeStep.SIZE ? resized(other) : remade(other);
    }

    /** The same materials at the other's measures; one that the other replaced follows what its kind is measured by there. */
    private Map<String, Take> resized(BridgeWindow other) {
        Map<String, Take> resized = new LinkedHashMap<>();
        takes.forEach((material, take) -> {
            Take there = other.takes.get(material);
            BigDecimal quantity = there != null ? there.quantity() : take.quantity().multiply(ratio(take.kind(), other), EXACT);
            resized.put(material, new Take(take.kind(), quantity, take.unitCost()));
        });
        return resized;
    }

    private BigDecimal ratio(MaterialKind kind, BridgeWindow other) {
        BigDecimal here = only(kind, other);
        BigDecimal there = other.only(kind, this);
        return here.signum() == 0 || there.signum() == 0 ? BigDecimal.ONE : there.divide(here, EXACT);
    }

    /** How much of a kind is in materials that the other doesn't have. */
    private BigDecimal only(MaterialKind kind, BridgeWindow other) {
        return takes.entrySet().stream()
                .filter(entry -> entry.getValue().kind() == kind && !other.takes.containsKey(entry.getKey()))
                .map(entry -> entry.getValue().quantity())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The other's materials at what they cost here, as far as that is known; a finish is part of what a profile costs. */
    private Map<String, Take> remade(BridgeWindow other) {
        boolean painted = !colour.equals(other.colour);
        Map<String, Take> remade = new LinkedHashMap<>();
        other.takes.forEach((material, take) -> {
            Take here = takes.get(material);
            boolean known = here != null && !(painted && take.kind() == MaterialKind.PROFILE);
            remade.put(material, known ? new Take(take.kind(), take.quantity(), here.unitCost()) : take);
        });
        return remade;
    }
}
