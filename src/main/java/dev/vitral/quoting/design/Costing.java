package dev.vitral.quoting.design;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Prices a window by the trade's rules; the numbers in the comments are those of the specification, domain.md. */
public final class Costing {

    private static final int UNIT_COST_PLACES = 4;

    private Costing() {}

    /**
     * Every figure of a quote's line.
     *
     * @throws DesignException where the window can't be made: see {@link WindowTemplate#explode}
     */
    public static PricedWindow price(
            WindowTemplate template, WindowRequest request, CostingRates rates, Materials materials) {
        return price(template.explode(request, materials), request, rates, materials);
    }

    /** The same of a window whose materials are known already. */
    public static PricedWindow price(Exploded exploded, WindowRequest request, CostingRates rates, Materials materials) {
        List<PricedLine> lines = exploded.lines().stream()
                .map(line -> PricedLine.of(line, unitCost(line, request.colourFactor(), materials))) // 4
                .toList();
        BigDecimal profiles = sum(lines, MaterialKind.PROFILE);
        BigDecimal glass = sum(lines, MaterialKind.GLASS);
        BigDecimal hardware = sum(lines, MaterialKind.HARDWARE);
        BigDecimal consumables = sum(lines, MaterialKind.CONSUMABLE);
        BigDecimal all = profiles.add(glass).add(hardware).add(consumables);
        BigDecimal wasteProfiles = Rate.of(profiles, rates.wasteProfilesRate()); // 5
        BigDecimal wasteGlass = Rate.of(glass, rates.wasteGlassRate());
        return finished(
                new Made(lines, profiles, glass, hardware, consumables, all, request.size().areaM2(), exploded.labour(), exploded.installation()), // 6
                wasteProfiles,
                wasteGlass,
                rates,
                request.quantity(),
                request.discountRate());
    }

    /**
     * The same window charged by that policy: with its shares of the quote's bars and sheets, or with merma where the policy takes that.
     *
     * @param shares of one window, as {@link StockCharges} found them
     */
    public static PricedWindow charged(PricedWindow price, CostingPolicy policy, List<StockShare> shares, CostingRates rates) {
        return finished(
                new Made(
                        price.lines(),
                        price.profiles(),
                        price.glassCost(),
                        price.hardware(),
                        price.consumables(),
                        price.materials(),
                        price.areaM2(),
                        price.labour(),
                        price.installation()),
                policy.charges(MaterialKind.PROFILE) ? StockShare.sum(shares, MaterialKind.PROFILE) : Rate.of(price.profiles(), rates.wasteProfilesRate()),
                policy.charges(MaterialKind.GLASS) ? StockShare.sum(shares, MaterialKind.GLASS) : Rate.of(price.glassCost(), rates.wasteGlassRate()),
                rates,
                price.quantity(),
                price.discountRate());
    }

    /** What goes into a window before anything is wasted. */
    private record Made(
            List<PricedLine> lines,
            BigDecimal profiles,
            BigDecimal glass,
            BigDecimal hardware,
            BigDecimal consumables,
            BigDecimal all,
            BigDecimal areaM2,
            BigDecimal labour,
            BigDecimal installation) {}

    private static PricedWindow finished(
            Made made, BigDecimal wasteProfiles, BigDecimal wasteGlass, CostingRates rates, int quantity, BigDecimal discountRate) {
        BigDecimal direct = made.all().add(wasteProfiles).add(wasteGlass).add(made.labour()).add(made.installation());
        BigDecimal overhead = Rate.of(direct, rates.overheadRate()); // 7
        BigDecimal total = direct.add(overhead);
        BigDecimal profit = profit(total, rates); // 8
        BigDecimal unitPrice = total.add(profit);
        BigDecimal amount = unitPrice.multiply(BigDecimal.valueOf(quantity)); // 9
        BigDecimal discount = Rate.of(amount, discountRate);
        return new PricedWindow(
                made.lines(),
                made.profiles(),
                made.glass(),
                made.hardware(),
                made.consumables(),
                made.all(),
                wasteProfiles,
                wasteGlass,
                made.areaM2(),
                made.labour(),
                made.installation(),
                direct,
                overhead,
                total,
                profit,
                unitPrice,
                quantity,
                discountRate,
                amount,
                discount,
                amount.subtract(discount));
    }

    /** Rule 3: a metre of profile from its bar, with the colour; other materials cost what they cost. */
    private static BigDecimal unitCost(BomLine line, BigDecimal colourFactor, Materials materials) {
        MaterialCost material = materials.find(line.material()).orElseThrow();
        if (line.kind() != MaterialKind.PROFILE) {
            return material.cost().setScale(UNIT_COST_PLACES, RoundingMode.HALF_UP);
        }
        return material.cost()
                .multiply(colourFactor)
                .divide(material.bar().movePointLeft(3), UNIT_COST_PLACES, RoundingMode.HALF_UP);
    }

    /** A margin rounds the price, not the profit, so that the price is the one that the rule names. */
    private static BigDecimal profit(BigDecimal cost, CostingRates rates) {
        return switch (rates.profitMode()) {
            case MARKUP -> Rate.of(cost, rates.profitRate());
            case MARGIN ->
                cost.divide(BigDecimal.ONE.subtract(rates.profitRate()), 2, RoundingMode.HALF_UP)
                        .subtract(cost);
        };
    }

    private static BigDecimal sum(List<PricedLine> lines, MaterialKind kind) {
        return lines.stream()
                .filter(line -> line.kind() == kind)
                .map(PricedLine::cost)
                .reduce(Rate.money(BigDecimal.ZERO), BigDecimal::add);
    }
}
