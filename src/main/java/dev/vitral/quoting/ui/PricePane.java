package dev.vitral.quoting.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import dev.vitral.quoting.PricedQuote;
import dev.vitral.quoting.design.CostingPolicy;
import dev.vitral.quoting.design.QuoteRates;
import dev.vitral.quoting.design.QuoteTotals;
import dev.vitral.shared.ui.Formats;
import org.jspecify.annotations.Nullable;

/** What stands beside the typing: the drawing of the chosen window, the sums of the quotation, and what the window's price is made of. */
final class PricePane extends Div {
    private final MaterialTable materials;
    private final Picture picture = new Picture();
    private final H3 heading = new H3();
    private final Div totals = new Div();
    private final MakeUp makeUp = new MakeUp();

    /** {@code materials} stands elsewhere, where there is room for it, and follows the window shown here. */
    PricePane(MaterialTable materials) {
        this.materials = materials;
        addClassName("price-pane");
        totals.addClassName("totals");
        totals.getElement().setAttribute("aria-live", "polite");
        add(picture, totals, heading, makeUp);
        clear();
    }

    /** Shows one window; null while none could be priced. */
    void show(@Nullable WindowPrice window, int number, boolean stale) {
        if (window == null) {
            picture.clear();
            makeUp.removeAll();
            materials.removeAll();
            heading.setText("");
            return;
        }
        picture.show(window.elevation(), window.size());
        heading.setText(translate("quotation.makeUp", number));
        makeUp.show(window.price(), window.rates());
        materials.show(number, window.price().lines(), window.formulas());
        materials.setClassName("stale", stale);
        makeUp.setClassName("stale", stale);
        if (stale) {
            picture.stale();
        }
    }

    /** Shows the sums of all windows. */
    void show(QuoteTotals sums, QuoteRates rates, String currency) {
        Formats formats = Formats.current();
        Figures figures = new Figures().part("subtotal", sums.subtotal());
        if (sums.globalDiscount().signum() != 0) {
            figures.part("globalDiscount", sums.globalDiscount().negate(), formats.percent(rates.globalDiscountRate())).sum("taxable", sums.taxable());
        }
        figures.part("tax", sums.tax(), formats.percent(rates.taxRate()))
                .total("total", sums.total(), currency)
                .part("deposit", sums.deposit(), formats.percent(rates.depositRate()))
                .part("balance", sums.balance());
        totals.removeAll();
        totals.add(figures);
        totals.setClassName("stale", false);
    }

    /** Shows the sums of what was priced while it is typed; saving looks for a better cutting plan, so those of a planned quote may still move. */
    void show(PricedQuote quote, String currency) {
        show(quote.totals(), quote.rates(), currency);
        if (quote.policy() == CostingPolicy.PLANNED) {
            Span note = new Span(translate("quotation.provisional"));
            note.addClassNames("muted", "provisional");
            totals.add(note);
        }
    }

    /** The sums are no longer those of what is typed. */
    void stale() {
        totals.setClassName("stale", true);
    }

    /** Nothing is priced yet. */
    void clear() {
        totals.removeAll();
        show(null, 0, false);
    }
}
