package dev.vitral.quoting.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import dev.vitral.quoting.design.PricedLine;
import dev.vitral.shared.ui.Formats;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The materials of one window: pieces and cut, the formula behind them, quantity × unit cost (QUO-6). */
final class MaterialTable extends Div {
    private final Choices choices;
    private final Formats formats = Formats.current();
    private final Map<String, String> names = new HashMap<>();

    MaterialTable(Choices choices) {
        this.choices = choices;
        addClassName("material-table");
    }

    /** Shows the lines; {@code formulas} stand behind them one by one, none for a price frozen without them. */
    void show(int window, List<PricedLine> lines, List<String> formulas) {
        learn(lines);
        NativeTable table = new NativeTable();
        table.addClassName("materials");
        table.getHead().add(new NativeTableRow(
                heading("material"), heading("cut"), heading("quantity"), heading("unitCost"), heading("cost")));
        for (int i = 0; i < lines.size(); i++) {
            PricedLine line = lines.get(i);
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
        scroll.getElement().setAttribute("aria-label", translate("quotation.materials", window));
        removeAll();
        add(new H3(translate("quotation.materials", window)), scroll);
    }

    private void learn(List<PricedLine> lines) {
        List<String> unknown = lines.stream().map(PricedLine::material).distinct().filter(code -> !names.containsKey(code)).toList();
        if (!unknown.isEmpty()) {
            names.putAll(choices.materials(unknown));
        }
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
