package dev.vitral.quoting.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.vitral.quoting.PolicyFigures;
import dev.vitral.quoting.Quotation;
import dev.vitral.quoting.QuotePolicies;
import dev.vitral.shared.ui.Formats;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A quotation under each policy of charging waste, side by side (QUO-20). */
final class PoliciesDialog extends Dialog {
    private final Grid<PolicyFigures> grid = new Grid<>();

    private PoliciesDialog(List<PolicyFigures> compared, Quotation quotation) {
        Formats formats = Formats.current();
        setHeaderTitle(translate("quotation.policies.title", quotation.getFolio()));
        setWidth("60rem");
        grid.addComponentColumn(PoliciesDialog::named).setHeader(translate("quotation.policies.policy")).setAutoWidth(true).setFlexGrow(1);
        number("bars", it -> count(formats, it.bars()));
        number("sheets", it -> count(formats, it.sheets()));
        number("waste", it -> formats.money(it.waste()));
        number("materials", it -> formats.money(it.materials()));
        number("price", it -> formats.money(it.price()));
        number("profit", it -> formats.money(it.profit()));
        number("margin", it -> formats.percent(it.margin()));
        grid.setItems(compared);
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        Paragraph note = new Paragraph(translate("quotation.policies.note"));
        note.addClassName("muted");
        add(grid, note);
        getFooter().add(new Button(translate("form.close"), e -> close()));
    }

    static void open(QuotePolicies policies, Quotation quotation) {
        new PoliciesDialog(policies.compare(quotation.getId()), quotation).open();
    }

    private static Span named(PolicyFigures figures) {
        String name = translate("field.costingPolicy." + figures.policy());
        Span span = new Span(figures.chosen() ? translate("quotation.policies.chosen", name) : name);
        span.getElement().setAttribute("data-policy", figures.policy().name());
        span.getElement().setAttribute("title", translate("quotation.policies.how." + figures.policy()));
        return span;
    }

    private void number(String name, Function<PolicyFigures, String> text) {
        grid.addColumn(text::apply).setHeader(translate("quotation.policies." + name)).setTextAlign(ColumnTextAlign.END).setAutoWidth(true);
    }

    private static String count(Formats formats, @Nullable Integer pieces) {
        return pieces == null ? "–" : formats.whole(pieces);
    }
}
