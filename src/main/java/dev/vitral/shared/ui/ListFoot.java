package dev.vitral.shared.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.grid.FooterRow;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.vitral.shared.ListPage;
import dev.vitral.shared.ListSpec;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The end of a list: the sums of its columns over everything found, and below how many rows that is and how many are marked. */
final class ListFoot<R> extends Div {
    private final Grid<R> grid;
    private final ListSpec<R> spec;
    private final ListMarks<R> marks;
    private final Span total = new Span();
    private @Nullable FooterRow sums;

    ListFoot(Grid<R> grid, ListSpec<R> spec, ListMarks<R> marks) {
        this.grid = grid;
        this.spec = spec;
        this.marks = marks;
        addClassName("list-total");
        add(total, marks);
    }

    void show(ListPage.Total found) {
        String rows = translate("list.total", (found.estimate() ? "~" : "") + Formats.current().whole(found.count()));
        String sorry = found.tooManyToSum() ? "list.total.tooMany" : found.mixed() ? "list.total.mixed" : "";
        total.setText(sorry.isEmpty() ? rows : rows + " · " + translate(sorry));
        total.setVisible(marks.isEmpty());
        setVisible(true);
        sums(found);
    }

    /** Says nothing: the rows could not be read. */
    void none() {
        setVisible(false);
        sums(new ListPage.Total(0, false));
    }

    private void sums(ListPage.Total found) {
        if (sums == null && found.sums().isEmpty() && spec.summed().stream().noneMatch(column -> grid.getColumnByKey(column) != null)) {
            return;
        }
        if (sums == null) {
            sums = grid.appendFooterRow();
        }
        for (Grid.Column<R> column : grid.getColumns()) {
            BigDecimal sum = column.getKey() == null ? null : found.sums().get(column.getKey());
            sums.getCell(column).setText(sum == null ? "" : Formats.current().sum(sum));
        }
    }
}
