package dev.vitral.quoting.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.vitral.quoting.PriceBridges;
import dev.vitral.quoting.Quotation;
import dev.vitral.quoting.QuotationStatus;
import dev.vitral.quoting.Quotations;
import dev.vitral.quoting.design.PriceBridge;
import dev.vitral.shared.Problem;
import dev.vitral.shared.ShopTime;
import dev.vitral.shared.ui.Caught;
import dev.vitral.shared.ui.Formats;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Tells of a draft whose costs have moved since it was priced, or whose validity is over, and prices it again when asked (QUO-7). */
final class StaleBar extends Div {
    private final Quotations quotations;
    private final PriceBridges bridges;
    private final Span text = new Span();
    private final Button difference = new Button(translate("quotation.stale.difference"), e -> openBridge());
    private final Button reprice;
    private @Nullable Quotation shown;

    StaleBar(Quotations quotations, PriceBridges bridges, QuotationSteps.Runner runner) {
        this.quotations = quotations;
        this.bridges = bridges;
        this.reprice = new Button(translate("quotation.reprice"), e -> runner.run(quotations::reprice, "quotation.repriced"));
        difference.addThemeVariants(ButtonVariant.TERTIARY);
        addClassName("stale-bar");
        getElement().setAttribute("role", "status");
        add(text, difference, reprice);
        setVisible(false);
    }

    void show(@Nullable Quotation quotation) {
        shown = quotation;
        setVisible(false);
        if (quotation == null || quotation.isDeleted() || quotation.getStatus() != QuotationStatus.DRAFT) {
            return;
        }
        try {
            PriceBridge bridge = bridges.today(quotation.getId(), quotation.getRevision());
            difference.setVisible(bridge.from().compareTo(bridge.to()) != 0);
            if (difference.isVisible()) {
                say(moved(bridge), true);
            } else if (quotation.getValidUntil().isBefore(ShopTime.today())) {
                say(over(quotation.getValidUntil()), true);
            }
        } catch (RuntimeException e) {
            Problem problem = Caught.problem(e);
            difference.setVisible(false);
            say(translate("quotation.stale.unpriced", problem.fields().isEmpty() ? Caught.text(problem) : Caught.text(problem.fields().getFirst())), false);
        }
    }

    private static String moved(PriceBridge bridge) {
        Formats formats = Formats.current();
        BigDecimal by = bridge.to().subtract(bridge.from());
        String signed = (by.signum() < 0 ? "−" : "+") + formats.money(by.abs());
        return translate("quotation.stale.moved", formats.money(bridge.from()), formats.money(bridge.to()), signed);
    }

    private static String over(LocalDate validUntil) {
        return translate("quotation.stale.over", Formats.current().date(validUntil));
    }

    private void say(String what, boolean repriceable) {
        text.setText(what);
        reprice.setVisible(repriceable);
        setVisible(true);
    }

    private void openBridge() {
        if (shown != null) {
            BridgeDialog.openToday(bridges, shown);
        }
    }
}
