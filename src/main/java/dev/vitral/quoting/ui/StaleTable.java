package dev.vitral.quoting.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import dev.vitral.quoting.StaleCosts;
import dev.vitral.shared.ui.Formats;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Material by material what it cost when the draft was priced, what it costs today, and what that would move the total by (QUO-7). */
final class StaleTable extends Div {
    private final Formats formats = Formats.current();

    StaleTable(StaleCosts costs) {
        addClassNames("material-table", "materials-scroll");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", translate("quotation.stale.materials"));
        setVisible(!costs.materials().isEmpty());
        NativeTable table = new NativeTable();
        table.addClassName("materials");
        table.getHead().add(new NativeTableRow(heading("material"), heading("frozen"), heading("now"), heading("effect")));
        costs.materials().forEach(it -> table.getBody().add(new NativeTableRow(
                named(it), cost(it.frozenCost(), it.unit(), it.frozenAt()), cost(it.cost(), it.unit(), it.since()), effect(it.effect()))));
        if (costs.rest().signum() != 0) {
            table.getBody().add(row("rest", costs.rest()));
        }
        table.getBody().add(row("sum", costs.to().subtract(costs.from())));
        add(new H3(translate("quotation.stale.materials")), table);
    }

    private static NativeTableHeaderCell heading(String name) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(translate("quotation.stale." + name));
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private static NativeTableCell named(StaleCosts.Material material) {
        Span code = new Span(material.code());
        code.addClassName("code");
        Span what = new Span(material.description());
        what.addClassName("muted");
        NativeTableCell cell = new NativeTableCell();
        cell.add(code, what);
        return cell;
    }

    private NativeTableCell cost(BigDecimal cost, String unit, @Nullable Instant of) {
        Span day = new Span(of == null ? "" : formats.date(of));
        day.addClassName("muted");
        NativeTableCell cell = new NativeTableCell();
        cell.addClassName("number");
        cell.add(new Span(formats.unitCost(cost) + (unit.isEmpty() ? "" : " / " + unit)), day);
        return cell;
    }

    private NativeTableRow row(String name, BigDecimal amount) {
        return new NativeTableRow(new NativeTableCell(translate("quotation.stale." + name)), new NativeTableCell(), new NativeTableCell(), effect(amount));
    }

    private NativeTableCell effect(BigDecimal amount) {
        String sign = amount.signum() < 0 ? "−" : amount.signum() > 0 ? "+" : "";
        NativeTableCell cell = new NativeTableCell(sign + formats.money(amount.abs()));
        cell.addClassName("number");
        return cell;
    }
}
