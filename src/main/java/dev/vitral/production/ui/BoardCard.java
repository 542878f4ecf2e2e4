package dev.vitral.production.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.EffectAllowed;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import dev.vitral.production.WorkOrderRow;
import dev.vitral.production.WorkState;
import dev.vitral.shared.ui.Formats;
import dev.vitral.shared.ui.Icons;
import java.util.function.BiConsumer;

/** A work order on the board: what it is, for whom, until when. It is dragged, or moved by its menu. */
final class BoardCard extends ListItem {
    private final WorkOrderRow row;

    /** {@code move} is asked to take it to another state. */
    BoardCard(WorkOrderRow row, BiConsumer<WorkOrderRow, WorkState> move) {
        this.row = row;
        addClassName("board-card");
        RouterLink folio = new RouterLink(row.folio(), WorkOrdersView.class, new RouteParameters("id", Long.toString(row.id())));
        Div head = new Div(folio);
        head.addClassName("board-card-head");
        if (!row.state().next().isEmpty()) {
            head.add(menu(move));
            DragSource<BoardCard> drag = DragSource.create(this);
            drag.setEffectAllowed(EffectAllowed.MOVE);
            drag.setDragData(row);
        }
        Span customer = new Span(row.customerName() == null ? translate("workOrder.noCustomer") : row.customerName());
        customer.addClassName("board-card-customer");
        Span more = new Span(translate("workOrder.card", row.windows(), row.promisedOn() == null ? "–" : Formats.current().date(row.promisedOn())));
        more.addClassName("board-card-more");
        Div marks = new Div();
        marks.addClassName("chips");
        WorkChips.marks(row).forEach(chip -> marks.add(chip.component()));
        add(head, customer, more, marks);
    }

    private MenuBar menu(BiConsumer<WorkOrderRow, WorkState> move) {
        MenuBar menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.TERTIARY, MenuBarVariant.SMALL);
        MenuItem to = menu.addItem(Icons.of("next"), translate("workOrder.moveTo"));
        to.setAriaLabel(translate("workOrder.moveTo.of", row.folio()));
        row.state().next().forEach(state -> to.getSubMenu().addItem(translate("workOrder.state." + state), e -> move.accept(row, state)));
        return menu;
    }
}
