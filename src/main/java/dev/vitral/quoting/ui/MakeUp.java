package dev.vitral.quoting.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import dev.vitral.quoting.design.CostingRates;
import dev.vitral.quoting.design.PricedLine;
import dev.vitral.quoting.design.PricedWindow;
import dev.vitral.quoting.design.ProfitMode;
import dev.vitral.shared.ui.Formats;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the price of one window is made of, each figure down to the material, its formula and its cost (QUO-6). */
final class MakeUp extends Div {
    private final Formats formats = Formats.current();

    MakeUp() {
        addClassName("make-up");
    }

    /**
     * Shows the price.
     *
     * @param formulas behind each material line; none for a price frozen without them
     * @param names of the materials by code
     */
    void show(PricedWindow price, CostingRates rates, List<String> formulas, Map<String, String> names) {
        removeAll();
        Figures figures = new Figures()
                .unlessZero("profiles", price.profiles())
                .unlessZero("glass", price.glassCost())
                .unlessZero("hardware", price.hardware())
                .unlessZero("consumables", price.consumables())
                .sum("materials", price.materials())
                .part("wasteProfiles", price.wasteProfiles(), formats.percent(rates.wasteProfilesRate()))
                .part("wasteGlass", price.wasteGlass(), formats.percent(rates.wasteGlassRate()))
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
        add(figures, materials(price, formulas, names));
    }

    private Div materials(PricedWindow price, List<String> formulas, Map<String, String> names) {
        NativeTable table = new NativeTable();
        table.addClassName("materials");
        table.getHead().add(new NativeTableRow(
                heading("material"), heading("cut"), heading("quantity"), heading("unitCost"), heading("cost")));
        for (int i = 0; i < price.lines().size(); i++) {
            PricedLine line = price.lines().get(i);
            table.getBody().add(new NativeTableRow(
                    material(line, names.getOrDefault(line.material(), "")),
                    cut(line, i < formulas.size() ? formulas.get(i) : ""),
                    number(formats.quantity(line.quantity())),
                    number(formats.unitCost(line.unitCost())),
                    number(formats.money(line.cost()))));
        }
        Div scroll = new Div(table);
        scroll.addClassName("materials-scroll");
        scroll.getElement().setAttribute("tabindex", "0");
        scroll.getElement().setAttribute("role", "region");
        scroll.getElement().setAttribute("aria-label", translate("quotation.materials"));
        return scroll;
    }

    private static NativeTableHeaderCell heading(String name) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(translate("quotation.materials." + name));
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private static NativeTableCell material(PricedLine line, String name) {
        NativeTableCell cell = new NativeTableCell();
        Span code = new Span(line.material());
        code.addClassName("code");
        Span what = new Span(name);
        what.addClassName("muted");
        cell.add(code, what);
        return cell;
    }

    /** Pieces and measures, and the formulas that gave them. */
    private NativeTableCell cut(PricedLine line, String text) {
        NativeTableCell cell = new NativeTableCell();
        cell.add(new Span(measured(line)));
        if (!text.isEmpty()) {
            Span formula = new Span(text);
            formula.addClassName("formula");
            cell.add(formula);
        }
        return cell;
    }

    private String measured(PricedLine line) {
        String measures = Stream.of(line.cutLengthMm(), line.widthMm(), line.heightMm())
                .filter(Objects::nonNull)
                .map(formats::quantity)
                .collect(Collectors.joining(" × "));
        return line.pieces() == null ? "" : line.pieces() + " × " + measures + " mm";
    }

    private static NativeTableCell number(String text) {
        NativeTableCell cell = new NativeTableCell(text);
        cell.addClassName("number");
        return cell;
    }
}
