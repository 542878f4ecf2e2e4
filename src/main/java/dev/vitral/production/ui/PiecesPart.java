package dev.vitral.production.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import dev.vitral.production.PieceRow;
import dev.vitral.shared.ui.Formats;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pieces of each window as they were accepted: profiles with length and angles, panes, hardware. */
final class PiecesPart extends Div {
    PiecesPart(List<PieceRow> pieces) {
        addClassName("work-pieces");
        Map<Integer, List<PieceRow>> byItem = new LinkedHashMap<>();
        pieces.forEach(piece -> byItem.computeIfAbsent(piece.item(), k -> new ArrayList<>()).add(piece));
        byItem.forEach((item, rows) -> {
            add(new H3(translate("workOrder.item", item, rows.getFirst().windows(), rows.getFirst().window())));
            add(grid(rows));
        });
    }

    private static Grid<PieceRow> grid(List<PieceRow> rows) {
        Grid<PieceRow> grid = new Grid<>();
        grid.setItems(rows);
        grid.setAllRowsVisible(true);
        grid.addColumn(PieceRow::numbers).setHeader(translate("workPiece.numbers")).setWidth("4rem").setFlexGrow(0);
        grid.addColumn(PiecesPart::name).setHeader(translate("workPiece.product")).setWidth("6rem").setFlexGrow(4).setTooltipGenerator(PieceRow::description);
        grid.addColumn(row -> row.pieces() == null ? Formats.current().quantity(row.quantity()) : Formats.current().whole(row.pieces()))
                .setHeader(translate("workPiece.pieces")).setTextAlign(ColumnTextAlign.END).setWidth("6rem").setFlexGrow(0);
        grid.addColumn(PiecesPart::size).setHeader(translate("workPiece.size")).setTextAlign(ColumnTextAlign.END).setWidth("6.5rem").setFlexGrow(0);
        grid.addColumn(PiecesPart::angles).setHeader(translate("workPiece.angles")).setTextAlign(ColumnTextAlign.END).setWidth("6.5rem").setFlexGrow(0);
        grid.addColumn(row -> row.colour() == null ? "" : row.colour()).setHeader(translate("workPiece.colour")).setWidth("6rem").setFlexGrow(0);
        return grid;
    }

    private static String name(PieceRow row) {
        return row.productCode() + " · " + (row.remark() == null ? row.description() : row.remark());
    }

    private static String size(PieceRow row) {
        Formats formats = Formats.current();
        if (row.cutLengthMm() != null) {
            return formats.quantity(row.cutLengthMm());
        }
        return row.widthMm() == null || row.heightMm() == null ? "" : formats.quantity(row.widthMm()) + " × " + formats.quantity(row.heightMm());
    }

    private static String angles(PieceRow row) {
        return row.cutLengthMm() == null ? "" : Formats.current().quantity(row.leftDegrees()) + "° / " + Formats.current().quantity(row.rightDegrees()) + "°";
    }
}
