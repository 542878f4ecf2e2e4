package dev.vitral.production.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.dnd.DropEffect;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.vitral.production.WorkOrderRow;
import dev.vitral.production.WorkState;
import dev.vitral.shared.ui.Formats;
import java.util.List;
import java.util.function.BiConsumer;

/** The work orders of one state; what is dropped on it is to go there. */
final class BoardColumn extends Div {
    private final WorkState state;
    private final BiConsumer<WorkOrderRow, WorkState> move;
    private final Span count = new Span();
    private final UnorderedList cards = new UnorderedList();
    private final Span rest = new Span();

    BoardColumn(WorkState state, BiConsumer<WorkOrderRow, WorkState> move) {
        this.state = state;
        this.move = move;
        addClassName("board-column");
        String name = translate("workOrder.state." + state);
        H2 title = new H2(name);
        count.addClassName("board-count");
        Div head = new Div(title, count);
        head.addClassName("board-column-head");
        cards.addClassName("board-cards");
        cards.getElement().setAttribute("aria-label", name);
        rest.addClassName("board-rest");
        add(head, cards, rest);
        DropTarget<BoardColumn> target = DropTarget.create(this);
        target.setDropEffect(DropEffect.MOVE);
        target.addDropListener(e -> e.getDragData().filter(WorkOrderRow.class::isInstance).map(WorkOrderRow.class::cast)
                .filter(row -> row.state() != state)
                .ifPresent(row -> move.accept(row, state)));
    }

    WorkState state() {
        return state;
    }

    /** Shows these of so many. */
    void show(List<WorkOrderRow> rows, long inAll) {
        count.setText(Formats.current().whole(inAll));
        cards.removeAll();
        rows.forEach(row -> cards.add(new BoardCard(row, move)));
        rest.setText(rows.isEmpty() ? translate("workOrder.board.none") : inAll > rows.size() ? translate("workOrder.board.rest", inAll - rows.size()) : "");
    }
}
