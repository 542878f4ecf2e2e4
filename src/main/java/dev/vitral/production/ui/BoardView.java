package dev.vitral.production.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.vitral.production.WorkOrderRow;
import dev.vitral.production.WorkOrders;
import dev.vitral.production.WorkState;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Roles;
import dev.vitral.shared.ui.Notify;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The work orders by state, a column each, the most urgent on top (QUO-17). A card is dragged to another column or moved by its menu; a phone shows one column. */
@Route("tablero")
@Menu(title = "nav.board", order = 140, icon = "orders")
@RolesAllowed(Roles.CLERK)
@StyleSheet("production.css")
class BoardView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    /** Most cards of a column; the list has the rest. */
    private static final int MOST = 50;

    private final WorkOrders orders;
    private final List<BoardColumn> columns = new ArrayList<>();
    private final Select<WorkState> shown = new Select<>();

    BoardView(WorkOrders orders) {
        this.orders = orders;
        addClassName("board-screen");
        List<WorkState> states = Stream.of(WorkState.values()).filter(state -> state != WorkState.CANCELLED).toList();
        shown.addClassName("board-shown");
        shown.setLabel(translate("workOrder.state"));
        shown.setItems(states);
        shown.setItemLabelGenerator(state -> translate("workOrder.state." + state));
        shown.addValueChangeListener(e -> columns.forEach(column -> column.setClassName("shown", column.state() == e.getValue())));
        Div board = new Div();
        board.addClassName("board");
        states.forEach(state -> {
            BoardColumn column = new BoardColumn(state, this::move);
            columns.add(column);
            board.add(column);
        });
        shown.setValue(WorkState.PENDING);
        add(shown, board);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        refresh();
    }

    private void refresh() {
        columns.forEach(this::fill);
    }

    private void fill(BoardColumn column) {
        List<WorkOrderRow> rows = orders.column(column.state(), MOST);
        long inAll = rows.size() < MOST ? rows.size() : orders.count(ListRequest.first(1).where(Map.of("state", column.state().name()))).count();
        column.show(rows, inAll);
    }

    private void move(WorkOrderRow row, WorkState to) {
        try {
            orders.move(row.id(), row.version(), to);
            Notify.done(translate("workOrder.moved", row.folio(), translate("workOrder.state." + to)));
        } catch (RuntimeException e) {
            Notify.problem(e);
        }
        refresh();
    }

    @Override
    public String getPageTitle() {
        return translate("workOrder.board") + " · Vitral";
    }
}
