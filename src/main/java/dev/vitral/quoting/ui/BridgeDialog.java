package dev.vitral.quoting.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.vitral.quoting.PriceBridges;
import dev.vitral.quoting.Quotation;
import dev.vitral.quoting.design.PriceBridge;
import dev.vitral.shared.ui.Caught;
import dev.vitral.shared.ui.Fields;
import dev.vitral.shared.ui.Formats;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;

/** What moved a quotation's price between two revisions, or would by today's costs: from one total to the other, step by step (QUO-16). */
final class BridgeDialog extends Dialog {
    /** Stands for today's costs among the revisions. */
    private static final int TODAY = 0;

    private final PriceBridges bridges;
    private final Quotation quotation;
    private final ComboBox<Integer> from;
    private final ComboBox<Integer> to;
    private final Div body = new Div();

    private BridgeDialog(PriceBridges bridges, Quotation quotation) {
        this.bridges = bridges;
        this.quotation = quotation;
        int last = quotation.getRevision();
        List<Integer> revisions = IntStream.rangeClosed(1, last).boxed().toList();
        this.from = Fields.choice(revisions, BridgeDialog::named);
        this.to = Fields.choice(IntStream.rangeClosed(0, last).boxed().toList(), BridgeDialog::named);
        from.setLabel(translate("quotation.bridge.from"));
        to.setLabel(translate("quotation.bridge.to"));
        from.setValue(Math.max(1, last - 1));
        to.setValue(last > 1 ? last : TODAY);
        from.addValueChangeListener(e -> show());
        to.addValueChangeListener(e -> show());
        Div choice = new Div(from, to);
        choice.addClassName("bridge-choice");
        body.addClassName("bridge");
        body.getElement().setAttribute("aria-live", "polite");
        setHeaderTitle(translate("quotation.bridge.title", quotation.getFolio()));
        setWidth("34rem");
        add(choice, body);
        getFooter().add(new Button(translate("form.close"), e -> close()));
        show();
    }

    static void open(PriceBridges bridges, Quotation quotation) {
        new BridgeDialog(bridges, quotation).open();
    }

    /** From the revision as it stands to what today's costs would make of it. */
    static void openToday(PriceBridges bridges, Quotation quotation) {
        BridgeDialog dialog = new BridgeDialog(bridges, quotation);
        dialog.from.setValue(quotation.getRevision());
        dialog.to.setValue(TODAY);
        dialog.open();
    }

    private static String named(int revision) {
        return revision == TODAY ? translate("quotation.bridge.today") : translate("quotation.bridge.revision", revision);
    }

    private void show() {
        body.removeAll();
        if (from.isEmpty() || to.isEmpty()) {
            return;
        }
        try {
            PriceBridge bridge = to.getValue() == TODAY
                    ? bridges.today(quotation.getId(), from.getValue())
                    : bridges.between(quotation.getId(), from.getValue(), to.getValue());
            body.add(steps(bridge));
            if (to.getValue() == TODAY && from.getValue() == quotation.getRevision()) {
                body.add(new StaleTable(bridges.materials(quotation.getId())));
            }
        } catch (RuntimeException e) {
            Span why = new Span(Caught.text(Caught.problem(e)));
            why.addClassName("record-message");
            body.add(why);
        }
    }

    private DescriptionList steps(PriceBridge bridge) {
        DescriptionList list = new DescriptionList();
        list.addClassName("bridge-steps");
        line(list, "total", translate("quotation.bridge.total", named(from.getValue())), Formats.current().money(bridge.from()), "total");
        BigDecimal most = bridge.steps().stream().map(step -> step.amount().abs()).max(BigDecimal::compareTo).orElse(BigDecimal.ONE);
        for (PriceBridge.Step step : bridge.steps()) {
            if (step.amount().signum() != 0) {
                String sign = step.amount().signum() < 0 ? "−" : "+";
                DescriptionList.Description figure =
                        line(list, step.why().name(), translate("quotation.bridge.step." + step.why()), sign + Formats.current().money(step.amount().abs()), "");
                figure.addClassName(step.amount().signum() < 0 ? "down" : "up");
                figure.getStyle().set("--part", step.amount().abs().multiply(BigDecimal.valueOf(100)).divide(most, 0, RoundingMode.HALF_UP) + "%");
            }
        }
        line(list, "newTotal", translate("quotation.bridge.total", named(to.getValue())), Formats.current().money(bridge.to()), "total");
        return list;
    }

    private static DescriptionList.Description line(DescriptionList list, String name, String label, String figure, String css) {
        DescriptionList.Term term = new DescriptionList.Term(label);
        DescriptionList.Description description = new DescriptionList.Description(figure);
        description.getElement().setAttribute("data-figure", name);
        if (!css.isEmpty()) {
            term.addClassName(css);
            description.addClassName(css);
        }
        list.add(term, description);
        return description;
    }
}
