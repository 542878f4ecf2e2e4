package dev.vitral.quoting.design;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Explains every figure of a window and of a quote's foot (QUO-6), from what was frozen; nothing is priced again. */
public final class PriceExplanation {

    private final PricedWindow price;
    private final CostingRates rates;
    private final @Nullable Basis basis;

    private PriceExplanation(PricedWindow price, CostingRates rates, @Nullable Basis basis) {
        this.price = price;
        this.rates = rates;
        this.basis = basis;
    }

    /**
     * The net amount of a window's line, down to formulas and costs.
     *
     * @param rates that priced it, a line's own waste in them
     * @param basis of its figures; without it, as in what was frozen before it was kept, materials end at their unit cost
     */
    public static Explanation of(PricedWindow price, CostingRates rates, @Nullable Basis basis) {
        return new PriceExplanation(price, rates, basis).net();
    }

    /** The net amount of plain material sold as it is. */
    public static Explanation of(PricedMaterial line) {
        Explanation unitPrice = Explanation.given("unitPrice", line.material(), line.unitPrice());
        Explanation amount = amount(line.amount(), unitPrice, line.quantity());
        return net(line.material(), line.net(), amount, line.discount(), line.discountRate());
    }

    /** The total of a quote over its lines, and how it is paid. */
    public static List<Explanation> of(QuoteTotals totals, QuoteRates rates, List<Explanation> lines) {
        Explanation subtotal = Explanation.sum("subtotal", totals.subtotal(), lines);
        Explanation discount = part("globalDiscount", totals.globalDiscount(), subtotal, "globalDiscountRate", rates.globalDiscountRate());
        Explanation taxable = Explanation.worked(
                "taxable", "", totals.taxable(), "subtotal-globalDiscount", List.of(subtotal, discount));
        Explanation tax = part("tax", totals.tax(), taxable, "taxRate", rates.taxRate());
        Explanation total = Explanation.worked("total", "", totals.total(), "taxable+tax", List.of(taxable, tax));
        Explanation deposit = part("deposit", totals.deposit(), total, "depositRate", rates.depositRate());
        Explanation balance = Explanation.worked(
                "balance",
                "",
                totals.balance(),
                "total-deposit",
                List.of(Explanation.given("total", "", totals.total()), Explanation.given("deposit", "", totals.deposit())));
        return List.of(total, deposit, balance);
    }

    /** A rate of another figure, which is explained elsewhere. */
    private static Explanation part(String figure, BigDecimal value, Explanation of, String rateName, BigDecimal rate) {
        return Explanation.worked(
                figure,
                "",
                value,
                of.figure() + "*" + rateName,
                List.of(Explanation.given(of.figure(), "", of.value()), Explanation.given(rateName, "", rate)));
    }

    private Explanation net() {
        Explanation amount = amount(price.amount(), unitPrice(), BigDecimal.valueOf(price.quantity()));
        return net("", price.net(), amount, price.discount(), price.discountRate());
    }

    private static Explanation amount(BigDecimal value, Explanation unitPrice, BigDecimal quantity) {
        return Explanation.worked("amount", "", value, "unitPrice*quantity", List.of(unitPrice, Explanation.given("quantity", "", quantity)));
    }

    private static Explanation net(String subject, BigDecimal value, Explanation amount, BigDecimal discount, BigDecimal discountRate) {
        return Explanation.worked(
                "net", subject, value, "amount-discount", List.of(amount, part("discount", discount, amount, "discountRate", discountRate)));
    }

    private Explanation unitPrice() {
        Explanation cost = totalCost();
        if (rates.profitMode() == ProfitMode.MARGIN) {
            return Explanation.quotient(
                    "unitPrice",
                    "",
                    price.unitPrice(),
                    "totalCost/(1-profitRate)",
                    price.totalCost(),
                    BigDecimal.ONE.subtract(rates.profitRate()),
                    List.of(cost, Explanation.given("profitRate", "", rates.profitRate())));
        }
        Explanation profit = part("profit", price.profit(), cost, "profitRate", rates.profitRate());
        return Explanation.worked("unitPrice", "", price.unitPrice(), "totalCost+profit", List.of(cost, profit));
    }

    private Explanation totalCost() {
        Explanation profiles = kind("profiles", price.profiles(), MaterialKind.PROFILE);
        Explanation glass = kind("glassCost", price.glassCost(), MaterialKind.GLASS);
        Explanation materials = Explanation.sum(
                "materials",
                price.materials(),
                List.of(
                        profiles,
                        glass,
                        kind("hardware", price.hardware(), MaterialKind.HARDWARE),
                        kind("consumables", price.consumables(), MaterialKind.CONSUMABLE)));
        Explanation direct = Explanation.sum(
                "directCost",
                price.directCost(),
                List.of(
                        materials,
                        waste("wasteProfiles", price.wasteProfiles(), profiles, MaterialKind.PROFILE, "wasteProfilesRate", rates.wasteProfilesRate()),
                        waste("wasteGlass", price.wasteGlass(), glass, MaterialKind.GLASS, "wasteGlassRate", rates.wasteGlassRate()),
                        work("labour", price.labour(), "labourPerM2", basis == null ? null : basis.labourPerM2()),
                        work(
                                "installation",
                                price.installation(),
                                "installationPerM2",
                                basis == null ? null : basis.installationPerM2())));
        Explanation overhead = part("overhead", price.overhead(), direct, "overheadRate", rates.overheadRate());
        return Explanation.sum("totalCost", price.totalCost(), List.of(direct, overhead));
    }

    /** The merma's part of a cost, or the window's shares of the bars and sheets that the quote is charged. */
    private Explanation waste(String figure, BigDecimal value, Explanation of, MaterialKind kind, String rateName, BigDecimal rate) {
        List<StockShare> shares = basis == null || basis.shares() == null
                ? List.of()
                : basis.shares().stream().filter(share -> share.kind() == kind).toList();
        return shares.isEmpty()
                ? part(figure, value, of, rateName, rate)
                : Explanation.sum(figure, value, shares.stream().map(PriceExplanation::share).toList());
    }

    private static Explanation share(StockShare share) {
        boolean bars = share.kind() == MaterialKind.PROFILE;
        String count = bars ? "bars" : "sheets";
        String cost = bars ? "barCost" : "sheetCost";
        String material = share.colour().isEmpty() ? share.material() : share.material() + " " + share.colour();
        Explanation net = Explanation.given("stockNet", material, share.stockNet());
        Explanation charged = Explanation.worked(
                "stockCharge",
                material,
                share.charged(),
                "max(" + count + "*" + cost + ",stockNet)",
                List.of(
                        Explanation.given(count, "", BigDecimal.valueOf(share.stock())),
                        Explanation.given(cost, material, share.stockCost()),
                        net));
        if (share.stockNet().signum() == 0) {
            return Explanation.given("stockShare", material, share.share());
        }
        return Explanation.quotient(
                "stockShare",
                material,
                share.share(),
                "(stockCharge-stockNet)*windowCost/stockNet",
                share.charged().subtract(share.stockNet()).multiply(share.windowCost()),
                share.stockNet(),
                List.of(charged, net, Explanation.given("windowCost", material, share.windowCost())));
    }

    private Explanation kind(String figure, BigDecimal value, MaterialKind kind) {
        List<Explanation> lines = new ArrayList<>();
        for (int i = 0; i < price.lines().size(); i++) {
            PricedLine line = price.lines().get(i);
            if (line.kind() == kind) {
                lines.add(new LineExplanation(line, i, basis).explain());
            }
        }
        return Explanation.sum(figure, value, lines);
    }

    /** Work by area, and the rest that the template's own formulas and its sub-templates add. */
    private Explanation work(String figure, BigDecimal value, String rateName, @Nullable BigDecimal rate) {
        if (rate == null) {
            return Explanation.given(figure, "", value);
        }
        BigDecimal byArea = Rate.of(price.areaM2(), rate);
        Explanation area = Explanation.worked(
                figure + "ByArea",
                "",
                byArea,
                "areaM2*" + rateName,
                List.of(Explanation.given("areaM2", "", price.areaM2()), Explanation.given(rateName, "", rate)));
        BigDecimal rest = value.subtract(byArea);
        return Explanation.sum(
                figure,
                value,
                rest.signum() == 0 ? List.of(area) : List.of(area, Explanation.given(figure + "ByFormula", "", rest)));
    }
}
