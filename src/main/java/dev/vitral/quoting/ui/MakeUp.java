package dev.vitral.quoting.ui;

import com.vaadin.flow.component.html.Div;
import dev.vitral.quoting.design.CostingRates;
import dev.vitral.quoting.design.PricedWindow;
import dev.vitral.quoting.design.ProfitMode;
import dev.vitral.shared.ui.Formats;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What the price of one window is made of (QUO-6); {@link MaterialTable} goes on down to each material. */
final class MakeUp extends Div {
    private final Formats formats = Formats.current();

    MakeUp() {
        addClassName("make-up");
    }

    /** Shows the price with the rates that made it. */
    void show(PricedWindow price, CostingRates rates) {
        removeAll();
        Figures figures = new Figures()
                .unlessZero("profiles", price.profiles())
                .unlessZero("glass", price.glassCost())
                .unlessZero("hardware", price.hardware())
                .unlessZero("consumables", price.consumables())
                .sum("materials", price.materials())
                .part("wasteProfiles", price.wasteProfiles(), share(price.wasteProfiles(), price.profiles(), rates.wasteProfilesRate()))
                .part("wasteGlass", price.wasteGlass(), share(price.wasteGlass(), price.glassCost(), rates.wasteGlassRate()))
                .part("labour", price.labour(), formats.quantity(price.areaM2()))
                .part("installation", price.installation(), formats.quantity(price.areaM2()))
                .sum("directCost", price.directCost())
                .part("overhead", price.overhead(), formats.percent(rates.overheadRate()))
                .sum("totalCost", price.totalCost())
                .part(rates.profitMode() == ProfitMode.MARGIN ? "margin" : "profit", price.profit(), formats.percent(rates.profitRate()))
                .total("unitPrice", price.unitPrice());
        if (price.quantity() > 1 || price.discount().signum() != 0) {
            figures.part("amount", price.amount(), price.quantity());
        }
        if (price.discount().signum() != 0) {
            figures.part("discount", price.discount().negate(), formats.percent(price.discountRate())).sum("net", price.net());
        }
        add(figures);
    }

    /** The merma, or the part that whole bars and sheets came to. */
    private String share(BigDecimal waste, BigDecimal of, BigDecimal rate) {
        boolean merma = of.signum() == 0 || waste.compareTo(of.multiply(rate).setScale(2, RoundingMode.HALF_UP)) == 0;
        return formats.percent(merma ? rate : waste.divide(of, 4, RoundingMode.HALF_UP));
    }
}
